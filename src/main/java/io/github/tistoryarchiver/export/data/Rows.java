package io.github.tistoryarchiver.export.data;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What tables say of a post. */
final class Rows {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private Rows() {}

    static @Nullable String time(@Nullable OffsetDateTime time) {
        return time == null ? null : TIME.format(time);
    }

    /** Returns the folder of a post in the archive, with a trailing slash. */
    static String folder(Entry entry) {
        return Archive.pathOf(entry.type(), entry.id()) + "/";
    }

    /** Returns the path of a file below the archive; {@code null} if the archive does not have it. */
    private static @Nullable String file(ExportPost post, Asset asset) {
        return asset.file() == null ? null : folder(post.entry()) + asset.file();
    }

    static String type(ExportPost post) {
        return post.number() == 0 ? "guestbook" : word(post.entry().type());
    }

    static String status(ExportPost post) {
        return post.isDraft() ? "draft" : "published";
    }

    /** Returns the path of the category; {@code null} for none. */
    static @Nullable String category(ExportPost post) {
        return post.categories().isEmpty() ? null : String.join("/", post.categories());
    }

    /** Returns what a table says of a comment, beginning with its post. */
    static @Nullable Object[] comment(ExportPost post, FlatComment comment) {
        return new @Nullable Object[] {
            post.number(),
            comment.id(),
            comment.parent(),
            comment.depth(),
            comment.author(),
            comment.owner() ? 1 : 0,
            comment.date(),
            comment.dateText(),
            Objects.requireNonNullElse(comment.text(), ""),
            originalId(comment)
        };
    }

    /**
     * Returns what a table says of a file.
     *
     * @param key what the row begins with
     */
    static @Nullable Object[] asset(ExportPost post, Asset asset, Object... key) {
        return Stream.concat(
                        Stream.of(key),
                        Stream.of(
                                word(asset.role()),
                                word(asset.status()),
                                file(post, asset),
                                asset.name(),
                                asset.mediaType(),
                                asset.bytes(),
                                asset.sha256(),
                                asset.width(),
                                asset.height(),
                                asset.alt(),
                                asset.caption(),
                                asset.source(),
                                asset.problem()))
                .toArray();
    }

    static List<Asset> assets(ExportPost post) {
        Post archived = post.archived();
        return archived == null ? List.of() : archived.assets();
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    /** Returns the number that a comment had on the blog. */
    private static long originalId(FlatComment comment) {
        return Long.parseLong(comment.anchor().substring("comment".length()));
    }
}
