package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.site.catalog.Threads;
import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Comments as pages show them. */
final class CommentList {
    private static final int DEEPEST = 3;

    private final Words words;

    CommentList(Words words) {
        this.words = words;
    }

    /** Returns threads as one list; depth is shown by how far a comment is moved in, and said by whom it answers. */
    Html threads(List<Threads.Shown> shown) {
        Tag list = Tag.of("ol.comments");
        Set<Long> ids = new HashSet<>();
        for (Threads.Shown next : shown) {
            long id = next.comment().id();
            list.add(Tag.of("li.depth-" + Math.min(DEEPEST, next.depth()))
                    .with("id", ids.add(id) ? fragment(id) : null)
                    .add(comment(next.comment(), answered(next.parent()))));
        }
        return list;
    }

    /** Returns the fragment of a comment, which is the one that the blog used. */
    static String fragment(long id) {
        return "comment" + id;
    }

    private Html answered(@Nullable Comment parent) {
        if (parent == null) {
            return Html.NONE;
        }
        String name = parent.author().name();
        return Tag.link("#" + fragment(parent.id()), words.get("comment.answers", name == null ? "?" : name))
                .with("class", "answers");
    }

    /**
     * Returns one comment.
     *
     * @param answered what it answers, or belongs to
     */
    Html comment(Comment comment, Html answered) {
        Tag head = Tag.of("p.by").add(author(comment.author()));
        if (comment.author().role().equals(CommentAuthor.OWNER)) {
            head.add(Tag.of("span.badge", words.get("comment.owner")));
        }
        head.add(time(comment)).add(answered);
        note(head, Boolean.TRUE.equals(comment.pinned()), "comment.pinned");
        note(head, comment.secret(), "comment.secret");
        note(head, comment.state() == PostState.GONE, "comment.gone");
        String text = comment.text();
        return Tag.of("div.comment")
                .add(head)
                .add(text == null ? Tag.of("p.quiet", words.get("comment.unknown")) : said(comment.mention(), text));
    }

    private Html author(CommentAuthor author) {
        String name = author.name() == null ? words.get("comment.nobody") : author.name();
        String homepage = author.homepage() == null ? null : Href.outside(author.homepage());
        Tag bold = Tag.of("bdi.name", name);
        return homepage == null
                ? bold
                : Tag.of("a")
                        .with("href", homepage)
                        .with("rel", "noreferrer noopener nofollow")
                        .add(bold);
    }

    private Html time(Comment comment) {
        String shown = comment.writtenAt() == null ? comment.writtenText() : words.minute(comment.writtenAt());
        return shown == null
                ? Html.NONE
                : Tag.of("time", shown)
                        .with(
                                "datetime",
                                comment.writtenAt() == null
                                        ? null
                                        : comment.writtenAt().toString());
    }

    private void note(Tag head, boolean applies, String key) {
        if (applies) {
            head.add(Tag.of("span.badge", words.get(key)));
        }
    }

    private static Html said(@Nullable String mention, String text) {
        Tag said = Tag.of("div.said");
        if (mention != null) {
            said.add(Tag.of("bdi.mention", "@" + mention)).text(" ");
        }
        return said.text(text.strip());
    }
}
