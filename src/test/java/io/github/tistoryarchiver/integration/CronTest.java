package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Schemas;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Runs that nobody watches: what they tell to programs, files and health checks, and where their settings stand. */
class CronTest {
    private static final String PING = "https://hc.example.com/secret-check";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "제목 <b>하나</b>", "<p>하나</p>").post(2, "<p>둘</p>"));

    private final FakeTistory blog = sora.blog();

    private Path config(String... lines) throws IOException {
        return sora.write("settings.txt", lines);
    }

    @Test
    void programsReadOneEventALineInEveryLocale() {
        blog.answer("/2", Answer.of(500, "text/html", "x"));

        Cli english = sora.backup("--json");
        Cli korean = Cli.run(
                Locale.KOREAN,
                blog.address(),
                "backup",
                "sora",
                "--rate",
                "1000",
                "--out",
                sora.folder().resolve("ko").toString(),
                "--json");

        Schemas schemas = new Schemas();
        assertThat(english.out().lines())
                .allSatisfy(line ->
                        assertThat(schemas.objection("events", line)).as(line).isNull());
        assertThat(english.err()).isEmpty();
        assertThat(english.out())
                .contains(
                        "\"event\":\"reached\"", "\"outcome\":\"new\"", "\"outcome\":\"failed\"", "\"complete\":false");
        assertThat(events(korean)).isEqualTo(events(english));
    }

    /** In an order of their own: posts end as they come. */
    private List<String> events(Cli run) {
        return run.out()
                .lines()
                .filter(line -> line.contains("\"event\":\"post\""))
                .map(line -> line.replaceAll("\"done\":\\d+", ""))
                .sorted()
                .toList();
    }

    @Test
    void aBlogThatCannotBeArchivedIsAnEventToo() {
        blog.answer("/", Answer.of(500, "text/html", "x"));

        Cli run = sora.backup("--json");

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.out()).contains("\"event\":\"failed\"");
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(new Schemas().objection("events", line)).isNull());
    }

    @Test
    void theReportIsAPageForPeopleAndTitlesInItAreText() throws IOException {
        blog.post(3, "", "").answer("/3", Answer.of(500, "text/html", "x"));
        Path report = sora.folder().resolve("new/report.html");

        sora.backup("--report", report.toString(), "--quiet");

        assertThat(Files.readString(report))
                .startsWith("<!doctype html>")
                .contains("<h1>https://sora.tistory.com/</h1>", "<li>Missing post: https://sora.tistory.com/3:")
                .contains("Not complete")
                .doesNotContain("<script");
    }

    @Test
    void theReportCanBePlainText() throws IOException {
        Path report = sora.folder().resolve("report.txt");

        sora.backup("--report", report.toString(), "--quiet");

        assertThat(Files.readString(report))
                .startsWith("https://sora.tistory.com/\n\n")
                .contains("Complete");
    }

    @Test
    void aHealthCheckIsToldOfStartAndSuccess() {
        blog.answer("hc.example.com/secret-check/start", Answer.of(200, "text/plain", "OK"));
        blog.answer("hc.example.com/secret-check", Answer.of(200, "text/plain", "OK"));

        assertThat(sora.backup("--ping", PING).exit()).isZero();

        assertThat(blog.asked())
                .startsWith("hc.example.com/secret-check/start")
                .endsWith("hc.example.com/secret-check");
    }

    @Test
    void aHealthCheckIsToldOfFailure() {
        blog.answer("/2", Answer.of(500, "text/html", "x"));
        blog.answerAll("hc.example.com", Answer.of(200, "text/plain", "OK"));

        sora.backup("--ping", PING);

        assertThat(blog.asked()).endsWith("hc.example.com/secret-check/fail");
    }

    @Test
    void aHealthCheckThatDoesNotAnswerChangesNothingAndItsAddressStaysSecret() {
        Cli run = sora.backup("--ping", PING, "--quiet");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("hc.example.com").doesNotContain("secret-check");
    }

    @Test
    void settingsCanStandInAFile() throws IOException {
        Path config = config(
                "# nightly", "blogs = sora", "rate=1000", "no-assets = true", "out = " + sora.folder() + "/there");

        Cli run = Cli.run(blog.address(), "backup", "--config", config.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.folder().resolve("there/sora/posts/1/post.md")).exists();
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Path config =
                config("out = " + sora.folder() + "/file", "rate = 1", "report = " + sora.folder() + "/report.txt");
        Map<String, String> environment = Map.of(
                "TISTORY_ARCHIVER_CONFIG",
                config.toString(),
                "TISTORY_ARCHIVER_OUT",
                sora.folder() + "/environment",
                "TISTORY_ARCHIVER_RATE",
                "1000");

        Cli run = Cli.run(environment, blog.address(), "backup", "sora", "--out", sora.folder() + "/line");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(sora.folder().resolve("line/sora")).exists();
        assertThat(sora.folder().resolve("environment")).doesNotExist();
        assertThat(sora.folder().resolve("report.txt")).exists();
    }

    @Test
    void aFlagThatStandsBothInTheFileAndOnTheCommandLineIsOn() throws IOException {
        Path config = config("quiet = true", "rate = 1000", "out = " + sora.folder() + "/out");

        Cli run = Cli.run(blog.address(), "backup", "sora", "--quiet", "--config", config.toString());

        assertThat(run.out() + run.err()).isEmpty();
    }

    @Test
    void aFlagOfTheFileCanBeOff() throws IOException {
        Path config = config("quiet = false", "rate = 1000", "out = " + sora.folder() + "/out");

        assertThat(Cli.run(blog.address(), "backup", "sora", "--config", config.toString())
                        .out())
                .contains("Complete");
    }

    @Test
    void aSettingThatNobodyKnowsIsWrongUsage() throws IOException {
        Cli run = Cli.run(
                blog.address(), "backup", "sora", "--config", config("rat = 2").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("settings.txt", "rat = 2");
        assertThat(blog.asked()).isEmpty();
    }

    @Test
    void aSettingsFileThatIsNotThereIsWrongUsage() {
        assertThat(Cli.run(blog.address(), "backup", "sora", "--config", sora.folder() + "/none")
                        .exit())
                .isEqualTo(ExitCode.USAGE);
    }

    @Test
    void ofSeveralBlogsOneThatFailsKeepsNoneOfTheOthersBack() {
        Cli run = Cli.run(
                blog.address(),
                "backup",
                "nobody",
                "sora",
                "--rate",
                "1000",
                "--out",
                sora.out().toString());

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(sora.folder().resolve("out/sora/posts/2/post.md")).exists();
    }

    @Test
    void aDryRunSaysAboutWhatTheRunWouldCost() {
        Cli run = Cli.run(
                blog.address(),
                "backup",
                "sora",
                "--dry-run",
                "--out",
                sora.out().toString());

        assertThat(run.out()).contains("2 posts", "about 12 requests", "2.2 MB", "0:04");
    }
}
