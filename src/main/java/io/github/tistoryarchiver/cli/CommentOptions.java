package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Redaction;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Options that say which comments are fetched and how they are kept. */
final class CommentOptions {
    @Option(names = "--no-comments")
    boolean noComments;

    /** How many unchanged posts are checked for new comments. */
    @Option(names = "--comment-checks", defaultValue = "20", paramLabel = "N")
    int checks = 20;

    @Option(names = "--comments-in-markdown")
    private boolean inMarkdown;

    @Option(names = "--redact-comments", paramLabel = "names|all", defaultValue = "none")
    private Redaction redaction = Redaction.NONE;

    /**
     * Checks the numbers.
     *
     * @throws ParameterException when a number is out of its range
     */
    void check(UsageErrors usage) {
        if (checks < 0) {
            throw usage.of("usage.commentChecks", checks);
        }
    }

    CommentStyle style() {
        return new CommentStyle(inMarkdown, redaction);
    }

    /** Tells whether names or texts of comments are left out, which stored responses would show. */
    boolean areRedacted() {
        return redaction != Redaction.NONE;
    }
}
