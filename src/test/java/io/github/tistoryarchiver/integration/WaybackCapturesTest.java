package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Which captures of a post count: its versions, those of another blog that had the name, redirects between them. */
class WaybackCapturesTest {
    private static final String IMAGE = "https://blog.kakaocdn.net/dna/abc/DEF/AAAAkey/img.png";

    @RegisterExtension
    final RescuedBlog rescued = new RescuedBlog();

    /** A page of a post as it was after an edit, with something that changes each time that it is asked for. */
    private static String version(int edit, String visitors) {
        return FakeTistory.page(1, "글 1", "<p>판 " + edit + "의 본문입니다.</p>")
                .replace("2024-02-01T10:00:00+09:00", "20" + (10 + edit) + "-02-01T10:00:00+09:00")
                .replace("</body>", "<i>" + visitors + "</i></body>");
    }

    /** Forty captures of three versions. */
    private void versions() {
        for (int month = 10; month < 50; month++) {
            int edit = month < 20 ? 0 : month < 45 ? 1 : 2;
            String time = "20" + (10 + month / 12) + String.format("%02d", month % 12 + 1) + "05000000";
            rescued.machine().page(time, "http://sora.tistory.com/1", version(edit, "visitors " + month));
        }
    }

    private long revisions() throws IOException {
        if (!Files.isDirectory(rescued.path("posts/1/revisions"))) {
            return 0;
        }
        try (Stream<?> all = Files.list(rescued.path("posts/1/revisions"))) {
            return all.count();
        }
    }

    @Test
    void eachVersionIsFoundWithFewRequests() throws IOException {
        versions();

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/1/post.md")).contains("판 2의 본문입니다.");
        assertThat(revisions()).isEqualTo(2);
        assertThat(rescued.machine().asked("/web/")).hasSizeLessThan(16);
    }

    @Test
    void theNewestAloneTakesOneRequest() throws IOException {
        versions();

        rescued.rescue("--history", "newest");

        assertThat(rescued.read("posts/1/post.md")).contains("판 2의 본문입니다.");
        assertThat(revisions()).isZero();
        assertThat(rescued.machine().asked("/web/")).hasSize(1);
    }

    @Test
    void allCapturesThatDifferAreFetchedOnDemand() {
        versions();

        rescued.rescue("--history", "all");

        assertThat(rescued.machine().asked("/web/")).hasSize(40);
    }

    @Test
    void capturesAfterTheLastDayAreLeftOut() throws IOException {
        versions();

        rescued.rescue("--until", "2012-12-31");

        assertThat(rescued.read("posts/1/post.md")).contains("판 1의 본문입니다.");
        assertThat(rescued.machine().asked("/web/2013")).isEmpty();
        assertThat(rescued.machine().asked("/web/2014")).isEmpty();
    }

    @Test
    void capturesBeforeTheFirstDayAreLeftOut() throws IOException {
        versions();

        rescued.rescue("--since", "2013-12-01");

        assertThat(rescued.read("posts/1/post.md")).contains("판 2의 본문입니다.");
        assertThat(rescued.machine().asked("/web/"))
                .allMatch(path -> path.contains("/web/2013") || path.contains("/web/2014"));
    }

    /** Two blogs, one after the other, with posts of the same numbers. */
    private void twoBlogs() {
        for (int year = 2009; year < 2020; year++) {
            boolean isFirst = year < 2013;
            String id = isFirst ? "8812" : "77";
            rescued.machine()
                    .page(
                            year + "0101000000",
                            "http://sora.tistory.com/",
                            FakeTistory.head("<title>" + year + "</title>").replace("\"id\":77", "\"id\":" + id)
                                    + "<body id=\"tt-body-index\">" + year + "</body></html>")
                    .page(
                            year + "0102000000",
                            "http://sora.tistory.com/1",
                            FakeTistory.page(1, "글 1", "<p>블로그 " + id + "의 글입니다.</p>")
                                    .replace("\"id\":77", "\"id\":" + id)
                                    .replace("77_1", id + "_1")
                                    .replace("</body>", year + "</body>"));
        }
    }

    @Test
    void capturesOfAnotherBlogThatHadTheNameAreLeftOutAndNamed() throws IOException {
        twoBlogs();

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(run.err()).contains("Captures of 2009 to 2012 are of another blog", "--blog-id 8812");
        assertThat(rescued.read("posts/1/post.md")).contains("블로그 77의 글입니다.");
        assertThat(revisions()).isZero();
    }

    @Test
    void theOtherBlogIsTakenByItsNumber() throws IOException {
        twoBlogs();

        Cli run = rescued.rescue("--blog-id", "8812");

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/1/post.md")).contains("블로그 8812의 글입니다.");
        assertThat(rescued.read("blog.json")).contains("8812");
    }

    @Test
    void theArchiveOfOneBlogDoesNotTakeTheOther() throws IOException {
        twoBlogs();
        rescued.rescue();
        var before = rescued.files();

        Cli run = rescued.rescue("--blog-id", "8812");

        assertThat(run.exit()).isEqualTo(ExitCode.NO_BLOG);
        assertThat(run.err()).contains("is the archive of blog 77");
        assertThat(rescued.files()).isEqualTo(before);
    }

    @Test
    void aRedirectToTheNearestCaptureIsFollowedButNotElsewhere() {
        rescued.machine()
                .redirect("20200101000000", "http://sora.tistory.com/entry/alt", "https://evil.example/x")
                .page("20210101000000", "http://sora.tistory.com/1", version(1, ""))
                .redirect(
                        "20220101000000",
                        "http://sora.tistory.com/rss",
                        "/web/20220101000000id_/http://sora.tistory.com/rss");

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.blog().asked()).isEmpty();
    }

    @Test
    void aSignedPictureIsFoundUnderAnotherSignature() throws IOException {
        rescued.machine()
                .page(
                        "20240301000000",
                        "http://sora.tistory.com/1",
                        FakeTistory.page(1, "글 1", "<p>본문</p><img src=\"" + IMAGE + "?credential=a&amp;signature=b\">"))
                .capture("20240101000000", IMAGE + "?credential=x&signature=y", "image/png", 200, FakeTistory.png("x"));

        Cli run = rescued.rescue();

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/1/post.json")).contains("\"origin\": \"wayback\"");
        assertThat(rescued.machine().asked("/cdx/")).hasSize(2);
    }

    @Test
    void aPageInThePlaceOfAPictureIsNoPicture() throws IOException {
        rescued.machine()
                .page(
                        "20240301000000",
                        "http://sora.tistory.com/1",
                        FakeTistory.page(
                                1,
                                "글 1",
                                "<p>본문</p><img src=\"https://t1.daumcdn.net/cfile/tistory/0123456789ABCDEF\">"))
                .page(
                        "20240101000000",
                        "https://t1.daumcdn.net/cfile/tistory/0123456789ABCDEF",
                        "<!DOCTYPE html><html>none</html>");

        Cli run = rescued.rescue();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(rescued.read("posts/1/post.json")).doesNotContain("\"origin\"");
    }

    @Test
    void aBlogOnItsOwnDomainIsLookedForAtBothHosts() throws IOException {
        String own = FakeTistory.page(2, "글 2", "<p>제 도메인의 글입니다.</p>")
                .replace("https://sora.tistory.com", "https://sora.example");
        rescued.machine()
                .page("20200101000000", "http://sora.tistory.com/1", version(1, ""))
                .page("20210101000000", "http://sora.example/2", own)
                .page("20210101000001", "http://sora.example/", own.replace("tt-body-page", "tt-body-index"));

        Cli run = rescued.run(
                "backup",
                "sora.example",
                "--from-wayback",
                "--out",
                rescued.folder().toString());

        assertThat(run.exit()).as(run.toString()).isEqualTo(ExitCode.COMPLETE);
        assertThat(rescued.read("posts/1/post.md")).contains("판 1");
        assertThat(rescued.read("posts/2/post.md")).contains("제 도메인의 글입니다.");
    }

    @Test
    void onlyNamedPostsAreFetchedOnDemand() {
        versions();
        rescued.machine().page("20240301000000", "http://sora.tistory.com/2", FakeTistory.page(2, "글 2", "<p>둘</p>"));

        rescued.rescue("--post", "2");

        assertThat(rescued.path("posts/2")).exists();
        assertThat(rescued.path("posts/1")).doesNotExist();
    }

    @Test
    void whatDoesNotGoTogetherIsWrongUsage() {
        for (List<String> options : List.of(
                List.of("--missing-from-wayback"),
                List.of("--wayback-rate", "11"),
                List.of("--no-raw"),
                List.of("--category", "x"))) {
            assertThat(rescued.rescue(options.toArray(String[]::new)).exit()).isEqualTo(ExitCode.USAGE);
        }
        assertThat(rescued.run("backup", "sora", "--history", "all").exit()).isEqualTo(ExitCode.USAGE);
        assertThat(rescued.machine().asked()).isEmpty();
    }
}
