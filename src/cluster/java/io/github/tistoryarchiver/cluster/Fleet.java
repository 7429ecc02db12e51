package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cluster.read.ReadCommand;
import picocli.CommandLine;

/** The program of the cluster: {@code crawl LIST} and {@code read WARC...}. Without a cluster it makes a small one in its own process. */
@CommandLine.Command(
        name = "fleet",
        subcommands = {CrawlCommand.class, ReadCommand.class})
public final class Fleet {
    private Fleet() {}

    /** Runs a command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Runs a command, and returns its exit code. */
    public static int run(String... arguments) {
        return commandLine().execute(arguments);
    }

    static CommandLine commandLine() {
        CliContext context = CliContext.real();
        return new CommandLine(new Fleet())
                .setResourceBundle(new FleetWords().bundle())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(context.writer(context.out()))
                .setErr(context.writer(context.err()));
    }
}
