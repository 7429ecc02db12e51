package io.github.tistoryarchiver.export.comments;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.export.parts.CommentThreads;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Redirects;
import io.github.tistoryarchiver.export.parts.TextForm;
import io.github.tistoryarchiver.markdown.Dialect;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The generic format of Isso, which has no threads. Its texts are Markdown. */
record IssoJson(Journey journey) implements CommentFile {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    /** A page in Isso's form. */
    private record Page(String id, String title, List<Line> comments) {}

    /** A comment in Isso's form, with its field names. */
    private record Line(String author, String email, String website, String remote_addr, String created, String text) {}

    @Override
    public String name() {
        return "isso.json";
    }

    @Override
    public boolean needsSiteUrl() {
        return false;
    }

    @Override
    public String start() {
        return "[\n";
    }

    @Override
    public String page(ExportPost post, long before) {
        String id = journey.options().root() + Redirects.encoded(post.path());
        List<Line> lines =
                post.thread().stream().map(comment -> line(comment, post)).toList();
        return (before == 0 ? "" : ",\n")
                + ArchiveJson.line(new Page(id, post.title(), lines)).strip();
    }

    private static Line line(FlatComment comment, ExportPost post) {
        return new Line(
                Objects.requireNonNullElse(comment.author(), ""),
                "",
                Objects.requireNonNullElse(comment.homepage(), ""),
                "0.0.0.0",
                TIME.format(CommentFile.time(comment, post)),
                CommentThreads.text(comment, TextForm.markdown(Dialect.COMMON)));
    }

    @Override
    public String end() {
        return "\n]\n";
    }
}
