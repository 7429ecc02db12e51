package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.markdown.CommentSection;
import io.github.tistoryarchiver.markdown.FrontMatter;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.markdown.roundtrip.RoundTrip;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.LinkState;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Makes {@code post.md} of a post: its files by their paths, its links to archived posts by theirs. */
public final class PostRenderer {
    private final InnerLinks inner;
    private final ArchivedPosts archived;
    private final CommentStyle style;

    /** @param style tells whether comments are below the text too */
    public PostRenderer(InnerLinks inner, ArchivedPosts archived, CommentStyle style) {
        this.style = style;
        this.inner = inner;
        this.archived = archived;
    }

    /** Notes that a post is in the archive now, so that links may lead to it. */
    void add(Post post) {
        archived.add(post.type(), post.id(), post.slug());
    }

    /** The post, with its links as they lead now. */
    Post linked(Post post) {
        List<Link> links = post.links().stream().map(this::linked).toList();
        return links.equals(post.links()) ? post : post.withLinks(links);
    }

    private Link linked(Link link) {
        PostAddress address = inner.post(link.url());
        ArchivedPosts.Place place = address == null ? null : place(address);
        LinkState state = address == null ? LinkState.EXTERNAL : place == null ? LinkState.MISSING : LinkState.ARCHIVED;
        return new Link(link.text(), link.url(), place == null ? null : place.id(), state);
    }

    private ArchivedPosts.@Nullable Place place(PostAddress address) {
        return address.id() != null
                ? archived.find(address.id())
                : archived.find(address.type(), String.valueOf(address.slug()));
    }

    /**
     * The text of a post, without front matter; empty for a body that says nothing.
     *
     * @param readable {@code null} for a post whose text may not be read
     */
    String text(Post post, @Nullable Element readable) {
        return text(readable, addresses(post));
    }

    /** The same with addresses that are decided already. */
    static String text(@Nullable Element readable, UnaryOperator<String> addresses) {
        return readable == null ? "" : MarkdownWriter.write(readable, addresses);
    }

    /** What {@code post.md} holds. */
    String markdown(Post post, String text, List<Comment> comments) {
        return FrontMatter.of(post) + "\n" + text + (style.inMarkdown() ? CommentSection.of(comments) : "");
    }

    /** What of a body a text says that was made with these addresses. */
    public static RoundTrip.Fidelity fidelity(
            @Nullable Element readable, String text, UnaryOperator<String> addresses) {
        return readable == null
                ? RoundTrip.Fidelity.NOTHING
                : RoundTrip.compare(readable, RoundTrip.rendered(text), addresses);
    }

    /** What of a body its archived text says, which is rendered already. */
    public RoundTrip.Fidelity fidelity(Post post, Element readable, Element rendered) {
        return RoundTrip.compare(readable, rendered, addresses(post));
    }

    /** What stands in the Markdown of a post for an address in its body. Decided once for each, since other posts may come in meanwhile. */
    UnaryOperator<String> addresses(Post post) {
        Map<String, String> decided = new HashMap<>();
        Map<String, String> files = post.assets().stream()
                .filter(asset -> asset.file() != null)
                .collect(Collectors.toMap(Asset::source, asset -> String.valueOf(asset.file()), (one, same) -> one));
        return address -> decided.computeIfAbsent(address, any -> {
            String file = files.get(address);
            return file != null ? file : link(post, address);
        });
    }

    private String link(Post post, String address) {
        PostAddress target = inner.post(address);
        ArchivedPosts.Place place = target == null ? null : place(target);
        HttpUrl url = place == null ? null : HttpUrl.parse(address);
        if (place == null || url == null) {
            return address;
        }
        String fragment = url.encodedFragment() == null ? "" : "#" + url.encodedFragment();
        return place.markdownFrom(post.type()) + fragment;
    }
}
