package io.github.tistoryarchiver.cli.arguments;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.output.Messages;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The parameter DIR of commands that read existing archives: an archive, or a folder that holds archives. */
public final class ArchiveFolder {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init")
    private CommandSpec command;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = {"-v", "--verbose"})
    @SuppressWarnings("UnusedVariable") // ErrorReporter looks for it
    private boolean verbose;

    /** Returns the folder as given. */
    public Path path() {
        return folder;
    }

    /**
     * Runs a job for each archive.
     *
     * @return the highest exit code
     * @throws ParameterException when there is no archive
     */
    public int each(Messages messages, ToIntFunction<Archive> job) {
        return all(messages).stream().mapToInt(job).reduce(ExitCode.COMPLETE, Math::max);
    }

    /**
     * Returns the archives.
     *
     * @throws ParameterException when there is none
     */
    public List<Archive> all(Messages messages) {
        if (!Files.exists(folder)) {
            throw new ParameterException(command.commandLine(), messages.get("usage.noFolder", folder.toString()));
        }
        List<Archive> archives = Archive.in(folder);
        if (archives.isEmpty()) {
            throw new ParameterException(command.commandLine(), messages.get("usage.noArchive", folder.toString()));
        }
        return archives;
    }
}
