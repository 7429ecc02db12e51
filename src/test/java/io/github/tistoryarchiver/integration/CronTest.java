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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs that nobody watches: what they tell to programs, files and health checks, and where their settings stand. */
class CronTest {
    private static final String PING = "https://hc.example.com/secret-check";

    @TempDir
    Path folder;

    private FakeTistory blog;

    @BeforeEach
    void start() throws IOException {
        blog = new FakeTistory().post(1, "제목 <b>하나</b>", "<p>하나</p>").post(2, "<p>둘</p>");
    }

    @AfterEach
    void stop() {
        blog.close();
    }

    private Cli backup(String... options) {
        return Cli.backup(Locale.ENGLISH, blog, folder.resolve("out"), options);
    }

    private Path config(String... lines) throws IOException {
        return Files.write(folder.resolve("settings.txt"), List.of(lines));
    }

    @Test
    void programsReadOneEventALineInEveryLocale() {
        blog.answer("/2", Answer.of(500, "text/html", "x"));

        Cli english = backup("--json");
        Cli korean = Cli.backup(Locale.KOREAN, blog, folder.resolve("ko"), "--json");

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

        Cli run = backup("--json");

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.out()).contains("\"event\":\"failed\"");
        assertThat(run.out().lines())
                .allSatisfy(line ->
                        assertThat(new Schemas().objection("events", line)).isNull());
    }

    @Test
    void theReportIsAPageForPeopleAndTitlesInItAreText() throws IOException {
        blog.post(3, "", "").answer("/3", Answer.of(500, "text/html", "x"));
        Path report = folder.resolve("new/report.html");

        backup("--report", report.toString(), "--quiet");

        assertThat(Files.readString(report))
                .startsWith("<!doctype html>")
                .contains("<h1>https://sora.tistory.com/</h1>", "<li>Missing post: https://sora.tistory.com/3:")
                .contains("Not complete")
                .doesNotContain("<script");
    }

    @Test
    void theReportCanBePlainText() throws IOException {
        Path report = folder.resolve("report.txt");

        backup("--report", report.toString(), "--quiet");

        assertThat(Files.readString(report))
                .startsWith("https://sora.tistory.com/\n\n")
                .contains("Complete");
    }

    @Test
    void aHealthCheckIsToldOfStartAndSuccess() {
        blog.answer("hc.example.com/secret-check/start", Answer.of(200, "text/plain", "OK"));
        blog.answer("hc.example.com/secret-check", Answer.of(200, "text/plain", "OK"));

        assertThat(backup("--ping", PING).exit()).isZero();

        assertThat(blog.asked())
                .startsWith("hc.example.com/secret-check/start")
                .endsWith("hc.example.com/secret-check");
    }

    @Test
    void aHealthCheckIsToldOfFailure() {
        blog.answer("/2", Answer.of(500, "text/html", "x"));
        blog.answerAll("hc.example.com", Answer.of(200, "text/plain", "OK"));

        backup("--ping", PING);

        assertThat(blog.asked()).endsWith("hc.example.com/secret-check/fail");
    }

    @Test
    void aHealthCheckThatDoesNotAnswerChangesNothingAndItsAddressStaysSecret() {
        Cli run = backup("--ping", PING, "--quiet");

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("hc.example.com").doesNotContain("secret-check");
    }

    @Test
    void settingsCanStandInAFile() throws IOException {
        Path config =
                config("# nightly", "blogs = sora", "rate=1000", "no-assets = true", "out = " + folder + "/there");

        Cli run = Cli.run(blog.address(), "backup", "--config", config.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("there/sora/posts/1/post.md")).exists();
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
        Path config = config("out = " + folder + "/file", "rate = 1", "report = " + folder + "/report.txt");
        Map<String, String> environment = Map.of(
                "TISTORY_ARCHIVER_CONFIG",
                config.toString(),
                "TISTORY_ARCHIVER_OUT",
                folder + "/environment",
                "TISTORY_ARCHIVER_RATE",
                "1000");

        Cli run = Cli.run(environment, blog.address(), "backup", "sora", "--out", folder + "/line");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("line/sora")).exists();
        assertThat(folder.resolve("environment")).doesNotExist();
        assertThat(folder.resolve("report.txt")).exists();
    }

    @Test
    void aFlagThatStandsBothInTheFileAndOnTheCommandLineIsOn() throws IOException {
        Path config = config("quiet = true", "rate = 1000", "out = " + folder + "/out");

        Cli run = Cli.run(blog.address(), "backup", "sora", "--quiet", "--config", config.toString());

        assertThat(run.out() + run.err()).isEmpty();
    }

    @Test
    void aFlagOfTheFileCanBeOff() throws IOException {
        Path config = config("quiet = false", "rate = 1000", "out = " + folder + "/out");

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
        assertThat(Cli.run(blog.address(), "backup", "sora", "--config", folder + "/none")
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
                folder.resolve("out").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(folder.resolve("out/sora/posts/2/post.md")).exists();
    }

    @Test
    void aDryRunSaysAboutWhatTheRunWouldCost() {
        Cli run = Cli.run(
                blog.address(),
                "backup",
                "sora",
                "--dry-run",
                "--out",
                folder.resolve("out").toString());

        assertThat(run.out()).contains("2 posts", "about 12 requests", "2.2 MB", "0:04");
    }
}
