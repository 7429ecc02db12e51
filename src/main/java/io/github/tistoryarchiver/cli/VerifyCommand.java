package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.backup.verify.Damage;
import io.github.tistoryarchiver.backup.verify.Verification;
import io.github.tistoryarchiver.cli.arguments.ArchiveFolder;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.LedgerWords;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code verify DIR}: checks an archive, without the network. */
@Command(name = "verify", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;

    @Mixin
    private ArchiveFolder folder = new ArchiveFolder();

    @Option(names = {"-q", "--quiet"})
    private boolean quiet;

    VerifyCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() {
        return folder.each(messages, archive -> verify(archive, quiet, context, messages));
    }

    /**
     * Checks an archive and prints the result.
     *
     * @param quiet whether to print only damage and losses
     * @return the exit code
     */
    static int verify(Archive archive, boolean quiet, CliContext context, Messages messages) {
        Verification.Result result = verified(archive, quiet, context, messages);
        for (Damage damage : result.damages()) {
            context.err()
                    .println(messages.get(
                            "damage." + damage.kind(),
                            archive.folder().resolve(damage.file()).toString(),
                            damage.kind() == Damage.Kind.UNREADABLE
                                    ? messages.fault(FileFault.parse(damage.detail()))
                                    : damage.detail()));
        }
        int damaged = Math.toIntExact(
                result.damages().stream().filter(Damage::isDamage).count());
        int lessThanBody = result.damages().size() - damaged;
        LedgerWords words = new LedgerWords(messages);
        result.losses().forEach(post -> context.err().println(words.of(post)));
        if (!quiet) {
            context.out()
                    .println(messages.get(
                            "verify",
                            archive.folder().toString(),
                            result.posts(),
                            result.files(),
                            messages.bytes(result.bytes()),
                            Messages.share(result.signsInMarkdown(), result.signs()),
                            result.signs()));
            context.out()
                    .println(conclusion(damaged, lessThanBody, result.losses().size(), messages));
        }
        return damaged > 0
                ? ExitCode.DAMAGED
                : lessThanBody == 0 && result.losses().isEmpty() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private static Verification.Result verified(Archive archive, boolean quiet, CliContext context, Messages messages) {
        try (ProgressLine line = ProgressLine.of(context, messages, context.terminal() && !quiet)) {
            return Verification.of(archive, line);
        }
    }

    private static String conclusion(int damaged, int lessThanBody, int losses, Messages messages) {
        if (damaged > 0) {
            return messages.get("verify.damaged", damaged);
        }
        if (lessThanBody > 0) {
            return messages.get("verify.outdated", lessThanBody);
        }
        return losses == 0 ? messages.get("verify.whole") : messages.get("verify.losses", losses);
    }
}
