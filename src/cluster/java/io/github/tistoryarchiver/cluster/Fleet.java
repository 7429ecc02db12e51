package io.github.tistoryarchiver.cluster;

import picocli.CommandLine;

/** The program of the cluster: {@code crawl LIST --out ADDRESS}. Without a cluster it makes a small one in its own process. */
@CommandLine.Command(name = "fleet", subcommands = CrawlCommand.class)
public final class Fleet {
    private Fleet() {}

    /** Runs a command, and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    static int run(String... arguments) {
        return new CommandLine(new Fleet())
                .setResourceBundle(new FleetWords().bundle())
                .execute(arguments);
    }
}
