package io.github.tistoryarchiver.export.comments;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Xml;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/** The format in which Disqus gives comments away, which Isso and Remark42 read. Each thread comes before its comments. */
record DisqusXml(Journey journey) implements CommentFile {

    @Override
    public String name() {
        return "disqus.xml";
    }

    @Override
    public boolean needsSiteUrl() {
        return true;
    }

    @Override
    public String start() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                + new Xml()
                        .open("disqus", "xmlns", "http://disqus.com", "xmlns:dsq", "http://disqus.com/disqus-internals")
                        .open("category", "dsq:id", "1")
                        .text("forum", journey.blog().name())
                        .text("title", "General")
                        .text("isDefault", "true")
                        .close("category");
    }

    @Override
    public String page(ExportPost post, long before) {
        String thread = Long.toString(journey.number(post));
        Xml xml = new Xml()
                .open("thread", "dsq:id", thread)
                .text("id", post.address())
                .text("forum", journey.blog().name())
                .text("category", "", "dsq:id", "1")
                .text("link", journey.absolute(post.path()))
                .text("title", post.title())
                .text("message", "")
                .text(
                        "createdAt",
                        time(post.date() == null ? Instant.EPOCH : post.date().toInstant()))
                .text("isClosed", "false")
                .text("isDeleted", "false")
                .close("thread");
        post.thread().forEach(comment -> write(comment, post, before, xml));
        return xml.toString();
    }

    private void write(FlatComment comment, ExportPost post, long before, Xml xml) {
        xml.open("post", "dsq:id", Long.toString(before + comment.id()))
                .text("id", "")
                .data("message", "<p>" + comment.html() + "</p>")
                .text("createdAt", time(CommentFile.time(comment, post)))
                .text("isDeleted", "false")
                .text("isSpam", "false")
                .open("author")
                .text("email", "")
                .text("name", Objects.requireNonNullElse(comment.author(), ""))
                .text("isAnonymous", "true")
                .close("author")
                .text("ipAddress", "0.0.0.0")
                .text("thread", "", "dsq:id", Long.toString(journey.number(post)));
        Long parent = CommentFile.parent(comment, before);
        if (parent != null) {
            xml.text("parent", "", "dsq:id", parent.toString());
        }
        xml.close("post");
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public String end() {
        return "</disqus>\n";
    }
}
