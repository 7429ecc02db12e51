package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Link;
import io.github.tistoryarchiver.model.LinkState;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Decides where the links and files of posts lead: to a file or a post of the archive, to an old address, or outside. */
public final class PostLinks {
    private final InnerLinks inner;
    private final ArchivedPosts archived;

    public PostLinks(InnerLinks inner, ArchivedPosts archived) {
        this.inner = inner;
        this.archived = archived;
    }

    /** Records that a post is now in the archive, so that links may lead to it. */
    public void add(Post post) {
        archived.add(post.type(), post.id(), post.slug());
    }

    /** Returns where an absolute address leads. */
    public LinkTarget target(String address) {
        PostAddress post = inner.post(address);
        if (post == null) {
            return new LinkTarget.Outside(address);
        }
        ArchivedPosts.Place place = place(post);
        HttpUrl url = HttpUrl.parse(address);
        return place == null || url == null
                ? new LinkTarget.Missing(address)
                : new LinkTarget.Archived(place, url.encodedFragment());
    }

    private ArchivedPosts.@Nullable Place place(PostAddress address) {
        return address.id() != null
                ? archived.find(address.id())
                : archived.find(address.type(), String.valueOf(address.slug()));
    }

    /** Returns a link with its current target. */
    public Link linked(Link link) {
        LinkTarget target = target(link.url());
        if (target instanceof LinkTarget.Archived to) {
            return new Link(link.text(), link.url(), to.place().id(), LinkState.ARCHIVED);
        }
        LinkState state = target instanceof LinkTarget.Missing ? LinkState.MISSING : LinkState.EXTERNAL;
        return new Link(link.text(), link.url(), null, state);
    }

    /** Returns the stored files of a post by the source under which its tree refers to them. */
    public static Map<String, Asset> files(Post post) {
        return post.assets().stream()
                .filter(asset -> asset.file() != null)
                .collect(Collectors.toMap(Asset::source, asset -> asset, (one, same) -> one));
    }

    /**
     * Returns the function that maps an address in a post's body to the one in its {@code post.md}: a path within the
     * archive where there is one. Results are cached, so that they stay the same while other posts are added.
     */
    public UnaryOperator<String> addresses(Post post) {
        Map<String, String> cache = new HashMap<>();
        Map<String, Asset> files = files(post);
        return address -> cache.computeIfAbsent(address, any -> {
            Asset asset = files.get(address);
            return asset != null ? String.valueOf(asset.file()) : path(post, address);
        });
    }

    private String path(Post post, String address) {
        if (!(target(address) instanceof LinkTarget.Archived to)) {
            return address;
        }
        return to.place().markdownFrom(post.type()) + (to.fragment() == null ? "" : "#" + to.fragment());
    }
}
