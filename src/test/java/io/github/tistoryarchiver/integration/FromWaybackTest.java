package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.Schemas;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A blog that is gone, and that the Wayback Machine has. */
class FromWaybackTest {
    private static final String IMAGE = "https://t1.daumcdn.net/cfile/tistory/0123456789ABCDEF";

    @RegisterExtension
    final RescuedBlog rescued = new RescuedBlog();

    private static String page(long id, String body) {
        return FakeTistory.page(id, "글 " + id, body);
    }

    private void twoPosts() {
        rescued.machine()
                .page(
                        "20240301000000",
                        "http://sora.tistory.com/",
                        FakeTistory.head("<title>소라네</title>") + "<body id=\"tt-body-index\"></body></html>")
                .page(
                        "20240301000001",
                        "http://sora.tistory.com:80/1",
                        page(1, "<p>첫 글의 본문입니다.</p><img src=\"" + IMAGE + "\">"))
                .page("20240302000000", "https://sora.tistory.com/2", page(2, "<p>둘째 글의 본문입니다.</p>"))
                .capture("20230101000000", IMAGE, "image/png", 200, FakeTistory.png("bild"));
    }

    @Test
    void itsPostsAndPicturesAreArchived() throws IOException {
        twoPosts();

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/1/post.md")).contains("첫 글의 본문입니다.");
        assertThat(rescued.read("posts/1/post.json"))
                .contains("\"source\": \"wayback\"", "\"of\": \"web.archive.org\"", "\"origin\": \"wayback\"");
        assertThat(rescued.read("posts/2/post.md")).contains("둘째 글의 본문입니다.");
        assertThat(rescued.read("blog.json")).contains("소라네");
        assertThat(rescued.blog().asked()).isEmpty();
    }

    @Test
    void aBlogAtADomainWithAKoreanNameIsAskedForByItsAsciiName() throws IOException {
        String host = "xn--bj0bj06e.com";
        rescued.machine()
                .page(
                        "20240301000001",
                        "http://" + host + "/1",
                        page(1, "<p>첫 글의 본문입니다.</p>").replace("https://sora.tistory.com", "http://한글.com"))
                .page(
                        "20240301000002",
                        "http://" + host + ":80/entry/%EB%91%98",
                        page(2, "<p>둘째 글의 본문입니다.</p>").replace("https://sora.tistory.com", "http://" + host));

        Cli run = rescued.run(
                "backup", "한글.com", "--from-wayback", "--out", rescued.folder().toString());

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.folder().resolve(host).resolve("posts/1/post.md"))
                .content()
                .contains("첫 글의 본문입니다.");
        assertThat(rescued.folder().resolve(host).resolve("posts/2/post.md"))
                .content()
                .contains("둘째 글의 본문입니다.");
    }

    @Test
    void statusSaysWhereItIsFrom() {
        twoPosts();
        rescued.rescue();

        Cli status = rescued.run("status", rescued.folder().toString());

        assertThat(status.out()).contains("wayback 2", "wayback 1");
    }

    @Test
    void aFeedTellsOfPostsThatHaveNoPage() throws IOException {
        twoPosts();
        rescued.machine()
                .capture(
                        "20200101000000",
                        "http://sora.tistory.com/rss",
                        "text/xml",
                        200,
                        feed(7).getBytes(StandardCharsets.UTF_8));

        rescued.rescue();

        assertThat(rescued.read("posts/7/post.md")).contains("Text von 7");
        assertThat(rescued.machine().asked("id_/http").get(1)).endsWith("/rss");
    }

    private static String feed(long id) {
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>소라네</title><link>https://sora.tistory.com</link>"
                + "<item><title>Titel " + id + "</title><link>https://sora.tistory.com/" + id + "</link>"
                + "<description><![CDATA[<p>Text von " + id + ", der lang genug ist.</p>]]></description>"
                + "<guid isPermaLink=\"true\">https://sora.tistory.com/" + id + "</guid>"
                + "<pubDate>Wed, 1 Jan 2020 10:00:00 +0900</pubDate></item></channel></rss>";
    }

    @Test
    void aLaterRunOverTheBlogItselfWins() throws IOException {
        twoPosts();
        rescued.rescue();
        rescued.blog().edit(2, "글 2", "<p>고친 둘째 글입니다.</p>", "2025-01-01T10:00:00+09:00");

        Cli run = rescued.run(
                "backup", "sora", "--rate", "1000", "--out", rescued.folder().toString());

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/2/post.md")).contains("고친 둘째 글입니다.");
        assertThat(rescued.read("posts/2/post.json")).contains("\"source\": \"page\"");
        assertThat(rescued.path("posts/2/revisions")).isDirectoryContaining(Files::isDirectory);
    }

    @Test
    void aDryRunSaysHowManyRequestsAndMinutesItTakesAndWritesNothing() {
        twoPosts();

        Cli run = rescued.rescue("--dry-run");

        assertThat(run.exit()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.out()).contains("3 captures, of 2 posts", "13 requests, 1 minutes");
        assertThat(rescued.path("")).doesNotExist();
        assertThat(rescued.machine().asked("/web/")).isEmpty();
    }

    @Test
    void aBlogThatItDoesNotHaveIsNoBlog() {
        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("has nothing of sora.tistory.com", "Nothing was changed");
        assertThat(rescued.path("")).doesNotExist();
    }

    @Test
    void aBlogThatItsOwnerHadExcludedIsNamedAsThat() {
        twoPosts();
        rescued.machine().exclude("sora.tistory.com");

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("sora.tistory.com is excluded");
        assertThat(rescued.path("")).doesNotExist();
    }

    @Test
    void aBlogOfWhichOnlyTheListIsServedIsExcludedToo() {
        twoPosts();
        rescued.machine().excludePlayback("sora.tistory.com");

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("sora.tistory.com is excluded");
        assertThat(rescued.machine().asked("/web/")).hasSize(1);
        assertThat(rescued.path("")).doesNotExist();
    }

    @Test
    void programsGetOneEventThatItsSchemaDescribes() throws IOException {
        twoPosts();
        Schemas schemas = new Schemas();

        List<String> lines = Stream.of(rescued.rescue("--json", "--dry-run"), rescued.rescue("--json"))
                .flatMap(run -> run.out().lines())
                .toList();

        assertThat(lines).hasSize(2).allSatisfy(line -> {
            assertThat(line).contains("\"event\":\"wayback\"");
            assertThat(schemas.objection("events", line)).as(line).isNull();
        });
    }

    @Test
    void theArchiveIsWhole() {
        twoPosts();
        rescued.rescue();

        Cli verify = rescued.run("verify", rescued.folder().toString());

        assertThat(verify.exit()).as(verify.toString()).isEqualTo(ExitCode.COMPLETE);
    }

    @Test
    void aFileThatItDoesNotHaveIsNamedAndNotAskedForAgain() {
        rescued.machine()
                .page("20240301000001", "http://sora.tistory.com/1", page(1, "<p>본문</p><img src=\"" + IMAGE + "\">"));
        Cli run = rescued.rescue();
        int asked = rescued.machine().asked().size();

        Cli again = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains(IMAGE + ": the Wayback Machine does not have this file");
        assertThat(again.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(rescued.machine().asked()).hasSize(asked + 1);
    }

    @Test
    void aPostWhoseNewestCapturesAreErrorsIsReadFromTheThirdNewest() throws IOException {
        rescued.machine()
                .page("20200101000000", "http://sora.tistory.com/1", page(1, "<p>본문입니다.</p>"))
                .page("20210101000000", "http://sora.tistory.com/1", "<html><body>잠시 후</body></html>")
                .capture("20220101000000", "http://sora.tistory.com/1", "text/html", 200, new byte[0]);

        rescued.rescue();

        assertThat(rescued.read("posts/1/post.md")).contains("본문입니다.");
    }

    @Test
    void aPostThatNoCaptureShowsIsNamed() {
        twoPosts();
        rescued.machine().page("20220101000000", "http://sora.tistory.com/5", "<html><body>오류</body></html>");

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("https://sora.tistory.com/5: no capture");
    }

    @Test
    void aSecondRunAsksOnlyForTheListAndChangesNoByte() throws IOException {
        twoPosts();
        rescued.rescue();
        var before = rescued.files();
        int asked = rescued.machine().asked().size();

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.machine().asked()).hasSize(asked + 1);
        assertThat(rescued.files()).isEqualTo(before);
    }
}
