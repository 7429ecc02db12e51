package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong is called what it is, in both languages and without the names of classes. */
class ClearWordsTest {
    private static final Pattern CLASS_NAME = Pattern.compile(
            "\\w+(Exception|Error)\\b|\\b(java|tools|io|com|picocli)\\.\\w+\\.|LocalDate|\\bint\\b|\\blong\\b");
    private static final String HTML = "text/html; charset=utf-8";

    @TempDir
    Path folder;

    private FakeTistory blog;

    @BeforeEach
    void start() throws IOException {
        blog = new FakeTistory().post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>");
    }

    @AfterEach
    void stop() {
        blog.close();
    }

    private Cli backup(String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "backup",
                "sora",
                "--rate",
                "1000",
                "--out",
                folder.resolve("out").toString()));
        arguments.addAll(List.of(options));
        return Cli.run(blog.address(), arguments.toArray(String[]::new));
    }

    private List<Cli> both(String... arguments) {
        List<Cli> runs = new ArrayList<>();
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            Cli run = Cli.run(locale, blog.address(), arguments);
            assertThat(run.err() + run.out()).doesNotContainPattern(CLASS_NAME);
            runs.add(run);
        }
        return runs;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--since 2026-13-01",
                "--until yesterday",
                "--rate fast",
                "--connections 1.5",
                "--max-requests 99999999999999999999",
                "--progress often",
                "--redact-comments some",
                "--rate 1 --rate 2",
                "--out",
                "--nonsense",
                "--category",
                "--since 2026-02-01 --until 2026-01-31",
                "--config missing.txt",
                "--passwords missing.txt",
                "--cookies missing.txt",
                "--config src",
                "--proxy socks5://127.0.0.1:1"
            })
    void wrongUsageIsSaidInWordsOfTheUser(String options) {
        for (Cli run : both(("backup sora " + options).split(" "))) {
            assertThat(run.exit()).isEqualTo(ExitCode.USAGE);
            String[] words = options.split(" ");
            assertThat(run.err()).contains(words.length == 2 ? words[1] : words[0]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"blog.json", "index.json", "posts/1/post.json", "posts/1/post.md"})
    void damagedFilesOfAnArchiveAreNamed(String file) throws IOException {
        for (String damage : List.of("{\n\n  \"title\": tru", "", "[]", "{\"id\": {}}", "\u0000", "---\na: [\n---\n")) {
            assertThat(backup("--refresh").exit()).isZero();
            Path archive = folder.resolve("out/sora");
            Path damaged = archive.resolve(file);
            byte[] before = Files.exists(damaged) ? Files.readAllBytes(damaged) : null;
            Files.createDirectories(damaged.getParent());
            Files.writeString(damaged, damage);

            assertThat(both("verify", archive.toString()))
                    .allSatisfy(run -> assertThat(run.err()).contains(damaged.toString()));
            both("status", archive.toString());
            both("rebuild", archive.toString());
            both(
                    "backup",
                    "sora",
                    "--rate",
                    "1000",
                    "--repair",
                    "--out",
                    folder.resolve("out").toString());
            if (before == null) {
                Files.deleteIfExists(damaged);
            }
        }
    }

    @Test
    void aLineOfDamagedJsonIsTold() throws IOException {
        backup();
        Path file = folder.resolve("out/sora/index.json");
        Files.writeString(file, "{\n\n  \"blog\": tru");

        Cli run = Cli.run(blog.address(), "status", folder.resolve("out").toString());

        assertThat(run.exit()).isEqualTo(ExitCode.NOT_WRITABLE);
        assertThat(run.err()).contains(file.toString(), "damaged", "near line 3");
        assertThat(Cli.run(blog.address(), "status", "-v", folder.resolve("out").toString())
                        .err())
                .contains("Exception", "\tat ");
    }

    @Test
    void aFileWhereAFolderIsNeededIsCalledThat() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        for (Cli run : both("backup", "sora", "--rate", "1000", "--out", file.toString())) {
            assertThat(run.exit()).isEqualTo(ExitCode.NOT_WRITABLE);
            assertThat(run.err()).containsAnyOf("a file is where a folder is needed", "폴더가 있어야 할 곳에 파일이");
        }
        assertThat(both("verify", folder.resolve("nowhere").toString()))
                .allSatisfy(run -> assertThat(run.exit()).isEqualTo(ExitCode.USAGE));
    }

    @Test
    void aByteOrderMarkInFilesOfTheUserIsFine() throws IOException {
        Path settings =
                Files.writeString(folder.resolve("settings"), "\ufeffout = " + folder.resolve("elsewhere") + "\r\n");
        Path passwords = Files.writeString(folder.resolve("passwords"), "\ufeff12=secret\r\n");
        Path cookies =
                Files.writeString(folder.resolve("cookies"), "\ufeffsora.tistory.com\tFALSE\t/\tTRUE\t0\tA\tb\r\n");

        Cli run = Cli.run(
                blog.address(),
                "backup",
                "sora",
                "--rate",
                "1000",
                "--config",
                settings.toString(),
                "--passwords",
                passwords.toString());

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(folder.resolve("elsewhere/sora/index.json")).exists();
        assertThat(backup("--cookies", cookies.toString()).exit()).isNotEqualTo(ExitCode.USAGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503})
    void aRobotsTxtThatFailsIsNoProhibition(int status) {
        blog.answer("/robots.txt", FakeTistory.Answer.of(status, HTML, "<h1>oops</h1>"));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err())
                .contains("robots.txt", "status " + status, "--ignore-robots")
                .doesNotContain("forbids");
        assertThat(blog.asked()).containsOnly("sora.tistory.com/robots.txt");
        assertThat(backup("--ignore-robots").exit()).isZero();
    }

    @Test
    void aRobotsTxtThatBreaksOffIsNoProhibition() {
        blog.behave("/robots.txt", exchange -> exchange.close());

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err())
                .contains("robots.txt could not be read", "--ignore-robots")
                .doesNotContain("forbids");
    }

    @ParameterizedTest
    @CsvSource({"404, text/plain", "403, text/html", "410, text/plain", "200, text/html"})
    void withoutRulesEverythingIsAllowed(int status, String type) {
        blog.answer(
                "/robots.txt",
                FakeTistory.Answer.of(status, type, "<!DOCTYPE html><html><body><p>Not here</p></body></html>"));

        assertThat(backup().exit()).isZero();
    }

    @Test
    void aLongCrawlDelayIsObeyedAndSaid() {
        blog.answer("/robots.txt", FakeTistory.Answer.of(200, "text/plain", "User-agent: *\nCrawl-delay: 3600\n"));

        Cli run = backup("--no-comments");

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("1:00:00 between requests", "3:00:00").doesNotContain("forbids");
    }

    @Test
    void aCrawlDelayBeyondTheTimeOfTheRunEndsIt() {
        blog.answer("/robots.txt", FakeTistory.Answer.of(200, "text/plain", "User-agent: *\nCrawl-delay: 3600\n"));

        Cli run = backup("--max-time", "300");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("Left for the next run");
    }

    @ParameterizedTest
    @CsvSource({
        "200, '<title>자동입력 방지</title><p>아래 보안문자를 입력해 주세요.</p>', captcha",
        "403, '<title>Just a moment</title><div class=cf-turnstile></div>', captcha",
        "429, '<title>x</title><p>Please verify you are human</p>', captcha",
        "200, '<title>로그인</title><form action=/auth/login><input type=password></form>', log in",
        "200, '<title>TISTORY</title><h2>휴면 블로그 안내</h2><p>이 블로그는 휴면 상태입니다.</p>', dormant",
        "404, '<title>TISTORY</title><p>휴면 처리된 블로그입니다.</p>', dormant"
    })
    void aNoticeInsteadOfTheBlogOrAPostIsCalledWhatItIs(int status, String page, String name) {
        FakeTistory.Answer notice = FakeTistory.Answer.of(status, HTML, "<html><body>" + page + "</body></html>");
        blog.answer("/2", notice);

        Cli one = backup();

        assertThat(one.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(one.err()).contains("https://sora.tistory.com/2: ", name).doesNotContain("not the page of a post");

        blog.answer("/", notice);
        Cli all = backup("--refresh");

        assertThat(all.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(all.err()).contains(name, "Nothing was changed").doesNotContain("not a Tistory blog");
    }

    @Test
    void aBlogThatLeadsToTheLoginIsForThoseWhoLogIn() {
        blog.answer(
                        "/",
                        new FakeTistory.Answer(
                                302,
                                HTML,
                                new byte[0],
                                Map.of("Location", "https://www.tistory.com/auth/login?redirectUrl=x")))
                .answer("www.tistory.com/auth/login?redirectUrl=x", FakeTistory.Answer.of(200, HTML, "<p>Kakao</p>"))
                .answer("www.tistory.com/robots.txt", FakeTistory.Answer.of(404, HTML, ""));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("only for those who log in", "--cookies").doesNotContain("not a Tistory blog");
    }

    @Test
    void aPostAboutCaptchasAndDormantBlogsIsAPost() {
        blog.post(2, "휴면 블로그", "<h2>로그인</h2><p>captcha, 휴면 상태, 자동입력 방지</p>");

        assertThat(backup().exit()).isZero();
        assertThat(folder.resolve("out/sora/posts/2/post.json")).exists();
    }

    @Test
    void aDormantBlogThatCanBeReadIsArchivedAsDormant() throws IOException {
        blog.answer(
                "/",
                FakeTistory.Answer.of(
                        200,
                        HTML,
                        FakeTistory.head("").replace("\"id\":77,", "\"id\":77,\"isDormancy\":true,")
                                + "<body></body></html>"));

        assertThat(backup().exit()).isZero();
        assertThat(Files.readString(folder.resolve("out/sora/blog.json"))).contains("\"state\": \"dormant\"");
    }

    @Test
    void aHostThatWantsToBeLeftAloneBeyondTheEndOfTheRunEndsItNow() {
        FakeTistory.Answer later = new FakeTistory.Answer(
                429, HTML, "wait".getBytes(StandardCharsets.UTF_8), Map.of("Retry-After", "3600"));
        blog.answer("/2", later);

        Cli run = backup("--max-time", "30", "--connections", "1");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).containsPattern("wants no request before 2026-11-2\\d \\d\\d:\\d\\d [+-]\\d\\d:\\d\\d");
        assertThat(blog.asked()).containsOnlyOnce("sora.tistory.com/2");
        assertThat(Cli.run(blog.address(), "verify", folder.resolve("out").toString())
                        .exit())
                .isZero();

        blog.post(2, "<p>둘</p>");
        assertThat(backup("--max-time", "30").exit()).isZero();
        assertThat(folder.resolve("out/sora/posts/2/post.json")).exists();
    }

    @Test
    void aBlogThatWantsToBeLeftAloneAtOnceIsLeftAlone() {
        blog.answer(
                "/",
                new FakeTistory.Answer(
                        503, HTML, "wait".getBytes(StandardCharsets.UTF_8), Map.of("Retry-After", "3600")));

        Cli run = backup("--max-time", "30");

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("left alone for longer than --max-time", "wants no request before 2026-11-2");
        assertThat(blog.asked()).containsOnlyOnce("sora.tistory.com/");
    }

    @Test
    void aPostThatWasAskedForAndIsNotThereIsMissing() {
        Cli run = backup("--post", "999");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("Missing post: https://sora.tistory.com/999: not there (404)");
    }

    @Test
    void anArchivedPostThatWasAskedForAndIsNoLongerThereIsSaid() {
        assertThat(backup().exit()).isZero();
        blog.delete(2);

        Cli run = backup("--post", "2");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("https://sora.tistory.com/2: not there (404)");
        assertThat(folder.resolve("out/sora/posts/2/post.md")).exists();
    }
}
