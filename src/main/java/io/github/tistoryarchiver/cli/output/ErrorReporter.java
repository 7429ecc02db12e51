package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.backup.BackupException;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.PrintStream;
import java.nio.file.FileSystemException;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Reports errors in the user's language, with a stack trace only for {@code --verbose}. */
public final class ErrorReporter implements IExecutionExceptionHandler, IParameterExceptionHandler {
    private static final int BYTES_IN_MEGABYTE = 1 << 20;

    private final CliContext context;
    private final Messages messages;

    public ErrorReporter(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    /**
     * Reports that files with Korean names cannot be created.
     *
     * @return the exit code
     */
    public int noKoreanFileNames() {
        context.err().println(messages.get("failure.fileNames"));
        return ExitCode.NOT_WRITABLE;
    }

    /**
     * Reports that the heap was too small.
     *
     * @param bytes of the heap
     * @return the exit code
     */
    public int outOfMemory(long bytes) {
        long megabytes = bytes / BYTES_IN_MEGABYTE;
        context.err().println(messages.get("failure.memory", Long.toString(megabytes), Long.toString(2 * megabytes)));
        return ExitCode.INCOMPLETE;
    }

    /**
     * Reports a failure.
     *
     * @return the exit code
     */
    public int tell(Exception failure, boolean verbose) {
        PrintStream err = context.err();
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
        return failure instanceof ArchiveException || failure instanceof FileSystemException
                ? ExitCode.NOT_WRITABLE
                : ExitCode.INCOMPLETE;
    }

    /** Returns the message for a failure. */
    public String words(Exception failure) {
        if (failure instanceof BackupException known) {
            return messages.get("failure." + known.reason(), messages.problem(known.problem()));
        }
        if (failure instanceof ArchiveLock.HeldException known) {
            return messages.get("failure.held", known.holder());
        }
        if (failure instanceof ArchiveException known) {
            FileFault fault = FileFault.of(known);
            String key = fault.isDamage() ? "failure.damaged" : "failure.archive";
            return messages.get(key, known.path().toString(), messages.fault(fault));
        }
        if (failure instanceof FileSystemException known && known.getFile() != null) {
            return messages.get("failure.file", known.getFile(), messages.fault(FileFault.of(known)));
        }
        return messages.get("failure.unexpected", messages.fault(FileFault.of(failure)));
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine line, ParseResult arguments) {
        return tell(failure, isVerbose(arguments.expandedArgs()));
    }

    private static boolean isVerbose(List<String> arguments) {
        return arguments.stream().anyMatch(List.of("-v", "--verbose")::contains);
    }

    @Override
    public int handleParseException(ParameterException failure, String[] arguments) {
        if (arguments.length > 0 && isVerbose(List.of(arguments)) && failure.getCause() != null) {
            failure.printStackTrace(context.err());
        }
        context.err().println(new WrongUsage(messages).words(failure));
        if (failure instanceof UnmatchedArgumentException unmatched
                && !unmatched.getSuggestions().isEmpty()) {
            context.err().println(messages.get("usage.didYouMean", String.join(", ", unmatched.getSuggestions())));
        }
        context.err()
                .println(messages.get(
                        "usage.hint", failure.getCommandLine().getCommandSpec().qualifiedName()));
        return ExitCode.USAGE;
    }
}
