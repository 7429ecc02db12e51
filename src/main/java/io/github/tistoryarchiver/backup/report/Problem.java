package io.github.tistoryarchiver.backup.report;

import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.http.FetchException;
import java.nio.file.Path;
import okhttp3.HttpUrl;

/**
 * Something that failed, in a form that a user interface turns into a message.
 *
 * @param address the address or file concerned
 * @param detail depends on the kind, such as an HTTP status or a file's type
 */
public record Problem(Kind kind, String address, String detail) {

    /** What went wrong. */
    public enum Kind {
        /** An unexpected HTTP status; the detail is the status. */
        HTTP_STATUS,
        /** No answer; the detail names a {@link FetchException.Reason}. */
        NO_ANSWER,
        /** A private or deleted post; the blog gives the same answer for both. */
        PRIVATE_OR_DELETED,
        /** A page that refuses too frequent requests. */
        BLOCKED,
        /** The blog wants a proof that a person asks. */
        CAPTCHA,
        /** The page is for those who log in. */
        LOGIN,
        /** The platform has put the blog to sleep. */
        DORMANT,
        /** The platform has closed the blog. */
        RESTRICTED,
        /** The host wants no request before a time, which is the detail, as an instant. */
        LEFT_ALONE,
        /** A page far larger than any page of a blog. */
        OVERSIZED,
        /** A page of another kind at a post's address. */
        NOT_A_POST,
        /** A post's page without recognisable text: a skin that the tool does not know. */
        NO_BODY,
        /** No page has the text of a post, and the feed has only its beginning. */
        ONLY_EXCERPT,
        /** The answer breaks off, twice and each time elsewhere; the detail is how many bytes came. */
        CUT,
        /** The page breaks off within a text of which the archive has more. */
        CUT_SHORT,
        /** The answer breaks off in the same way twice, so that it was taken as it is. */
        LACKS_END,
        /** Neither sitemap nor listing names a post, and the blog's pages do; the detail is how many. */
        ONLY_IN_PAGES,
        /** The page is another post than the one asked for; the detail is its number. */
        OTHER_POST,
        /** Something other than an image; the detail is its type. */
        NOT_AN_IMAGE,
        /** Something other than a style, script, image or font; the detail is its type. */
        NOT_A_REQUISITE,
        /** Not requested, since the blog had refused too many requests; the detail is their number. */
        NOT_ASKED,
        /** An answer that is not a list of comments. */
        NO_COMMENTS,
        /** A list that repeats the same comments endlessly; the detail is their number. */
        ENDLESS_COMMENTS,
        /** Comments in the answer that could not be read; the detail is their number. */
        UNREAD_COMMENTS,
        /** A wrong password for a protected post. */
        WRONG_PASSWORD,
        /** Cookies without a login, or with an expired one. */
        LOGIN_EXPIRED,
        /** The platform blocks the post, as the console says; the detail is its word for the reason. */
        BLOCKED_POST,
        /** Another blog has the name of the archived one; the detail is the archive's folder. */
        OTHER_BLOG,
        /** A file of the archive cannot be read or written; the detail is a {@link FileFault}. */
        FILE,
        /** An unexpected failure to read a page; the detail is a {@link FileFault}. */
        UNEXPECTED
    }

    /** Tells whether the post or file is private or does not exist. */
    public boolean isNotForGuests() {
        return kind == Kind.PRIVATE_OR_DELETED
                || (kind == Kind.HTTP_STATUS && (detail.equals("404") || detail.equals("410")));
    }

    /** Tells whether the host refuses requests at present or cannot answer. */
    public boolean meansRefusal() {
        return kind == Kind.BLOCKED
                || kind == Kind.CAPTCHA
                || (kind == Kind.NO_ANSWER && !forbiddenByRobots())
                || (kind == Kind.HTTP_STATUS && (detail.equals("429") || detail.startsWith("5")));
    }

    /** Tells whether robots.txt disallows the address. */
    public boolean forbiddenByRobots() {
        return kind == Kind.NO_ANSWER && detail.equals(FetchException.Reason.ROBOTS.name());
    }

    /** Whether only the end of the run, or the host's wish for a pause, keeps it away. */
    public boolean meansPostponement() {
        return kind == Kind.LEFT_ALONE
                || (kind == Kind.NO_ANSWER && detail.equals(FetchException.Reason.TIME_IS_UP.name()));
    }

    public static Problem of(FetchException e) {
        if (e.until() != null) {
            return new Problem(Kind.LEFT_ALONE, e.url().toString(), e.until().toString());
        }
        return new Problem(Kind.NO_ANSWER, e.url().toString(), e.reason().name());
    }

    public static Problem status(HttpUrl url, int status) {
        Kind kind = status == 403 ? Kind.PRIVATE_OR_DELETED : Kind.HTTP_STATUS;
        return new Problem(kind, url.toString(), Integer.toString(status));
    }

    /** Creates the problem of an unexpected failure. */
    public static Problem unexpected(String address, Exception error) {
        return new Problem(Kind.UNEXPECTED, address, FileFault.of(error).toString());
    }

    /** A file of the archive that cannot be read or written. */
    public static Problem ofFile(Path file, Exception error) {
        return new Problem(Kind.FILE, file.toString(), FileFault.of(error).toString());
    }
}
