package io.github.tistoryarchiver.export.parts;

/**
 * Something that differs on the new site.
 *
 * @param post number of the post; 0 for the whole site
 * @param detail what it is about, such as a name
 */
public record Remark(Kind kind, long post, String detail) {

    /** What differs. */
    public enum Kind {
        /** A post without a title has one made of its first words. */
        TITLE(false),
        /** A title is longer than the engine takes, so that its end is missing. */
        SHORTENED(true),
        /** A post has another path than was wanted. */
        PATH(false),
        /** A category or tag has another name. */
        TERM(false),
        /** A file has another extension, since the engine would take it for a page. */
        FILE_NAME(false),
        /** A post without a date has one that the engine needs. */
        NO_DATE(true),
        /** A file is not in the archive, so that the text refers to its old address. */
        MISSING_FILE(true),
        /** Comments are left out: secret, deleted or advertising. */
        COMMENTS(false),
        /** A file cannot be in a book, which links to its old address instead. */
        NOT_IN_BOOK(true),
        /** A book is so large that readers may not take it. */
        LARGE_BOOK(false),
        /** A post has a time that is a second later, since the engine tells posts by title and time. */
        SECOND(false),
        /** A file stays in its folder, since the engine's library does not take it. */
        NOT_ATTACHED(false),
        /** A file is not on the new site unless the user puts it there. */
        NOT_TAKEN(true),
        /** A post is larger than what a file should have. */
        TOO_LARGE(false),
        /** Comments without a time have that of their post, since the target needs one. */
        COMMENT_DATE(false),
        /** No published page of a post was recorded. */
        NOT_RECORDED(true),
        /** There are more redirects than one of the services takes. */
        CLOUDFLARE(false);

        private final boolean isLoss;

        Kind(boolean isLoss) {
            this.isLoss = isLoss;
        }

        /** Tells whether something is lost by it, so that the export is not complete. */
        public boolean isLoss() {
            return isLoss;
        }
    }
}
