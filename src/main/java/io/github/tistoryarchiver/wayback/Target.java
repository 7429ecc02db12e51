package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.archive.state.WaybackState;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The blog that is fetched, and its archive.
 *
 * @param hosts at which it is known to have been; grows
 */
record Target(BlogAddress address, String name, Archive archive, Set<String> hosts) {
    private static final String PLATFORM = ".tistory.com";
    private static final int MAX_HOSTS = 6;

    /** @param name of the blog */
    static Target of(BlogAddress address, String name, Path out) {
        Archive archive = Archive.of(out, name);
        Set<String> hosts = new LinkedHashSet<>();
        if (!name.contains(".")) {
            hosts.add(name + PLATFORM);
        }
        hosts.add(address.home().host());
        Blog blog = archive.readBlog();
        if (blog != null) {
            hosts.addAll(blog.hosts());
        }
        return new Target(address, name, archive, hosts);
    }

    /** Adds a host at which a page of the blog says that it is. */
    void add(String host) {
        boolean isOfPlatform = host.endsWith(PLATFORM) || PLATFORM.endsWith(host);
        if (!isOfPlatform && hosts.size() < MAX_HOSTS) {
            hosts.add(host);
        }
    }

    /** Returns the number of the archived blog; {@code null} if it is not known. */
    @Nullable
    Long knownId() {
        Blog blog = archive.readBlog();
        return blog == null ? null : blog.id();
    }

    WaybackState state() {
        return stateOf(archive);
    }

    private static WaybackState stateOf(Archive archive) {
        return Objects.requireNonNullElse(
                archive.state().read(StateFiles.WAYBACK, WaybackState.class), WaybackState.NEW);
    }

    /** Returns the states of all archives below a folder: a block is one of this computer. */
    static List<WaybackState> states(Path out) {
        if (!Files.isDirectory(out)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(out)) {
            return all.filter(folder ->
                            Files.isRegularFile(folder.resolve(".state").resolve(StateFiles.WAYBACK)))
                    .sorted()
                    .map(folder -> stateOf(new Archive(folder)))
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException(out, e);
        }
    }

    boolean isNew() {
        return !Files.exists(archive.folder());
    }

    /** Removes the folder of an archive that has nothing. */
    void forget() {
        try (Stream<Path> all = Files.walk(archive.folder())) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException(archive.folder(), e);
        }
    }
}
