package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.demo.DemoServer;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a run recorded, imported, is what the run made of it. */
class ImportOfOwnRecordingsTest {
    @RegisterExtension
    private final Imported rescue = new Imported();

    private Path crawled() throws IOException {
        Path out = rescue.folder().resolve("crawled");
        try (DemoServer demo = DemoServer.start()) {
            HttpUrl server = Objects.requireNonNull(HttpUrl.parse(demo.address().toString()));
            Cli run = Cli.run(
                    server, "backup", "demo", "--rate", "1000", "--no-assets", "--out", out.toString(), "--quiet");
            assertThat(run.exit()).as(run.err()).isEqualTo(ExitCode.COMPLETE);
        }
        return out.resolve("demo");
    }

    /** Without what depends on the pictures within the text of post 55: a run without pictures leaves them out, an import has them. */
    private static Map<String, String> comparable(Map<String, String> files) {
        Map<String, String> rest = new TreeMap<>(files);
        rest.keySet()
                .removeIf(file -> file.startsWith("posts/55/")
                        || file.equals("index.json")
                        || file.equals("README.md")
                        || file.equals("SHA256SUMS"));
        return rest;
    }

    @Test
    void theRecordingsOfARunGiveItsPostsByteForByte() throws IOException {
        Path crawled = crawled();

        Cli imported = rescue.run("imported", List.of(), crawled.resolve("raw"));

        Map<String, String> files = ArchivedBlog.files(rescue.folder().resolve("imported/demo"));
        Map<String, String> expected = ArchivedBlog.files(crawled);
        assertThat(imported.err()).isEmpty();
        KilledRunsTest.assertSame(comparable(files), comparable(expected));
    }

    @Test
    void theRecordingsOfAnArchiveChangeNothingInIt() throws IOException {
        Path crawled = crawled();
        Map<String, String> before = ArchivedBlog.files(crawled);

        Cli imported = rescue.run("crawled", List.of(), crawled.resolve("raw"));

        Map<String, String> after = ArchivedBlog.files(crawled);
        assertThat(imported.err()).isEmpty();
        KilledRunsTest.assertSame(comparable(after), comparable(before));
    }
}
