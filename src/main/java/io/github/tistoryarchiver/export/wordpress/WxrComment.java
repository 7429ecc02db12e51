package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.export.dialect.WordPressText;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Xml;
import io.github.tistoryarchiver.markdown.HtmlElements;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

/**
 * A comment of a WXR file.
 *
 * @param id larger than that of the comment that it answers
 * @param parent the comment that it answers; 0 for none
 */
public record WxrComment(long id, long parent, FlatComment comment, WordPressTime date) {

    /**
     * Returns the comments of a post. One without a time gets that of the post.
     *
     * @param before number of comments that have numbers already
     */
    public static List<WxrComment> of(ExportPost post, List<FlatComment> comments, long before, ZoneId zone) {
        return comments.stream()
                .map(comment -> new WxrComment(
                        before + comment.id(),
                        comment.parent() == null ? 0 : before + comment.parent(),
                        comment,
                        WordPressTime.of(
                                comment.date() == null ? post.date() : OffsetDateTime.parse(comment.date()), zone)))
                .toList();
    }

    /** Writes the comment. What WordPress, Disqus and Isso read of it is here, also what is not known. */
    void write(Xml xml) {
        String text = Objects.requireNonNullElse(comment.text(), "");
        xml.open("wp:comment")
                .text("wp:comment_id", Long.toString(id))
                .data(
                        "wp:comment_author",
                        html(Objects.requireNonNullElse(comment.author(), "").replaceAll("\\s+", " ")))
                .text("wp:comment_author_email", "")
                .text("wp:comment_author_url", Objects.requireNonNullElse(comment.homepage(), ""))
                .text("wp:comment_author_IP", "0.0.0.0")
                .data("wp:comment_date", date.local())
                .data("wp:comment_date_gmt", date.gmt())
                .data("wp:comment_content", html(text))
                .data("wp:comment_approved", "1")
                .data("wp:comment_type", "comment")
                .text("wp:comment_parent", Long.toString(parent))
                .text("wp:comment_user_id", comment.owner() ? "1" : "0")
                .close("wp:comment");
    }

    private static String html(String text) {
        return HtmlElements.escapeText(text.strip(), WordPressText.INSTANCE);
    }
}
