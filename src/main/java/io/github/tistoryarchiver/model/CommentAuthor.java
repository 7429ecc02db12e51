package io.github.tistoryarchiver.model;

import org.jspecify.annotations.Nullable;

/**
 * The author of a comment.
 *
 * @param id the platform's number of the account, which stays when its owner takes another name; {@code null} for
 *     guests, and where the blog does not show it
 * @param image address of the profile picture
 * @param role {@code owner}, {@code guest}, or another role that the blog names, in lower case
 */
public record CommentAuthor(
        @Nullable Long id,
        @Nullable String name,
        @Nullable String homepage,
        @Nullable String image,
        String role) {

    public static final String OWNER = "owner";
    public static final String GUEST = "guest";

    /** Creates an author whose account is not known. */
    public CommentAuthor(@Nullable String name, @Nullable String homepage, @Nullable String image, String role) {
        this(null, name, homepage, image, role);
    }

    /** Returns this author, with missing values taken from another reading. */
    CommentAuthor orElse(CommentAuthor other) {
        return new CommentAuthor(
                id != null ? id : other.id,
                name != null ? name : other.name,
                homepage != null ? homepage : other.homepage,
                image != null ? image : other.image,
                name == null && role.equals(GUEST) ? other.role : role);
    }
}
