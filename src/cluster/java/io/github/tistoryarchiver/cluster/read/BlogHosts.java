package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which blog is at which host, so that a blog with a domain of its own has one folder. Archives that are there say it; of
 * recordings the one whose checksum is the least, whatever the order in which they were named or read. A blog that no page names is named
 * as its host.
 */
final class BlogHosts {
    private final Map<String, String> names;
    private final Map<String, Set<String>> hosts = new TreeMap<>();

    private BlogHosts(Map<String, String> names) {
        this.names = names;
        names.forEach((host, blog) ->
                hosts.computeIfAbsent(blog, any -> new TreeSet<>()).add(host));
    }

    /**
     * Finds out, and leaves it in the work folder.
     *
     * @param out the folder of the archives
     * @param recordings the numbers of the recordings that were read, by the checksum of each
     */
    static BlogHosts find(WorkFolder work, OutFolder out, SortedMap<String, Integer> recordings) throws IOException {
        Map<String, String> names = new TreeMap<>();
        for (Blog blog : out.blogs()) {
            blog.hosts().forEach(host -> names.put(host, blog.name()));
        }
        List<Map<String, String>> said = recordings.values().stream()
                .map(number -> read(work.ofRecording(number, Surveyor.HOSTS)))
                .toList();
        Set<String> ofBlogs = new HashSet<>();
        said.forEach(hosts -> hosts.forEach((host, blog) -> {
            if (!blog.isEmpty()) {
                ofBlogs.add(host);
            }
        }));
        for (boolean isNamed : new boolean[] {true, false}) {
            said.forEach(hosts -> hosts.forEach((host, blog) -> {
                if (ofBlogs.contains(host) && isNamed != blog.equals(host)) {
                    names.putIfAbsent(host, blog);
                }
            }));
        }
        names.values().removeIf(String::isEmpty);
        AtomicFile.write(
                work.hosts(), ArchiveJson.line(new Surveyor.Hosts(names)).getBytes(StandardCharsets.UTF_8));
        return new BlogHosts(names);
    }

    private static Map<String, String> read(Path file) {
        Surveyor.Hosts read = ArchiveJson.read(file, Surveyor.Hosts.class);
        return read == null ? Map.of() : read.names();
    }

    /** Reads what was found out. */
    static BlogHosts read(WorkFolder work) {
        return new BlogHosts(read(work.hosts()));
    }

    /** Returns the name of the blog at a host; {@code null} if none is known there. */
    @Nullable
    String at(String host) {
        String name = Hosts.onPlatform(host);
        return name != null ? name : names.get(host);
    }

    /** Returns the hosts of a blog beside that of the platform. */
    Set<String> of(String blog) {
        return hosts.getOrDefault(blog, Set.of());
    }

    /** Returns the names of blogs that are given by their names or addresses. */
    Set<String> named(List<String> given) {
        Set<String> chosen = new TreeSet<>();
        given.forEach(blog -> chosen.add(named(blog)));
        return chosen;
    }

    private String named(String blog) {
        try {
            BlogAddress address = BlogAddress.parse(blog);
            String host = address.home().host();
            String known = at(host);
            return known != null ? known : address.name() != null ? address.name() : host;
        } catch (BlogAddress.NotABlogException e) {
            return blog.toLowerCase(Locale.ROOT);
        }
    }
}
