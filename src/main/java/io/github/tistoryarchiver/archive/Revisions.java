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
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What edits replaced: {@code revisions/TIME/} in a post's folder, each with the files as they were. TIME is that of the change, in
 * a form that is a file name everywhere.
 */
final class Revisions {
    private static final List<String> KEPT = List.of("body.html", "post.md", "post.json");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssxx", Locale.ROOT);

    private final Path post;
    private final Path folder;
    private final ArchiveFiles files;

    /** @param post the post's folder */
    Revisions(Path post, ArchiveFiles files) {
        this.files = files;
        this.post = post;
        this.folder = post.resolve("revisions");
    }

    /** Copies the post as it stands now; to be called before it changes. */
    void keep(OffsetDateTime changedAt) {
        Path revision = free(TIME.format(changedAt));
        for (String name : KEPT) {
            Path file = post.resolve(name);
            if (Files.isRegularFile(file)) {
                files.write(revision.resolve(name), bytes(file));
            }
        }
    }

    /** Two edits may bear one time; a revision that a killed run began is its own. */
    private Path free(String time) {
        Path revision = folder.resolve(time);
        for (int i = 2; isOther(revision); i++) {
            revision = folder.resolve(time + "-" + i);
        }
        return revision;
    }

    private boolean isOther(Path revision) {
        Path stored = revision.resolve("post.json");
        return Files.exists(stored) && !Arrays.equals(bytes(stored), bytes(post.resolve("post.json")));
    }

    /** The replaced posts, the newest first. */
    Stream<Post> posts() {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all
                    .sorted(Comparator.reverseOrder())
                    .map(revision -> ArchiveJson.read(revision.resolve("post.json"), Post.class))
                    .filter(Objects::nonNull)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
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
