package io.github.tistoryarchiver.export.book;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.WebAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** A post as a document of the book: its text, its comments, and where it comes from. */
final class ChapterPage {
    private static final int MAX_DEPTH = 6;

    private ChapterPage() {}

    static String of(ExportPost post, Chapter chapter) {
        List<String> facts = new ArrayList<>();
        if (!chapter.day().isEmpty()) {
            facts.add(chapter.day());
        }
        if (!post.categories().isEmpty()) {
            facts.add(Markup.escaped(String.join(" / ", post.categories())));
        }
        String head = "<h1>" + chapter.title() + "</h1>\n"
                + (facts.isEmpty() ? "" : "<p class=\"facts\">" + String.join(" · ", facts) + "</p>\n");
        return Markup.document(
                chapter.title(),
                "../style.css",
                "<article>\n" + head + "<section class=\"text\">\n" + post.text() + "\n</section>\n"
                        + comments(post.comments()) + footer(post, chapter) + "</article>");
    }

    private static String comments(List<FlatComment> comments) {
        if (comments.isEmpty()) {
            return "";
        }
        String list = comments.stream().map(ChapterPage::comment).collect(Collectors.joining());
        return "<section class=\"comments\">\n<h2>댓글 (" + comments.size() + ")</h2>\n" + list + "</section>\n";
    }

    private static String comment(FlatComment comment) {
        String time = comment.date() != null ? comment.date() : comment.dateText();
        String head = "<b>" + Markup.escaped(Objects.requireNonNullElse(comment.author(), "?")) + "</b>"
                + (comment.owner() ? " (블로그 주인)" : "")
                + (time == null ? "" : " · " + Markup.escaped(time));
        return "<div class=\"comment depth-" + Math.min(comment.depth(), MAX_DEPTH) + "\"><p>" + head + "</p><p>"
                + Markup.lines(Objects.requireNonNullElse(comment.text(), "")) + "</p></div>\n";
    }

    private static String footer(ExportPost post, Chapter chapter) {
        List<String> lines = new ArrayList<>();
        lines.add(Markup.link(WebAddress.encoded(post.address()), Markup.escaped(post.address())));
        if (post.license() != null) {
            lines.add(Markup.link(WebAddress.encoded(post.license()), Markup.escaped(post.license())));
        }
        if (!chapter.day().isEmpty()) {
            lines.add(chapter.day());
        }
        if (!post.tags().isEmpty()) {
            lines.add(Markup.escaped("#" + String.join(" #", post.tags())));
        }
        return "<footer>\n<p>" + String.join("<br/>\n", lines) + "</p>\n</footer>\n";
    }
}
