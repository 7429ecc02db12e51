package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.report.Problem;

/** Thrown when the blog as a whole cannot be archived; nothing was changed. */
public final class BackupException extends Exception {

    /** The reason why the blog cannot be archived. */
    public enum Reason {
        /** The blog's home page gives no answer, or an error. */
        UNREACHABLE,
        /** No answer, or an error, instead of robots.txt, so that nothing else may be requested. */
        ROBOTS,
        /** The blog asks for a proof that a person is there. */
        CAPTCHA,
        /** The blog is only for those who log in. */
        LOGIN,
        /** The platform has made the blog dormant. */
        DORMANT,
        /** The site exists, but is not a Tistory blog. */
        NOT_TISTORY,
        /** The platform has closed the blog. */
        RESTRICTED,
        /** The blog wants no request before a time that is later than the end of the run. */
        LEFT_ALONE,
        /** No post was found, and the user requested none. */
        NOTHING_FOUND,
        /** The archive is of another blog, which had the same name. */
        OTHER_BLOG
    }

    private final Reason reason;
    private final Problem problem;

    BackupException(Reason reason, Problem problem) {
        super(reason + ": " + problem);
        this.reason = problem.kind() == Problem.Kind.LEFT_ALONE ? Reason.LEFT_ALONE : reason;
        this.problem = problem;
    }

    public Reason reason() {
        return reason;
    }

    public Problem problem() {
        return problem;
    }
}
