package io.github.tistoryarchiver.cli.shell;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code help [TOPIC]}: shows the help of a command, a page of the documentation, or the section that a message refers to. */
@Command(name = "help", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class HelpCommand implements Callable<Integer> {
    /** The pages of {@code src/docs} that are in the program, in English and, in {@code ko/}, in Korean. */
    private static final List<String> PAGES = List.of(
            "install",
            "guide",
            "options",
            "nightly",
            "actions",
            "nas",
            "desktops",
            "private",
            "archive",
            "keep",
            "room",
            "rescue",
            "leave",
            "hugo",
            "wordpress",
            "ghost",
            "obsidian",
            "comments",
            "fleet",
            "completeness",
            "network",
            "programs",
            HelpPage.TROUBLE);

    private final CliContext context;
    private final Messages messages;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", descriptionKey = "TOPIC", arity = "0..1")
    private @Nullable String topic;

    public HelpCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine program = spec.commandLine().getParent();
        CommandLine command = topic == null ? program : program.getSubcommands().get(topic);
        if (command != null) {
            command.usage(command.getOut());
            return ExitCode.COMPLETE;
        }
        String text = topic == null ? null : text(topic);
        if (text == null) {
            throw new ParameterException(
                    spec.commandLine(),
                    messages.get(
                            "usage.topic",
                            String.valueOf(topic),
                            String.join(", ", program.getSubcommands().keySet()),
                            String.join(", ", PAGES),
                            String.join(
                                    ", ",
                                    HelpPage.of(HelpPage.TROUBLE, messages).sections())));
        }
        context.out().print(text);
        return ExitCode.COMPLETE;
    }

    /** Returns a page, or the section of one that messages refer to; {@code null} if there is neither. */
    private @Nullable String text(String topic) throws IOException {
        return PAGES.contains(topic)
                ? HelpPage.of(topic, messages).text()
                : HelpPage.of(HelpPage.TROUBLE, messages).section(topic);
    }
}
