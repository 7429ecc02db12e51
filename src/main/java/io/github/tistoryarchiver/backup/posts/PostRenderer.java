package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.PostLinks;
import io.github.tistoryarchiver.content.ledger.Balance;
import io.github.tistoryarchiver.content.ledger.Ledger;
import io.github.tistoryarchiver.content.ledger.ServedText;
import io.github.tistoryarchiver.content.ledger.Targets;
import io.github.tistoryarchiver.markdown.CommentSection;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.frontmatter.FrontMatter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.util.List;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes {@code post.md}: refers to files and to archived posts by their paths. */
public final class PostRenderer {
    private final PostLinks links;
    private final CommentStyle style;

    /**
     * Creates a renderer.
     *
     * @param style whether {@code post.md} contains comments
     */
    public PostRenderer(InnerLinks inner, ArchivedPosts archived, CommentStyle style) {
        this.style = style;
        this.links = new PostLinks(inner, archived);
    }

    /** Records that a post is now in the archive, so that links may lead to it. */
    void add(Post post) {
        links.add(post);
    }

    /** Returns the post with the current targets of its links. */
    Post linked(Post post) {
        List<Link> linked = post.links().stream().map(links::linked).toList();
        return linked.equals(post.links()) ? post : post.withLinks(linked);
    }

    /**
     * Renders the text of a post, without front matter; empty for a body without content.
     *
     * @param readable {@code null} for a post whose text is not readable
     */
    String text(Post post, @Nullable Element readable) {
        return text(readable, addresses(post));
    }

    /** Renders a text with given addresses. */
    static String text(@Nullable Element readable, UnaryOperator<String> addresses) {
        return readable == null ? "" : MarkdownWriter.write(readable, addresses);
    }

    /** Returns the content of {@code post.md}. */
    String markdown(Post post, String text, List<Comment> comments) {
        return FrontMatter.of(post) + "\n" + text + (style.inMarkdown() ? CommentSection.of(comments) : "");
    }

    /** Writes an archived post once more, with other fields or comments; its text and its revisions stay. */
    public void rewrite(PostFolder folder, Post post, List<Comment> comments) {
        HttpUrl url = HttpUrl.parse(post.url());
        String body = url == null ? null : folder.readBody();
        String text = body == null || url == null ? "" : text(post, PostContent.readable(body, url));
        folder.rewrite(post, markdown(post, text, comments), comments);
    }

    /** Draws the balance between a page and its text, which was rendered with the given addresses. */
    static Balance balance(Post post, @Nullable ServedText served, String text, UnaryOperator<String> addresses) {
        HttpUrl base = HttpUrl.parse(post.url());
        return served == null || base == null
                ? Balance.EMPTY
                : Ledger.of(served, RoundTrip.rendered(text), new Targets(base, addresses, post.assets()));
    }

    /** Measures how much of a body is in its archived text, which is already rendered to HTML. */
    public RoundTrip.Fidelity fidelity(Post post, Element readable, Element rendered) {
        return RoundTrip.compare(readable, rendered, addresses(post));
    }

    /** Returns the function that maps an address in a post's body to the one in its Markdown. */
    UnaryOperator<String> addresses(Post post) {
        return links.addresses(post);
    }
}
