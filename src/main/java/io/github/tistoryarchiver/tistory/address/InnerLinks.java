package io.github.tistoryarchiver.tistory.address;

import io.github.tistoryarchiver.model.Blog;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Recognises addresses of a blog's own posts in every form that an author may use: by id or slug, desktop or mobile,
 * http or https, the Tistory host or the blog's own domain (both serve the whole blog), today's or one that it had before.
 */
public final class InnerLinks {
    private final Set<String> hosts;

    private InnerLinks(Set<String> hosts) {
        this.hosts = hosts;
    }

    public static InnerLinks of(Blog blog) {
        Set<String> hosts = new HashSet<>(blog.hosts());
        HttpUrl home = HttpUrl.parse(blog.url());
        if (home != null) {
            hosts.add(home.host());
        }
        return new InnerLinks(hosts);
    }

    /**
     * Tells from the text alone whether an address leads to another site. Most links can be skipped this way, which is
     * much faster than parsing the address.
     */
    private boolean isExternal(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        boolean mayBeEncoded = text.chars().anyMatch(c -> c > 0x7f) || text.contains("xn--");
        return !mayBeEncoded && hosts.stream().noneMatch(text::contains);
    }

    /** Tells whether an address is on the blog. */
    public boolean holds(HttpUrl url) {
        return hosts.contains(url.host());
    }

    /** Returns the post that an address leads to, or {@code null} if it leads to another site or to no post. */
    public @Nullable PostAddress post(String address) {
        if (isExternal(address)) {
            return null;
        }
        HttpUrl url = HttpUrl.parse(address);
        return url == null || !hosts.contains(url.host()) ? null : PostAddress.of(url);
    }
}
