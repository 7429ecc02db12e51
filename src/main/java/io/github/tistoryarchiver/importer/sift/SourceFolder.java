package io.github.tistoryarchiver.importer.sift;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.importer.saved.SavedPageFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is in a folder to import. The pages of a mirror are one source together with the files beside them; what browsers put
 * beside a saved page is part of that page.
 *
 * @param files those that are sources of their own, in a fixed order
 * @param folders those that are a source as a whole: a mirror, an unpacked backup
 */
public record SourceFolder(List<Path> files, List<SourceFile> folders) {
    private static final List<String> COMPANIONS = List.of("_files", ".files");
    private static final Pattern OF_BACKUP =
            Pattern.compile("class=[\"'][^\"']*\\b(?:title-article|contents_style)\\b");
    private static final List<String> PAGES = List.of(".html", ".htm", ".xhtml");

    /**
     * Looks what is in a folder; links are not followed.
     *
     * @param as the format that all files are taken for; {@code null} for what their content says
     * @throws ArchiveException when it cannot be read
     */
    public static SourceFolder of(Path folder, @Nullable Format as) {
        List<Path> alone = new ArrayList<>();
        List<Path> mirrored = new ArrayList<>();
        Map<Path, List<Path>> backups = new TreeMap<>();
        boolean isMirror = false;
        List<Path> all = inside(folder);
        Set<Path> posts = as == null ? postsOfBackups(all) : Set.of();
        for (Path file : all) {
            Path post = postAround(file, posts);
            if (post != null) {
                backups.computeIfAbsent(parentOf(post), top -> new ArrayList<>())
                        .add(file);
                continue;
            }
            try {
                Format format = Format.of(file);
                boolean isTaken = as == null || as.mayBe(file);
                boolean isOfMirror = (as == null ? format : as) == Format.HTTRACK && !Format.isZip(file) && isTaken;
                isMirror |= isOfMirror;
                if (isOfMirror || format == Format.UNKNOWN || format == Format.EMPTY) {
                    mirrored.add(file);
                }
                if (!isOfMirror && isTaken && !(format.isSaved() && isBesidePage(file, folder))) {
                    alone.add(file);
                }
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
        if (isMirror) {
            alone.removeAll(Set.copyOf(mirrored)); // a picture of it may be empty
        }
        List<SourceFile> folders = new ArrayList<>();
        backups.forEach((top, files) -> folders.add(folder(top, files, Format.ZIP)));
        if (isMirror) {
            folders.add(folder(folder, mirrored, Format.HTTRACK));
        }
        return new SourceFolder(alone, folders);
    }

    /** Returns the folders of posts, as the official backup has them when it is unpacked. */
    private static Set<Path> postsOfBackups(List<Path> files) {
        Set<Path> posts = new HashSet<>();
        for (Path file : files) {
            Path post = parentOf(file);
            if (Format.postOf(post.getFileName() + "/" + file.getFileName()) > 0 && isPostOfBackup(file)) {
                posts.add(post);
            }
        }
        return posts;
    }

    private static boolean isPostOfBackup(Path file) {
        try {
            return OF_BACKUP.matcher(SavedPageFile.beginning(file)).find();
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    private static @Nullable Path postAround(Path file, Set<Path> posts) {
        for (Path folder = parentOf(file); folder != null; folder = folder.getParent()) {
            if (posts.contains(folder)) {
                return folder;
            }
        }
        return null;
    }

    private static Path parentOf(Path path) {
        return Objects.requireNonNullElse(path.toAbsolutePath().getParent(), path);
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new ArchiveException(folder, e);
        }
    }

    /** Tells whether a file is in the folder that a browser made for the parts of a page. */
    private static boolean isBesidePage(Path file, Path top) {
        for (Path folder = file.getParent(); folder != null && !folder.equals(top); folder = folder.getParent()) {
            String name = String.valueOf(folder.getFileName());
            Path around = folder;
            boolean isCompanion = COMPANIONS.stream()
                    .filter(name::endsWith)
                    .map(end -> name.substring(0, name.length() - end.length()))
                    .anyMatch(page ->
                            PAGES.stream().anyMatch(end -> Files.isRegularFile(around.resolveSibling(page + end))));
            if (isCompanion) {
                return true;
            }
        }
        return false;
    }

    /** Returns the source that a folder is; what tells it from others is the list of its files. */
    private static SourceFile folder(Path folder, List<Path> files, Format format) throws ArchiveException {
        StringBuilder list = new StringBuilder();
        long bytes = 0;
        try {
            for (Path file : files) {
                String path = folder.toAbsolutePath()
                        .relativize(file.toAbsolutePath())
                        .toString()
                        .replace(File.separatorChar, '/');
                list.append(Sha256.of(file)).append("  ").append(path).append('\n');
                bytes += Files.size(file);
            }
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
        }
        String sha256 = Sha256.of(list.toString().getBytes(StandardCharsets.UTF_8));
        Path named = folder.toAbsolutePath().normalize().getFileName();
        return new SourceFile(folder, named == null ? "/" : named.toString(), sha256, bytes, format);
    }
}
