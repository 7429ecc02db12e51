package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.model.PostType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells quickly whether an archive is the same as before, by the bytes of its files, without reading what they say. */
public final class ArchiveState {
    private static final List<String> ABOVE =
            List.of("blog.json", "index.json", Archive.GUESTBOOK, "stats.jsonl", ".state/last-run.json");

    private ArchiveState() {}

    /** Returns what differs where any file differs from which pages are made. */
    public static String fingerprint(Archive archive) {
        List<Object> digests = new ArrayList<>();
        for (String name : ABOVE) {
            Path file = archive.folder().resolve(name);
            digests.add(Files.isRegularFile(file) ? Sha256.of(file) : "");
        }
        Stream.of(PostType.values())
                .flatMap(type -> archive.postIds(type).stream().map(id -> archive.post(type, id)))
                .toList()
                .parallelStream()
                .map(ArchiveState::digests)
                .toList()
                .forEach(digests::add);
        return Key.fingerprint(digests.toArray());
    }

    private static String digests(PostFolder post) {
        return post + " " + post.digest("post.json") + post.digest("body.html") + post.digest("comments.json")
                + post.revisions();
    }
}
