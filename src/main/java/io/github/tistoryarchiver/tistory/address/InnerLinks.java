package io.github.tistoryarchiver.tistory.address;

import io.github.tistoryarchiver.model.Blog;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Tells which addresses lead to posts of a blog, whichever form their author used: by number or letters, desktop or mobile,
 * http or https, the Tistory host or the blog's own domain (both serve the whole blog).
 */
public final class InnerLinks {
    private final Set<String> hosts;

    private InnerLinks(Set<String> hosts) {
        this.hosts = hosts;
    }

    public static InnerLinks of(Blog blog) {
        Set<String> hosts = new HashSet<>(List.of(blog.name() + ".tistory.com", blog.host()));
        HttpUrl home = HttpUrl.parse(blog.url());
        if (home != null) {
            hosts.add(home.host());
        }
        return new InnerLinks(hosts);
    }

    /** Told by the text alone: most links lead elsewhere, and reading an address takes far longer than this. */
    private boolean isElsewhere(String address) {
        String text = address.toLowerCase(Locale.ROOT);
        boolean mayBeEncoded = text.chars().anyMatch(c -> c > 0x7f) || text.contains("xn--");
        return !mayBeEncoded && hosts.stream().noneMatch(text::contains);
    }

    /** The post that an address leads to; {@code null} for one that leads elsewhere. */
    public @Nullable PostAddress post(String address) {
        if (isElsewhere(address)) {
            return null;
        }
        HttpUrl url = HttpUrl.parse(address);
        return url == null || !hosts.contains(url.host()) ? null : PostAddress.of(url);
    }
}
