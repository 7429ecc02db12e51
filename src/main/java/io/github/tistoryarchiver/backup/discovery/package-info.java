/**
 * Finds the posts of a blog, and detects those that moved or vanished.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.discovery.Discovery}: sitemap, listing, feed and the blog's own
 * lists. {@link io.github.tistoryarchiver.backup.discovery.UnlistedPosts} follows links to posts that no list names,
 * {@link io.github.tistoryarchiver.backup.discovery.DeletionTracker} decides which archived posts are gone, and {@link
 * io.github.tistoryarchiver.backup.discovery.CategoryMoves} finds posts that changed their category.
 */
@NullMarked
package io.github.tistoryarchiver.backup.discovery;

import org.jspecify.annotations.NullMarked;
