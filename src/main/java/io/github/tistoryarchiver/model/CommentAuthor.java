package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * Who wrote a comment.
 *
 * @param image address of the picture beside the name
 * @param role {@code owner}, {@code guest}, or what else the blog says, in lower case
 */
public record CommentAuthor(
        @Nullable String name,
        @Nullable String homepage,
        @Nullable String image,
        String role) {

    public static final String OWNER = "owner";
    public static final String GUEST = "guest";

    /** This author, with what is not known taken from an older reading. */
    CommentAuthor orElse(CommentAuthor older) {
        return new CommentAuthor(
                name != null ? name : older.name,
                homepage != null ? homepage : older.homepage,
                image != null ? image : older.image,
                name == null && role.equals(GUEST) ? older.role : role);
    }
}
