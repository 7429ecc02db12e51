/**
 * Comments as pages print them and as the platform's two addresses serve them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.comment.CommentsServed}, which says how a page asks for its
 * comments, and {@link io.github.tistoryarchiver.tistory.comment.CommentJson}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.comment;

import org.jspecify.annotations.NullMarked;
