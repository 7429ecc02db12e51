package io.github.tistoryarchiver.tistory.address;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A blog as a user names it: {@code dtslib1k}, {@code dtslib1k.tistory.com}, a custom domain, or any address on it.
 *
 * @param home the blog's root, with a trailing slash
 * @param name the Tistory name; {@code null} if the user gave an address on the blog's own domain
 * @param post the post that the address leads to; {@code null} if it leads to none
 */
public record BlogAddress(
        HttpUrl home, @Nullable String name, @Nullable PostAddress post) {
    private static final String PLATFORM_HOST = "tistory.com";
    private static final Pattern NAME = Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");
    private static final Pattern WITH_SCHEME = Pattern.compile("^[A-Za-z][A-Za-z0-9+.-]*://.*");

    /** The reason why a text does not name a blog. */
    public enum Flaw {
        EMPTY,
        NOT_A_NAME_OR_ADDRESS,
        NOT_HTTP,
        NOT_A_BLOG_OF_THE_PLATFORM
    }

    /** Thrown when a text does not name a blog. */
    public static final class NotABlogException extends Exception {
        private final Flaw flaw;

        NotABlogException(Flaw flaw, String text) {
            super(flaw + ": " + text);
            this.flaw = flaw;
        }

        public Flaw flaw() {
            return flaw;
        }
    }

    /** Parses a user's input, without using the network. */
    public static BlogAddress parse(String text) throws NotABlogException {
        String trimmed = text.strip();
        if (trimmed.isEmpty()) {
            throw new NotABlogException(Flaw.EMPTY, text);
        }
        boolean withScheme = WITH_SCHEME.matcher(trimmed).matches();
        if (withScheme && !trimmed.regionMatches(true, 0, "http", 0, 4)) {
            throw new NotABlogException(Flaw.NOT_HTTP, text);
        }
        String lower = trimmed.toLowerCase(Locale.ROOT);
        if (!withScheme && NAME.matcher(lower).matches()) {
            return of(Objects.requireNonNull(HttpUrl.parse("https://" + lower + "." + PLATFORM_HOST)), text);
        }
        HttpUrl url = HttpUrl.parse(withScheme ? trimmed : "https://" + trimmed);
        if (url == null || trimmed.contains(" ") || (!withScheme && !isDomain(url.host()))) {
            throw new NotABlogException(Flaw.NOT_A_NAME_OR_ADDRESS, text);
        }
        return of(url, text);
    }

    /** Tells whether an address is Tistory's own site, to which a closed blog may redirect. */
    public static boolean isPlatformItself(HttpUrl url) {
        return url.host().equals(PLATFORM_HOST) || url.host().equals("www." + PLATFORM_HOST);
    }

    /**
     * Returns the blog at the host to which its home page redirected, such as the owner's domain.
     *
     * @return {@code null} if the host is unchanged
     */
    public @Nullable BlogAddress movedTo(HttpUrl answered) {
        return answered.host().equals(home.host())
                ? null
                : new BlogAddress(
                        answered.newBuilder()
                                .encodedPath("/")
                                .query(null)
                                .fragment(null)
                                .build(),
                        name,
                        post);
    }

    /** Returns the blog's root on tistory.com, even for a blog with its own domain: its console exists only there. */
    public static HttpUrl onPlatform(String name, HttpUrl home) {
        HttpUrl there = HttpUrl.parse("https://" + name + "." + PLATFORM_HOST + "/");
        return there == null || home.host().endsWith("." + PLATFORM_HOST) ? home : there;
    }

    private static boolean isDomain(String host) {
        String last = host.substring(host.lastIndexOf('.') + 1);
        return host.contains(".") && !last.isEmpty() && !Character.isDigit(last.charAt(0));
    }

    private static BlogAddress of(HttpUrl url, String text) throws NotABlogException {
        String host = url.host();
        String name = null;
        HttpUrl.Builder home = url.newBuilder().encodedPath("/").query(null).fragment(null);
        if (isPlatformItself(url)) {
            throw new NotABlogException(Flaw.NOT_A_BLOG_OF_THE_PLATFORM, text);
        }
        if (host.endsWith("." + PLATFORM_HOST)) {
            name = host.substring(0, host.length() - PLATFORM_HOST.length() - 1);
            if (!NAME.matcher(name).matches()) {
                throw new NotABlogException(Flaw.NOT_A_BLOG_OF_THE_PLATFORM, text);
            }
            home.scheme("https").port(443);
        }
        return new BlogAddress(home.username("").password("").build(), name, PostAddress.of(url));
    }
}
