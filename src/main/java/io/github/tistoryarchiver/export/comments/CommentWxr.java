package io.github.tistoryarchiver.export.comments;

import io.github.tistoryarchiver.export.dialect.WordPressText;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.wordpress.TermNames;
import io.github.tistoryarchiver.export.wordpress.WordPressTime;
import io.github.tistoryarchiver.export.wordpress.Wxr;
import io.github.tistoryarchiver.export.wordpress.WxrComment;
import io.github.tistoryarchiver.export.wordpress.WxrItem;
import io.github.tistoryarchiver.markdown.HtmlElements;

/** Pages without their texts, with their comments, in the format that WordPress, Disqus, Isso, Remark42 and Comentario read. */
record CommentWxr(Journey journey) implements CommentFile {

    @Override
    public String name() {
        return "comments.wxr.xml";
    }

    @Override
    public boolean needsSiteUrl() {
        return true;
    }

    @Override
    public String start() {
        return wxr().start();
    }

    private Wxr wxr() {
        return new Wxr(journey, TermNames.none());
    }

    @Override
    public String page(ExportPost post, long before) {
        WordPressTime time = WordPressTime.of(post.date(), journey.zone());
        return wxr().item(WxrItem.numbered(journey.number(post))
                .type(post.isPage() ? "page" : "post")
                .status("publish")
                .title(HtmlElements.escapeText(post.title(), WordPressText.INSTANCE))
                .link(journey.absolute(post.path()))
                .guid(post.address())
                .date(time)
                .modified(time)
                .slug("")
                .thread(post.address())
                .comments(WxrComment.of(post, post.thread(), before, journey.zone()))
                .build());
    }

    @Override
    public String end() {
        return Wxr.END;
    }
}
