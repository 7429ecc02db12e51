package io.github.tistoryarchiver.export.source;

/** What is exported only if the user asks for it. */
public enum Inclusion {
    /** Posts that only their owner can read; they become drafts. */
    PRIVATE,
    /** Posts with a password; they become drafts. */
    PROTECTED,
    /** Posts of which no source says who may read them; they become drafts. */
    UNKNOWN,
    /** Posts that were deleted from the blog. */
    GONE,
    /** Comments that look like advertising. */
    SPAM,
    /** Comments that only their author and the blog's owner can read. */
    SECRET
}
