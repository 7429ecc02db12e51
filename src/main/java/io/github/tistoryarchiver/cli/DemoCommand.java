package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.Access;
import io.github.tistoryarchiver.backup.Backup;
import io.github.tistoryarchiver.backup.BackupOptions;
import io.github.tistoryarchiver.backup.CommentStyle;
import io.github.tistoryarchiver.backup.RunReport;
import io.github.tistoryarchiver.backup.Scope;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.http.Cookies;
import io.github.tistoryarchiver.tistory.BlogAddress;
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

    private final Surroundings surroundings;
    private final Messages messages;
    private final Failures failures;

    @Option(
            names = {"-o", "--out"},
            defaultValue = "archive",
            paramLabel = "DIR")
    private Path out = Path.of("archive");

    @Mixin
    private TalkOptions talk = new TalkOptions();

    DemoCommand(Surroundings surroundings, Messages messages, Failures failures) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.failures = failures;
    }

    @Override
    public Integer call() throws Exception {
        if (!Utf8FileNames.areWritable()) {
            return failures.noKoreanFileNames();
        }
        BackupOptions options = new BackupOptions(
                out,
                RATE,
                CONNECTIONS,
                Set.of(),
                Scope.EVERYTHING,
                /* assets= */ true,
                /* comments= */ true,
                /* reactions= */ true,
                CommentStyle.PLAIN,
                /* commentChecks= */ 0,
                /* raw= */ false,
                /* scan= */ false,
                /* maxTime= */ null,
                /* maxRequests= */ null,
                /* repair= */ false,
                /* refresh= */ true,
                /* ignoreRobots= */ false,
                /* dryRun= */ false,
                new Access(DemoServer.PASSWORDS, Cookies.parse(List.of(COOKIE))));
        try (DemoServer server = DemoServer.start();
                RealNetwork real = RealNetwork.open(Set.of(server.address().host()), null)) {
            RunReport report = new Backup(
                            DemoNetwork.of(real.network(), server), options, talk.talk(surroundings, messages))
                    .run(BlogAddress.parse(DemoServer.BLOG));
            return report.isComplete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        }
    }
}
