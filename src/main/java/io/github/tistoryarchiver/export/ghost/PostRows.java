package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.parts.CommentThreads;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.parts.TextForm;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The rows of posts and pages, within Ghost's limits. */
final class PostRows {
    private final Journey journey;
    private final Routes routes;
    private final Authors authors;
    private final TextForm form;
    private final List<String> postsAuthors = new ArrayList<>();
    private final AtomicLong newest = new AtomicLong();

    PostRows(Journey journey, Routes routes) {
        this.journey = journey;
        this.routes = routes;
        String nickname = Limits.line(Objects.requireNonNullElse(journey.blog().nickname(), ""));
        this.authors = new Authors(nickname.isEmpty() ? journey.blog().name() : nickname);
        this.form = new Cards(journey.options().htmlCards());
    }

    boolean isEmpty() {
        return postsAuthors.isEmpty();
    }

    String id(ExportPost post) {
        return Long.toString(journey.number(post));
    }

    /** Returns the row of a post by the names of its columns, and keeps who wrote it. */
    Map<String, Object> row(ExportPost post) {
        Authors.Author author = authors.of(post.author());
        postsAuthors.add(ArchiveJson.line(
                new TreeMap<>(Map.of("author_id", author.id(), "post_id", id(post), "sort_order", 0))));
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("id", id(post));
        row.put("title", title(post));
        row.put("slug", routes.slug(post.entry()));
        row.put("html", html(post));
        row.put("comment_id", id(post));
        if (post.cover() != null && Uploads.isImage(post.cover())) {
            row.put("feature_image", post.cover());
        }
        row.put("featured", false);
        row.put("type", post.isPage() ? "page" : "post");
        row.put("status", post.isDraft() ? "draft" : "published");
        row.put("visibility", "public");
        if (post.description() != null && !post.description().isBlank()) {
            row.put("meta_description", Limits.cut(Limits.line(post.description()), Limits.DESCRIPTION));
        }
        putTimes(post, row);
        return row;
    }

    private void putTimes(ExportPost post, Map<String, Object> row) {
        Instant published = published(post);
        if (published == null) {
            return;
        }
        Instant changed = post.modified() == null ? published : second(post.modified());
        newest.accumulateAndGet(changed.toEpochMilli(), Math::max);
        row.put("created_at", published.toString());
        row.put("updated_at", changed.toString());
        if (!post.isDraft()) {
            row.put("published_at", published.toString());
        }
    }

    /** Returns when a post was published: what is published must have a time, a draft need not. */
    private @Nullable Instant published(ExportPost post) {
        if (post.date() != null) {
            return second(post.date());
        }
        if (post.isDraft()) {
            return null;
        }
        if (post.number() != 0) {
            journey.remark(Remark.Kind.NO_DATE, post.entry(), "");
        }
        return post.thread().stream()
                .filter(comment -> post.number() == 0)
                .map(FlatComment::date)
                .filter(Objects::nonNull)
                .map(date -> second(OffsetDateTime.parse(date)))
                .min(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    private static Instant second(OffsetDateTime time) {
        return time.toInstant().truncatedTo(ChronoUnit.SECONDS);
    }

    private String title(ExportPost post) {
        String line = Limits.line(post.title());
        String title = Limits.cut(line.isEmpty() ? "제목 없음 (" + post.number() + ")" : line, Limits.TITLE);
        if (title.length() < line.length()) {
            journey.remark(Remark.Kind.SHORTENED, post.entry(), line);
        }
        return title;
    }

    /** Returns the text; that of the guestbook is its entries, since Ghost imports no comments. */
    private String html(ExportPost post) {
        boolean isThread = post.number() == 0 && post.text().isEmpty();
        return isThread ? CommentThreads.section(post.thread(), form).strip() : post.text();
    }

    List<Authors.Author> authors() {
        return authors.all();
    }

    /** Returns who wrote which post, each as a line of JSON. */
    List<String> postsAuthors() {
        return postsAuthors;
    }

    /** Returns when something of the blog changed last, in milliseconds. */
    long newest() {
        return newest.get();
    }
}
