package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A blog that is there, of which single posts and files are not. */
class MissingFromWaybackTest {
    private static final String IMAGE = "https://t1.daumcdn.net/cfile/tistory/0123456789ABCDEF";

    @RegisterExtension
    final RescuedBlog rescued = new RescuedBlog();

    @BeforeEach
    void aBlogThatLacksAPostAndAPicture() {
        rescued.blog()
                .post(1, "<p>첫 글입니다.</p><img src=\"" + IMAGE + "\">")
                .post(2, "<p>둘째 글입니다.</p>")
                .post(3, "<p>셋째 글입니다.</p>")
                .answer("/3", FakeTistory.Answer.of(500, "text/html", "broken"));
        rescued.machine()
                .page("20240301000000", "http://sora.tistory.com/2", FakeTistory.page(2, "글 2", "<p>옛 둘째 글입니다.</p>"))
                .page("20240301000000", "http://sora.tistory.com/3", FakeTistory.page(3, "글 3", "<p>셋째 글입니다.</p>"))
                .page(
                        "20240301000000",
                        "http://sora.tistory.com/",
                        FakeTistory.head("") + "<body id=\"tt-body-index\"></body></html>")
                .capture("20240301000000", "http://sora.tistory.com/rss", "text/xml", 200, new byte[] {'<'})
                .capture("20230101000000", IMAGE, "image/png", 200, FakeTistory.png("bild"));
    }

    @Test
    void theyAreFetchedFromTheWaybackMachineAndNothingElse() throws IOException {
        Cli run = rescued.complete();

        assertThat(rescued.read("posts/3/post.md")).as(run.toString()).contains("셋째 글입니다.");
        assertThat(rescued.read("posts/1/post.json")).contains("\"origin\": \"wayback\"", "\"source\": \"page\"");
        assertThat(rescued.read("posts/2/post.md")).contains("둘째 글입니다.").doesNotContain("옛");
        assertThat(rescued.machine().asked("id_/http://sora")).hasSize(1).allMatch(path -> path.endsWith("/3"));
        assertThat(run.out()).contains("fetched: 1 pages and 1 files");
    }

    @Test
    void aSecondRunChangesNoByte() throws IOException {
        rescued.complete();
        var before = ArchivedBlog.files(rescued.path(""));
        int asked = rescued.machine().asked("/web/").size();

        rescued.complete();

        assertThat(ArchivedBlog.files(rescued.path(""))).isEqualTo(before);
        assertThat(rescued.machine().asked("/web/")).hasSize(asked);
    }

    @Test
    void aRunThatLacksNothingDoesNotAskIt() {
        rescued.blog()
                .answer(
                        "/3",
                        FakeTistory.Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(3, "글 3", "<p>셋</p>")))
                .image("t1.daumcdn.net/cfile/tistory/0123456789ABCDEF");

        Cli run = rescued.complete();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.machine().asked()).isEmpty();
    }

    @Test
    void aDryRunSaysWhatItTakesAndAsksNothingOfIt() {
        rescued.run(
                "backup", "sora", "--rate", "1000", "--out", rescued.folder().toString());

        Cli run = rescued.complete("--dry-run");

        assertThat(run.out()).as(run.toString()).contains("1 requests, 1 minutes");
        assertThat(rescued.machine().asked()).isEmpty();
    }

    @Test
    void whatNobodyHasStaysMissing() {
        rescued.blog().post(4, "<p>넷째</p>").answer("/4", FakeTistory.Answer.of(500, "text/html", "broken"));

        Cli run = rescued.complete();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(rescued.path("posts/4")).doesNotExist();
        assertThat(rescued.path("posts/3")).exists();
    }
}
