package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.markdown.Dialect;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.body.NormalizedBody;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The text of an archived post.
 *
 * @param tree plain HTML of the standard elements; images and downloads refer to files by the source of their asset
 */
public record PostContent(Element tree) {

    /**
     * Reads the text of a post.
     *
     * @param bodyHtml as stored in {@code body.html}
     * @return {@code null} if there is no readable text, or the post's own address is not valid
     */
    public static @Nullable PostContent of(Post post, @Nullable String bodyHtml) {
        HttpUrl url = HttpUrl.parse(post.url());
        return bodyHtml == null || url == null ? null : new PostContent(readable(bodyHtml, url));
    }

    /**
     * Reads the text of a post with the targets of links from other posts.
     *
     * @param asked the fragments of those links; each that the body has becomes an empty {@code a} with its {@code id}
     */
    public static @Nullable PostContent of(Post post, @Nullable String bodyHtml, Set<String> asked) {
        HttpUrl url = HttpUrl.parse(post.url());
        if (bodyHtml == null || url == null || asked.isEmpty()) {
            return of(post, bodyHtml);
        }
        Element body = PostReader.fragment(bodyHtml);
        Element links = body.appendElement("p");
        asked.stream().sorted().forEach(id -> links.appendElement("a").attr("href", "#" + id));
        Element tree = NormalizedBody.of(body, url).element();
        Element last = tree.lastElementChild();
        if (last != null) {
            last.remove(); // the links, which made the normalizer keep their targets
        }
        return new PostContent(tree);
    }

    /** Returns the fragments by which links can lead into the text. */
    public Set<String> fragments() {
        return tree.select("a[id]").stream().map(Element::id).collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Normalizes a stored body. The result is the same as when it was read from its page.
     *
     * @param bodyHtml as stored in {@code body.html}
     * @param url the post's address, against which the body's addresses are resolved
     */
    public static Element readable(String bodyHtml, HttpUrl url) {
        return NormalizedBody.of(PostReader.fragment(bodyHtml), url).element();
    }

    /**
     * Returns the text as Markdown; empty for a body without content.
     *
     * @param addresses maps each address of the tree to the one to write
     */
    public String markdown(Dialect dialect, UnaryOperator<String> addresses) {
        return MarkdownWriter.write(tree, addresses, dialect);
    }

    /**
     * Returns the text as HTML that is safe to show.
     *
     * @param addresses maps each address of the tree to the one to write
     */
    public String html(UnaryOperator<String> addresses) {
        return SafeHtml.of(tree.childNodes(), addresses, Dialect.COMMON);
    }

    /**
     * Returns the text as XHTML that strict readers take, such as those of books.
     *
     * @param addresses maps each address of the tree to the one to write; a picture is shown only from a relative one
     */
    public String xhtml(UnaryOperator<String> addresses) {
        return Xhtml.of(tree, addresses);
    }

    /** Returns the name of a part in {@link #xhtml}, where names are those of XML. */
    public static String xhtmlId(String name) {
        return Xhtml.id(name);
    }

    /** Returns the text alone, one line for each line that a reader sees. */
    public String text() {
        return PlainText.of(tree);
    }
}
