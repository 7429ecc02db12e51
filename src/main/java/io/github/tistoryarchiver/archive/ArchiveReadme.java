package io.github.tistoryarchiver.archive;

import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.IndexEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The archive's own README: what the folder is and how to read it, for somebody who has never seen the tool. */
final class ArchiveReadme {
    private ArchiveReadme() {}

    static String of(Blog blog, List<IndexEntry> posts) {
        int files = posts.stream().mapToInt(IndexEntry::assets).sum();
        int missing = posts.stream().mapToInt(IndexEntry::missingAssets).sum();
        List<OffsetDateTime> dates = posts.stream()
                .map(IndexEntry::publishedAt)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
        String title = oneLine(blog.title() == null ? blog.name() : blog.title());
        Map<String, String> values = Map.of(
                "title",
                title,
                "url",
                blog.url(),
                "nickname",
                blog.nickname() == null ? "?" : oneLine(blog.nickname()),
                "posts",
                Integer.toString(posts.size()),
                "files",
                Integer.toString(files),
                "missing",
                Integer.toString(missing),
                "first",
                dates.isEmpty() ? "?" : dates.get(0).toLocalDate().toString(),
                "last",
                dates.isEmpty()
                        ? "?"
                        : dates.get(dates.size() - 1).toLocalDate().toString());
        String text = template();
        for (Map.Entry<String, String> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", value.getValue());
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

    /** A text from the web on one line, with nothing in it that Markdown or HTML would act on. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ")
                .replaceAll("([\\\\`*_\\[\\]<>&#$])", "\\\\$1")
                .strip();
    }
}
