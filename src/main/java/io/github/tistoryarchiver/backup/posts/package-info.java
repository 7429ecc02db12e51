/**
 * Archives one post: fetch, read, files, comments, Markdown, store.
 *
 * <p>Start at {@link io.github.tistoryarchiver.backup.posts.PostArchiver}. {@link
 * io.github.tistoryarchiver.backup.posts.PostFetcher} reads the post from its page, with {@link
 * io.github.tistoryarchiver.backup.posts.AlternateSources} if the page lacks something, and {@link
 * io.github.tistoryarchiver.backup.posts.PostRenderer} writes {@code post.md}.
 */
@NullMarked
package io.github.tistoryarchiver.backup.posts;

import org.jspecify.annotations.NullMarked;
