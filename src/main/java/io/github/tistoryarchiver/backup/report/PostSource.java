package io.github.tistoryarchiver.backup.report;

/** The source that named a post. */
public enum PostSource {
    SITEMAP,
    LISTING,
    FEED,
    /** The blog's own lists of posts, page by page. */
    PAGES,
    /** A link in the text of another post. */
    LINK,
    /** A guessed id, if the user wants every id tried. */
    SCAN,
    /** The owner's lists, which require a login. */
    OWNER,
    /** The archive, if no other source names the post any more. */
    ARCHIVE,
    /** The command line. */
    USER
}
