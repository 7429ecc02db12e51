/**
 * Reads comments that pages print or that the platform's two addresses serve.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.comment.CommentsServed}, which says how a page requests its
 * comments, and {@link io.github.tistoryarchiver.tistory.comment.CommentJson}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.comment;

import org.jspecify.annotations.NullMarked;
