package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.http.FetchException;
import okhttp3.HttpUrl;

/**
 * Something that could not be done, in a form that a user interface puts into words.
 *
 * @param address what it happened to
 * @param detail what belongs to the kind, such as an HTTP status or a file's type
 */
public record Problem(Kind kind, String address, String detail) {

    /** What went wrong. */
    public enum Kind {
        /** The detail is the status. */
        HTTP_STATUS,
        /** The detail names a {@link FetchException.Reason}. */
        NO_ANSWER,
        /** A private post, or a deleted one: the blog says the same of both. */
        PRIVATE_OR_DELETED,
        /** The blog answered with a page that says that we ask too much. */
        BLOCKED,
        /** Far larger than any page of a blog. */
        OVERSIZED,
        /** Some other page stands at a post's address. */
        NOT_A_POST,
        /** A post's page on which no text is found: a skin that the tool does not know. */
        NO_BODY,
        /** The page is another post than the one asked for; the detail is its number. */
        OTHER_POST,
        /** What came is no image; the detail is its type. */
        NOT_AN_IMAGE,
        /** It was not asked for: the blog refused too many requests before; the detail tells how many. */
        NOT_ASKED,
        /** The answer is not what comments look like. */
        NO_COMMENTS,
        /** The blog answers with the same comments again and again; the detail tells how many there are. */
        ENDLESS_COMMENTS,
        /** Some of the comments in the answer could not be read; the detail tells how many. */
        UNREAD_COMMENTS,
        /** The blog did not take the password of a protected post. */
        WRONG_PASSWORD,
        /** The cookies are no login, or one that is over. */
        LOGIN_EXPIRED,
        /** The platform blocks the post, as the console says; the detail is its word for the reason. */
        RESTRICTED,
        /** Reading the page failed in a way that nobody foresaw; the detail is the error. */
        UNEXPECTED
    }

    /** Whether the blog answers that a guest may not see it: it is private, or deleted. */
    public boolean isNotForGuests() {
        return kind == Kind.PRIVATE_OR_DELETED
                || (kind == Kind.HTTP_STATUS && (detail.equals("404") || detail.equals("410")));
    }

    /** Whether the host does not want to be asked now, or cannot answer. */
    public boolean meansRefusal() {
        return kind == Kind.BLOCKED
                || (kind == Kind.NO_ANSWER && !forbiddenByRobots())
                || (kind == Kind.HTTP_STATUS && (detail.equals("429") || detail.startsWith("5")));
    }

    /** Whether robots.txt forbids to ask for it. */
    public boolean forbiddenByRobots() {
        return kind == Kind.NO_ANSWER && detail.equals(FetchException.Reason.ROBOTS.name());
    }

    public static Problem of(FetchException e) {
        return new Problem(Kind.NO_ANSWER, e.url().toString(), e.reason().name());
    }

    public static Problem status(HttpUrl url, int status) {
        Kind kind = status == 403 ? Kind.PRIVATE_OR_DELETED : Kind.HTTP_STATUS;
        return new Problem(kind, url.toString(), Integer.toString(status));
    }

    /** Something that nobody foresaw. */
    public static Problem unexpected(String address, Exception error) {
        return new Problem(Kind.UNEXPECTED, address, String.valueOf(error.getMessage()));
    }
}
