package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A link in the text of a post.
 *
 * @param url where it leads, as an absolute address
 * @param target the number of the archived post that it leads to; {@code null} unless {@code state} is {@code archived}
 */
public record Link(String text, String url, @Nullable Long target, LinkState state) {

    /** A link of which nothing more is known yet. */
    public Link(String text, String url) {
        this(text, url, null, LinkState.EXTERNAL);
    }
}
