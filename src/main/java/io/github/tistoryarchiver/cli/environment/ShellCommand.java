package io.github.tistoryarchiver.cli.environment;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A command of the user's, for the shell of the system. */
public final class ShellCommand {
    private static final boolean IS_WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private final String command;

    public ShellCommand(String command) {
        this.command = command;
    }

    /**
     * Runs the command to its end, with no input.
     *
     * @param variables added to the environment
     * @param out takes what the command prints, of both kinds
     * @return its exit code
     * @throws IOException when there is no shell
     * @throws InterruptedException when this thread was interrupted; then the command was ended
     */
    public int run(Map<String, String> variables, PrintStream out) throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(IS_WINDOWS ? List.of("cmd", "/c", command) : List.of("sh", "-c", command));
        builder.environment().putAll(variables);
        Process process = builder.redirectErrorStream(true)
                .redirectInput(new File(IS_WINDOWS ? "NUL" : "/dev/null"))
                .start();
        try (InputStream printed = process.getInputStream()) {
            printed.transferTo(out);
            out.flush();
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw e;
        }
    }
}
