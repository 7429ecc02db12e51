package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * The author of a comment.
 *
 * @param image address of the profile picture
 * @param role {@code owner}, {@code guest}, or another role that the blog names, in lower case
 */
public record CommentAuthor(
        @Nullable String name,
        @Nullable String homepage,
        @Nullable String image,
        String role) {

    public static final String OWNER = "owner";
    public static final String GUEST = "guest";

    /** Returns this author, with missing values taken from an older reading. */
    CommentAuthor orElse(CommentAuthor older) {
        return new CommentAuthor(
                name != null ? name : older.name,
                homepage != null ? homepage : older.homepage,
                image != null ? image : older.image,
                name == null && role.equals(GUEST) ? older.role : role);
    }
}
