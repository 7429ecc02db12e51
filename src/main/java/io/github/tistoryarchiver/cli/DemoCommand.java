package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.Backup;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.DemoNetwork;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.http.Cookies;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code demo}: archives the built-in sample blog, without the network. */
@Command(name = "demo", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class DemoCommand implements Callable<Integer> {
    private static final double RATE = 1000;
    private static final int CONNECTIONS = 4;
    private static final String COOKIE = "demo.tistory.com\tFALSE\t/\tTRUE\t0\tTSSESSION\t" + DemoServer.SESSION;

    private final CliContext context;
    private final Messages messages;

    @Option(
            names = {"-o", "--out"},
            defaultValue = "archive",
            paramLabel = "DIR")
    private Path out = Path.of("archive");

    @Mixin
    private VerbosityOptions verbosity = new VerbosityOptions();

    DemoCommand(CliContext context, Messages messages) {
        this.context = context;
        this.messages = messages;
    }

    @Override
    public Integer call() throws Exception {
        BackupOptions options = BackupOptionsBuilder.builder()
                .out(out)
                .rate(RATE)
                .connections(CONNECTIONS)
                .only(Set.of())
                .scope(Scope.EVERYTHING)
                .assets(true)
                .comments(true)
                .reactions(true)
                .style(CommentStyle.PLAIN)
                .refresh(true)
                .access(new Credentials(DemoServer.PASSWORDS, Cookies.parse(List.of(COOKIE))))
                .build();
        try (DemoServer server = DemoServer.start();
                RealNetwork real = RealNetwork.open(Set.of(server.address().host()), null)) {
            RunReport report = new Backup(
                            DemoNetwork.of(real.network(), server), options, verbosity.listener(context, messages))
                    .run(BlogAddress.parse(DemoServer.BLOG));
            return report.isComplete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        }
    }
}
