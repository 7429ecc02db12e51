package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.IndexEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The archive's README: tells a reader who does not know the tool what the folder is and how to read it. */
final class ArchiveReadme {
    private ArchiveReadme() {}

    static String of(Blog blog, List<IndexEntry> posts, ArchiveTotals totals) {
        List<OffsetDateTime> dates = posts.stream()
                .map(IndexEntry::publishedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        Map<String, Object> values = new HashMap<>();
        values.put("title", oneLine(blog.title() == null ? blog.name() : blog.title()));
        values.put("url", blog.url());
        values.put("nickname", blog.nickname() == null ? "?" : oneLine(blog.nickname()));
        values.put("first", dates.isEmpty() ? "?" : dates.get(0).toLocalDate());
        values.put("last", dates.isEmpty() ? "?" : dates.get(dates.size() - 1).toLocalDate());
        values.put("posts", totals.posts());
        values.put("files", totals.files());
        values.put("missing", totals.missingFiles());
        values.put("comments", totals.comments());
        values.put("commenters", totals.commenters());
        values.put("guestbook", totals.guestbook());
        values.put("protected", totals.protectedPosts());
        values.put("closed", totals.closedPosts());
        values.put("private", totals.privatePosts());
        values.put("gone", totals.gonePosts());
        String text = template();
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue().toString());
        }
        return text;
    }

    private static String template() {
        try (InputStream in = Objects.requireNonNull(ArchiveReadme.class.getResourceAsStream("archive-readme.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns a text from the web on one line, with characters escaped that have a meaning in Markdown or HTML. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>&#$])", "\\\\$1")
                .strip();
    }
}
