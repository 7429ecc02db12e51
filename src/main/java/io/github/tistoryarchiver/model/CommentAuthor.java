package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment.
 *
 * @param role {@code owner} or {@code guest}
 */
public record CommentAuthor(@Nullable String name, @Nullable String homepage, String role) {}
