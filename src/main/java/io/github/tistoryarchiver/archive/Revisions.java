package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveFiles;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.model.Post;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The earlier versions of a post, one folder {@code revisions/TIME/} for each edit, with the files as they were before
 * it. TIME is the time of the edit, in a form that is a valid file name on every system.
 */
final class Revisions {
    private static final List<String> KEPT = List.of("body.html", "post.md", "post.json");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx", Locale.ROOT);

    private final Path post;
    private final Path folder;
    private final ArchiveFiles files;

    /**
     * Opens the revisions of a post.
     *
     * @param post the post's folder
     */
    Revisions(Path post, ArchiveFiles files) {
        this.files = files;
        this.post = post;
        this.folder = post.resolve("revisions");
    }

    /** Copies the current files of the post; call it before changing them. */
    void keep(OffsetDateTime changedAt) {
        Path revision = unusedFolder(TIME.format(changedAt));
        for (String name : KEPT) {
            Path file = post.resolve(name);
            if (Files.isRegularFile(file)) {
                files.write(revision.resolve(name), bytes(file));
            }
        }
    }

    /**
     * Returns a folder for a revision that no other revision uses. Two edits may have the same time; an incomplete copy
     * from a killed run is reused.
     */
    private Path unusedFolder(String time) {
        Path revision = folder.resolve(time);
        for (int i = 2; holdsOtherVersion(revision); i++) {
            revision = folder.resolve(time + "-" + i);
        }
        return revision;
    }

    private boolean holdsOtherVersion(Path revision) {
        return KEPT.stream().anyMatch(name -> holdsOther(revision.resolve(name), post.resolve(name)));
    }

    private static boolean holdsOther(Path stored, Path current) {
        return Files.exists(stored)
                && !(Files.isRegularFile(stored)
                        && Files.isRegularFile(current)
                        && Arrays.equals(bytes(stored), bytes(current)));
    }

    /** Returns the names of the folders of the earlier versions, the oldest first. */
    List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(revision -> Files.isRegularFile(revision.resolve("post.md")))
                    .map(revision -> revision.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
        }
    }

    /** Returns the earlier versions of the post, newest first, without those that cannot be read. */
    Stream<Post> posts() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted(Comparator.reverseOrder()).flatMap(Revisions::post).toList().stream();
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
        }
    }

    private static Stream<Post> post(Path revision) {
        try {
            return Stream.ofNullable(ArchiveJson.read(revision.resolve("post.json"), Post.class));
        } catch (ArchiveException e) {
            return Stream.empty();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }
}
