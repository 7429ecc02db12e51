package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.Verification;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code verify DIR}: checks an archive, without the network. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "DIR", descriptionKey = "DIR")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    @Option(names = {"-v", "--verbose"})
    @SuppressWarnings("UnusedVariable") // Failures looks for it
    private boolean verbose;

    VerifyCommand(Surroundings surroundings, Messages messages) {
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
            worst = Math.max(worst, verify(archive));
        }
        return worst;
    }

    private int verify(Archive archive) {
        Verification.Result result = Verification.of(archive);
        for (Verification.Damage damage : result.damages()) {
            surroundings
                    .err()
                    .println(messages.get(
                            "damage." + damage.kind(),
                            archive.folder().resolve(damage.file()).toString(),
                            damage.detail()));
        }
        if (!quiet) {
            surroundings
                    .out()
                    .println(messages.get(
                            "verify",
                            archive.folder().toString(),
                            result.posts(),
                            result.files(),
                            messages.bytes(result.bytes()),
                            Messages.share(result.signsInMarkdown(), result.signs()),
                            result.signs()));
            surroundings
                    .out()
                    .println(messages.get(
                            result.damages().isEmpty() ? "verify.whole" : "verify.damaged",
                            result.damages().size()));
        }
        return result.damages().isEmpty() ? ExitCode.COMPLETE : ExitCode.DAMAGED;
    }
}
