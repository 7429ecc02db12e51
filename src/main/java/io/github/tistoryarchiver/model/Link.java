package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * A link in the text of a post.
 *
 * @param url its absolute target
 * @param target the number of the archived post to which it leads; {@code null} unless {@code state} is
 *     {@code archived}
 */
public record Link(String text, String url, @Nullable Long target, LinkState state) {

    /** Creates a link that has not been resolved yet. */
    public Link(String text, String url) {
        this(text, url, null, LinkState.EXTERNAL);
    }
}
