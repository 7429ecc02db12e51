package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.cluster.read.table.PostRow;
import io.github.tistoryarchiver.cluster.read.table.TableKind;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Provenance;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/** The table of a blog's posts: a row for each, the same for the same archive. */
final class PostTable {
    private static final String FOLDER = "rows";

    private PostTable() {}

    /**
     * Writes the table of a blog, as JSON in each case. What an earlier run wrote as another kind that is not wanted is deleted.
     *
     * @param place the folder with its archive
     */
    static void write(WorkFolder work, Path place, String blog, TableKind wanted, Captures captures) {
        List<PostRow> rows = rows(Archive.of(place, blog), captures);
        for (TableKind kind : TableKind.values()) {
            Path file = work.results().resolve(FOLDER).resolve(FileName.of(blog) + kind.ending());
            if (kind == TableKind.JSONL || kind == wanted) {
                AtomicFile.write(file, out -> kind.write(rows, out));
            } else {
                AtomicFile.delete(file);
            }
        }
    }

    private static List<PostRow> rows(Archive archive, Captures captures) {
        List<PostRow> rows = new ArrayList<>();
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                PostFolder folder = archive.post(type, id);
                Post post = folder.readOrNull();
                if (post != null) {
                    rows.add(row(post, folder.readBody(), captures));
                }
            }
        }
        return rows;
    }

    private static PostRow row(Post post, @Nullable String body, Captures captures) {
        Provenance text = text(post);
        Captures.Capture capture = text == null ? null : captures.of(post, text);
        return new PostRow(
                post.blog(),
                post.id(),
                post.type().name().toLowerCase(Locale.ROOT),
                post.url(),
                post.title(),
                post.publishedAt(),
                post.modifiedAt(),
                String.join("/", post.category().path()),
                post.tags(),
                body == null ? 0 : signs(body),
                post.assets().stream()
                        .filter(asset -> asset.role() == AssetRole.IMAGE && asset.status() == AssetStatus.SAVED)
                        .count(),
                post.commentCount(),
                body == null ? null : Sha256.of(body.getBytes(StandardCharsets.UTF_8)),
                text == null ? null : text.at(),
                capture != null ? capture.recording() : text == null ? null : text.of(),
                capture == null ? null : capture.position());
    }

    private static long signs(String body) {
        return Jsoup.parse(body)
                .text()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .count();
    }

    /** Returns the source of a post's text. */
    private static @Nullable Provenance text(Post post) {
        return post.sources() == null
                ? null
                : post.sources().stream()
                        .filter(source -> source.fields().contains("body"))
                        .findFirst()
                        .orElse(null);
    }
}
