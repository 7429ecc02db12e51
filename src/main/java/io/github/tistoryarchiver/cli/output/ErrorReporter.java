package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.backup.BackupException;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.PrintStream;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Puts what ended a run into words. A stack trace is shown only with {@code --verbose}. */
public final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private final CliContext surroundings;
    private final Messages messages;

    public ErrorReporter(CliContext surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    /** Tells that no file with a Korean name can be made here. */
    public int noKoreanFileNames() {
        surroundings.err().println(messages.get("failure.fileNames"));
        return ExitCode.NOT_WRITABLE;
    }

    /** Tells why something failed and which exit code that means. */
    public int tell(Exception failure, boolean verbose) {
        PrintStream err = surroundings.err();
        if (verbose) {
            failure.printStackTrace(err);
        }
        err.println(words(failure));
        if (failure instanceof BackupException) {
            return ExitCode.NO_BLOG;
        }
        if (failure instanceof ArchiveLock.HeldException) {
            return ExitCode.HELD;
        }
        return failure instanceof ArchiveException ? ExitCode.NOT_WRITABLE : ExitCode.INCOMPLETE;
    }

    /** Why something failed. */
    public String words(Exception failure) {
        if (failure instanceof BackupException known) {
            return messages.get("failure." + known.reason(), messages.problem(known.problem()));
        }
        if (failure instanceof ArchiveLock.HeldException known) {
            return messages.get("failure.held", known.holder());
        }
        if (failure instanceof ArchiveException known) {
            return messages.get("failure.archive", known.path().toString(), String.valueOf(known.getCause()));
        }
        return messages.get("failure.unexpected", failure.toString());
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        return tell(failure, arguments.expandedArgs().stream().anyMatch(List.of("-v", "--verbose")::contains));
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        surroundings.err().println(failure.getMessage());
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            surroundings.err().println(messages.get("usage.didYouMean", String.join(", ", unmatched.getSuggestions())));
        }
        surroundings
                .err()
                .println(messages.get(
                        "usage.hint", failure.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }
}
