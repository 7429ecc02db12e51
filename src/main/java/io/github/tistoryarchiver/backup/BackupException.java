package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.report.Problem;

/** Thrown when the blog as a whole cannot be archived; nothing was changed. */
public final class BackupException extends Exception {

    /** The reason why the blog cannot be archived. */
    public enum Reason {
        /** The blog's home page or robots.txt gives no answer, or an error. */
        UNREACHABLE,
        /** The site exists, but is not a Tistory blog. */
        NOT_TISTORY,
        /** The platform has closed the blog. */
        RESTRICTED,
        /** No post was found, and the user requested none. */
        NOTHING_FOUND,
        /** The archive is of another blog, which had the same name. */
        OTHER_BLOG
    }

    private final Reason reason;
    private final Problem problem;

    BackupException(Reason reason, Problem problem) {
        super(reason + ": " + problem);
        this.reason = reason;
        this.problem = problem;
    }

    public Reason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }
}
