package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.importer.saved.Originals.Original;
import io.github.tistoryarchiver.importer.saved.SavedVisitor.Fault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A mirror as HTTrack makes it: a folder for each host, in which files have the paths of their addresses, more or less; the links
 * of pages lead to files, and a comment tells the address of each page.
 *
 * @param path the folder, or one page of it
 */
public record MirrorFolder(Path path) implements SavedSource {

    @Override
    public void read(SavedVisitor visitor) throws IOException {
        Map<Path, Optional<Original>> known = new HashMap<>();
        for (Path page : pages()) {
            try {
                read(page, visitor, known);
            } catch (IOException e) {
                visitor.fault(Fault.UNREADABLE, page.toString());
            }
        }
    }

    /** Returns the pages in a fixed order; links are not followed. */
    private List<Path> pages() throws IOException {
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(MirrorFolder::isPage)
                    .sorted()
                    .toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }

    private static boolean isPage(Path file) {
        try {
            return SavedPageFile.isHtml(SavedPageFile.beginning(file));
        } catch (IOException e) {
            return false;
        }
    }

    private void read(Path page, SavedVisitor visitor, Map<Path, Optional<Original>> known) throws IOException {
        byte[] html = SavedPageFile.bytes(page);
        if (html.length > MAX_PAGE) {
            visitor.fault(Fault.TOO_LARGE, page.toString());
            return;
        }
        tell(page, html, path, visitor, known);
    }

    /** @param top the folder above which nothing is read */
    static void tell(Path page, byte[] html, Path top, SavedVisitor visitor, Map<Path, Optional<Original>> known)
            throws IOException {
        PageMark mark = PageMark.of(SavedPageFile.beginning(page));
        HttpUrl url = mark == null ? null : mark.url();
        new SavedHtml(page.toString(), html, null, url, mark == null ? null : mark.date())
                .tell(visitor, NearbyFiles.ofMirror(root(page, top, url), page, known));
    }

    /** Returns the folder with the folders of hosts: that above the folder which is named as the page's host. */
    private static Path root(Path page, Path top, @Nullable HttpUrl url) {
        Path around = around(page, url);
        Path parent = page.toAbsolutePath().normalize().getParent();
        return around != null ? around : Files.isDirectory(top) || parent == null ? top : parent;
    }

    /** Returns the folder with the folders of hosts; {@code null} if the page is in none that is named as its host. */
    static @Nullable Path around(Path page, @Nullable HttpUrl url) {
        Path absolute = page.toAbsolutePath().normalize();
        for (Path folder = absolute.getParent(); folder != null && url != null; folder = folder.getParent()) {
            Path name = folder.getFileName();
            if (name != null && folder.getParent() != null && name.toString().equalsIgnoreCase(url.host())) {
                return folder.getParent();
            }
        }
        return null;
    }
}
