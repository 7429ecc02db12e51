package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.Rebuild;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rebuild DIR}: posts again from {@code raw/}, without the network. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = {"-v", "--verbose"})
    @SuppressWarnings("UnusedVariable") // Failures looks for it
    private boolean verbose;

    RebuildCommand(Surroundings surroundings, Messages messages) {
        this.surroundings = surroundings;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        List<Archive> archives = Archive.in(folder);
        if (archives.isEmpty()) {
            throw new ParameterException(spec.commandLine(), messages.get("usage.noArchive", folder.toString()));
        }
        int worst = ExitCode.COMPLETE;
        for (Archive archive : archives) {
            worst = Math.max(worst, rebuild(archive));
        }
        return worst;
    }

    private int rebuild(Archive archive) {
        Rebuild.Result result = Rebuild.of(archive);
        if (result == null) {
            surroundings
                    .err()
                    .println(messages.get("rebuild.impossible", archive.folder().toString()));
            return ExitCode.INCOMPLETE;
        }
        result.problems()
                .forEach(problem ->
                        surroundings.err().println(messages.get("summary.failedPost", messages.problem(problem))));
        surroundings
                .out()
                .println(messages.get(
                        "rebuild",
                        archive.folder().toString(),
                        result.rebuilt(),
                        result.changed(),
                        result.unrecorded(),
                        result.problems().size()));
        return result.problems().isEmpty() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }
}
