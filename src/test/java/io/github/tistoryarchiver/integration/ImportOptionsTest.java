package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.KeptElsewhere.Warc;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an import leaves out, tells besides, and leaves to status. */
class ImportOptionsTest {
    private static final List<String> OF_SORA = List.of("--blog", "sora");

    /** The page of a post with the text 바다, packed with brotli. */
    private static final String PACKED_PAGE =
            "G04DAIzUUQ3b3fz/v5aP0D9XpwNoI/ltx0QCSn26kKtgNiPCZtNE4fHhn/9zAY1kRHtT66BKjuJftBM4P6oEgNNTp3sK01MQ"
                    + "26VpM/UTCd4DoGDt/Y2oYcSIXXuBqdhxD//SLEe8OL8eAOWAbZOKSavD2fuwBF4JfQnq9P/+baX4SpXAK++/i8tzI667BIBz"
                    + "wBkyVT4Xotj7Sn4PaJaExZaKq0S7Qk/a9cNIUIgv9mW9f8hsKx2gUylBd34xVMUjZ/RKVTwl5BV3J44oNxXOKJ1dkSUr9d1s"
                    + "xUJWQUp/gFdhNZ3Rcjmi9WIED3IHCa3RCJAGL0XOUzqxOsBTBTQrPxi68CssfvbQ5w7Bco+LpvFXU/A+yK8TURyLmy7qAtH4"
                    + "aRwTDRUl/6M8E/qQ2OUR/ElHnO+TT9Qd62T0jtA1";

    @RegisterExtension
    private final Imported rescue = new Imported();

    private Path backup() throws IOException {
        String comment = KeptElsewhere.ttxmlComment("손님", "안녕하세요", 1_325_379_900);
        return rescue.write(
                "backup.xml",
                KeptElsewhere.ttxml(KeptElsewhere.ttxmlPost(1, "하나", 1_325_379_600, "<p>하나</p>", comment)));
    }

    private Path twoVersions() throws IOException {
        return rescue.write(
                "two.warc.gz",
                new Warc()
                        .page("https://sora.tistory.com/1", "2020-02-02T00:00:00Z", version("2013", "처음"))
                        .page("https://sora.tistory.com/1", "2021-02-02T00:00:00Z", version("2014", "나중"))
                        .bytes());
    }

    private static String version(String year, String text) {
        return KeptElsewhere.page(1, "하나", year + "-01-01T00:00:00+09:00", "<p>" + text + "</p>");
    }

    private Cli into(String out, Path file, String... options) {
        return rescue.run(
                out, Stream.concat(OF_SORA.stream(), Stream.of(options)).toList(), file);
    }

    private Path post(String out) {
        return rescue.archive(out).resolve("posts/1");
    }

    @Test
    void commentsCanBeLeftOut() throws IOException {
        into("out", backup(), "--no-comments");

        assertThat(post("out").resolve("comments.json")).doesNotExist();
    }

    @Test
    void commentsThatTheArchiveHasStayWhereLaterImportsLeaveThemOut() throws IOException {
        into("out", backup());
        into("out", twoVersions(), "--no-comments");

        assertThat(rescue.read("out", "posts/1/comments.json")).contains("안녕하세요");
    }

    @Test
    void onlyTheNewestVersionIsTakenIfThatIsAskedFor() throws IOException {
        into("out", twoVersions(), "--history", "newest");

        assertThat(rescue.read("out", "posts/1/body.html")).contains("나중");
        assertThat(post("out").resolve("revisions")).doesNotExist();
    }

    @Test
    void earlierVersionsThatTheArchiveHasStayWhereOnlyTheNewestIsTaken() throws IOException {
        Path file = twoVersions();
        into("out", file);
        into("out", file, "--history", "newest");

        assertThat(post("out").resolve("revisions")).isNotEmptyDirectory();
    }

    @Test
    void eachTextOfAnEditIsAVersionIfAllAreAskedFor() throws IOException {
        Path file = rescue.write(
                "same-edit.warc.gz",
                new Warc()
                        .page("https://sora.tistory.com/1", "2020-02-02T00:00:00Z", version("2013", "처음"))
                        .page("https://sora.tistory.com/1", "2021-02-02T00:00:00Z", version("2013", "나중"))
                        .bytes());

        into("out", file, "--history", "all");
        into("changed", file);

        assertThat(rescue.read("out", "posts/1/body.html")).contains("나중");
        assertThat(post("out").resolve("revisions")).isNotEmptyDirectory();
        assertThat(post("changed").resolve("revisions")).doesNotExist();
    }

    @Test
    void aFileIsTakenForWhatTheUserSays() throws IOException {
        Path file = rescue.write("a.txt", Files.readAllBytes(backup()));

        Cli run = into("out", file, "--as", "rss");

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
    }

    @Test
    void aFileThatIsNotThereIsNamedBeforeAnythingIsRead() throws IOException {
        Cli run = rescue.run("out", OF_SORA, backup(), rescue.folder().resolve("bakcup.xml"));

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("bakcup.xml", "there is no such file");
        assertThat(rescue.folder().resolve("out")).doesNotExist();
    }

    @Test
    void theReportIsAlsoWrittenForPeople() throws IOException {
        Path report = rescue.folder().resolve("report.html");

        into("out", twoVersions(), "--report", report.toString(), "--json");

        assertThat(Files.readString(report)).contains("two.warc.gz");
    }

    @Test
    void aPageThatIsPackedWithBrotliIsRead() throws IOException {
        byte[] packed = Base64.getDecoder().decode(PACKED_PAGE);
        Path file = rescue.write(
                "a.warc.gz",
                new Warc()
                        .response(
                                "https://sora.tistory.com/1",
                                "2020-02-02T00:00:00Z",
                                "Content-Type: text/html;charset=UTF-8\r\nContent-Encoding: br\r\n",
                                packed)
                        .bytes());

        into("out", file);

        assertThat(rescue.read("out", "posts/1/body.html")).contains("바다");
    }

    @Test
    void statusSaysWhereTheArchiveCameFrom() throws IOException {
        into("out", backup());

        assertThat(rescue.command("status", "out").out())
                .contains("Where it came from")
                .contains("ttxml 1");
    }
}
