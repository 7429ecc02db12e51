package io.github.tistoryarchiver.cli.shell;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Version;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code completion SHELL}: prints the file that lets a shell complete commands, options and values. */
@Command(name = "completion", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
public final class CompletionCommand implements Callable<Integer> {
    private final CliContext context;
    private final Supplier<CommandLine> program;

    @Parameters(paramLabel = "SHELL", descriptionKey = "SHELL")
    @SuppressWarnings("NullAway.Init")
    private Shell shell;

    /** The shells. */
    public enum Shell {
        BASH,
        ZSH,
        FISH;

        /** Returns the completion of the program with all its commands. */
        public String script(CommandLine program) {
            return switch (this) {
                case BASH -> new BashCompletion(program).forBash();
                case ZSH -> new BashCompletion(program).forZsh();
                case FISH -> new FishCompletion(program).script();
            };
        }
    }

    /**
     * Prepares the command.
     *
     * @param program the program with all its commands, asked for only when the command runs
     */
    public CompletionCommand(CliContext context, Supplier<CommandLine> program) {
        this.context = context;
        this.program = program;
    }

    @Override
    public Integer call() {
        context.out().print(shell.script(program.get()));
        context.out().flush();
        return ExitCode.COMPLETE;
    }
}
