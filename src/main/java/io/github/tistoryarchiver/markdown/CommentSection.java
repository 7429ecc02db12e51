package io.github.tistoryarchiver.markdown;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.PostState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The comments of a post as a nested list below its text. A marker line separates them from the text. */
public final class CommentSection {
    /**
     * The marker that begins the section. It is not rendered, and cannot occur in a post's text, because HTML comments
     * are removed from bodies.
     */
    private static final String MARK = "<!-- comments -->";

    private CommentSection() {}

    /** Returns the section for these threads; empty if there are none. */
    public static String of(List<Comment> threads) {
        if (threads.isEmpty()) {
            return "";
        }
        Element section = Document.createShell("").body();
        long all = threads.stream().flatMap(Comment::withReplies).count();
        section.appendElement("h2").text("댓글 / Comments (" + all + ")");
        section.appendChild(list(threads));
        return "\n" + MARK + "\n\n" + MarkdownWriter.write(section, address -> address);
    }

    private static Element list(List<Comment> comments) {
        Element list = new Element("ul");
        for (Comment comment : comments) {
            Element item = list.appendElement("li");
            Element head = item.appendElement("p");
            head.appendElement("strong")
                    .text(Objects.requireNonNullElse(comment.author().name(), "?"));
            head.appendText(details(comment));
            text(item, comment);
            if (!comment.replies().isEmpty()) {
                item.appendChild(list(comment.replies()));
            }
        }
        return list;
    }

    private static String details(Comment comment) {
        String owner = comment.author().role().equals(CommentAuthor.OWNER) ? " (주인 / owner)" : "";
        String written = Stream.of(comment.writtenAt(), comment.writtenText())
                .filter(Objects::nonNull)
                .map(String::valueOf)
                .findFirst()
                .map(time -> " · " + time)
                .orElse("");
        String secret = comment.secret() ? " · 비밀 / secret" : "";
        String gone = comment.state() == PostState.GONE ? " · 삭제됨 / deleted" : "";
        return owner + written + secret + gone;
    }

    private static void text(Element item, Comment comment) {
        if (comment.text() == null) {
            return;
        }
        Element paragraph = item.appendElement("p");
        if (comment.mention() != null) {
            paragraph.appendText("@" + comment.mention() + " ");
        }
        List<String> lines = comment.text().strip().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) {
                paragraph.appendElement("br");
            }
            paragraph.appendText(lines.get(i));
        }
    }

    /** Returns a Markdown text without the section. */
    public static String without(String text) {
        int mark = text.lastIndexOf("\n" + MARK + "\n\n## ");
        return mark < 0 ? text : text.substring(0, mark);
    }
}
