package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.archive.ArchivedPosts;
import org.jspecify.annotations.Nullable;

/** Where a link of a post leads, as seen from the archive. */
public sealed interface LinkTarget {

    /**
     * An archived post.
     *
     * @param fragment without {@code #}, as written; {@code null} for none
     */
    record Archived(ArchivedPosts.Place place, @Nullable String fragment) implements LinkTarget {}

    /** A post of the blog that is not archived: its old address is all there is. */
    record Missing(String address) implements LinkTarget {}

    /** Another site, a page of the blog that is no post, or no web address. */
    record Outside(String address) implements LinkTarget {}
}
