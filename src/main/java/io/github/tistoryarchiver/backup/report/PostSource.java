package io.github.tistoryarchiver.backup.report;

/** Which source named a post. */
public enum PostSource {
    SITEMAP,
    LISTING,
    FEED,
    /** The blog's own lists of posts, page by page. */
    PAGES,
    /** A link in the text of another post. */
    LINK,
    /** Trying every number, as the user asked for. */
    SCAN,
    /** The owner's own lists, which a login opens. */
    OWNER,
    /** The archive holds it, and no other source names it any more. */
    ARCHIVE,
    /** The command line. */
    USER
}
