package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.report.Problem;

/** The blog as a whole could not be archived; nothing was changed. */
public final class BackupException extends Exception {

    /** Why. */
    public enum Reason {
        /** No answer, or an error, from the blog's home page or robots.txt. */
        UNREACHABLE,
        /** Somebody answers, but not Tistory. */
        NOT_TISTORY,
        /** The platform has closed the blog. */
        RESTRICTED,
        /** No post was found and none was asked for. */
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
