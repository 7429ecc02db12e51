package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.rebuild.Rebuild;
import io.github.tistoryarchiver.cli.arguments.ArchiveFolder;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.LedgerWords;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rebuild DIR}: creates the posts of an archive again from {@code raw/}, without the network. */
@Command(name = "rebuild", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class RebuildCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    RebuildCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return folder.each(messages, this::rebuild);
    }

    private Rebuild.@Nullable Result rebuilt(Archive archive) {
        try (ProgressLine line = ProgressLine.of(context, messages, context.terminal())) {
            return Rebuild.of(archive, line);
        }
    }

    private int rebuild(Archive archive) {
        Rebuild.Result result = rebuilt(archive);
        if (result == null) {
            context.err()
                    .println(messages.get("rebuild.impossible", archive.folder().toString()));
            return ExitCode.INCOMPLETE;
        }
        archive.files()
                .damagedState()
                .names()
                .forEach(file -> context.err().println(messages.get("summary.damagedState", file)));
        result.problems()
                .forEach(problem ->
                        context.err().println(messages.get("summary.failedPost", messages.problem(problem))));
        LedgerWords words = new LedgerWords(messages);
        result.losses().forEach(post -> context.err().println(words.of(post)));
        context.out()
                .println(messages.get(
                        "rebuild",
                        archive.folder().toString(),
                        result.rebuilt(),
                        result.changed(),
                        result.unrecorded(),
                        result.problems().size()));
        return result.problems().isEmpty() && result.losses().isEmpty() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }
}
