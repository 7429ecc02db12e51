/**
 * Comments as the systems read them that sites add to their pages.
 *
 * <p>Start at {@link io.github.tistoryarchiver.export.comments.CommentFiles}.
 */
@NullMarked
package io.github.tistoryarchiver.export.comments;

import org.jspecify.annotations.NullMarked;
