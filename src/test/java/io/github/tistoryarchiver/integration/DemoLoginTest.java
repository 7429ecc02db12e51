package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The owner of the sample blog, whose login ends between two nights. */
class DemoLoginTest {
    @TempDir
    Path folder;

    private Cli backup(DemoServer server, String... options) throws IOException {
        Path cookies = Files.write(
                folder.resolve("cookies.txt"),
                List.of("demo.tistory.com\tFALSE\t/\tTRUE\t0\tTSSESSION\t" + DemoServer.SESSION));
        List<String> arguments = new ArrayList<>(List.of(
                "backup",
                "demo",
                "--rate",
                "1000",
                "--out",
                folder.resolve("out").toString(),
                "--cookies",
                cookies.toString()));
        arguments.addAll(List.of(options));
        return Cli.run(server.address(), arguments.toArray(String[]::new));
    }

    @Test
    void aLoginThatEndedIsSaidAndWhatItBroughtStays() throws IOException {
        try (DemoServer server = DemoServer.start()) {
            assertThat(backup(server).exit()).isZero();
            server.endLogin();

            Cli ended = backup(server, "--refresh");
            backup(server);

            assertThat(ended.exit()).isEqualTo(ExitCode.INCOMPLETE);
            assertThat(ended.err()).contains("it is over", "1 posts are protected or private now");
            assertThat(Files.readString(folder.resolve("out/demo/posts/52/post.json")))
                    .contains("\"visibility\": \"private\"", "\"state\": \"live\"");
            assertThat(Files.readString(folder.resolve("out/demo/posts/51/post.md")))
                    .contains("가을에 작업실을 옮깁니다");
        }
    }
}
