package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ListedSums;
import io.github.tistoryarchiver.model.PostType;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Tells quickly whether an archive is the same as before, by the checksums of its files, without reading what they say. */
public final class ArchiveState {
    private static final List<String> ABOVE =
            List.of("blog.json", "index.json", Archive.GUESTBOOK, "stats.jsonl", ".state/last-run.json");

    private ArchiveState() {}

    /** Returns what differs where any file differs from which pages are made. */
    public static String fingerprint(Archive archive, ListedSums sums) {
        List<Object> digests = new ArrayList<>();
        ABOVE.forEach(name -> digests.add(String.valueOf(sums.of(name))));
        Stream.of(PostType.values())
                .flatMap(type -> archive.postIds(type).stream().map(id -> archive.post(type, id)))
                .toList()
                .parallelStream()
                .map(post -> digests(post, sums))
                .toList()
                .forEach(digests::add);
        return Key.fingerprint(digests.toArray());
    }

    private static String digests(PostFolder post, ListedSums sums) {
        return post + " " + sums.of(post + "/post.json") + sums.of(post + "/body.html")
                + sums.of(post + "/comments.json") + post.revisions();
    }
}
