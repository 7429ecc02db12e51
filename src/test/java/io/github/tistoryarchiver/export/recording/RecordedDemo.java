package io.github.tistoryarchiver.export.recording;

import io.github.tistoryarchiver.backup.Backup;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Credentials;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.cli.environment.DemoNetwork;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import io.github.tistoryarchiver.demo.DemoServer;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** Archives the sample blog as a guest sees it, with its recording and the look of its pages. */
final class RecordedDemo {
    private RecordedDemo() {}

    /** @param arguments the folder of the archive's folder */
    public static void main(String[] arguments) throws Exception {
        BackupOptions options = BackupOptionsBuilder.builder()
                .out(Path.of(arguments[0]))
                .rate(1000)
                .connections(2)
                .only(Set.of())
                .scope(Scope.EVERYTHING)
                .assets(true)
                .comments(true)
                .style(CommentStyle.PLAIN)
                .raw(true)
                .requisites(true)
                .access(new Credentials(Map.of(), null))
                .build();
        try (DemoServer server = DemoServer.start();
                RealNetwork real = RealNetwork.open(Set.of(server.address().host()), null)) {
            RunReport report = new Backup(DemoNetwork.of(real.network(), server), options, event -> {})
                    .run(BlogAddress.parse(DemoServer.BLOG));
            System.out.println(report.folder());
        }
    }
}
