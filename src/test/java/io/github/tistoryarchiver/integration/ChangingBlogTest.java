package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A blog that lives between runs, and lists that do not tell all of it. */
class ChangingBlogTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    @Test
    void anUnchangedBlogCostsThreeRequests() {
        sora.backup();

        assertThat(sora.askedBy(() -> sora.backup("--comment-checks", "0")))
                .containsExactly("/robots.txt", "/", "/sitemap.xml");
    }

    @Test
    void anEditKeepsWhatItReplaced() throws IOException {
        sora.backup();
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);

        Cli run = sora.backup();

        assertThat(run.out()).contains("1 changed");
        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.md")).endsWith("---\n\n둘\n");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/body.html"))
                .contains("둘");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.json"))
                .contains("\"id\": 2");
    }

    @Test
    void aChangedTitleIsAnEdit() throws IOException {
        sora.backup();
        blog.edit(2, "새 제목", "<p>둘</p>", EDITED);

        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("새 제목");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.json"))
                .contains("글 2");
    }

    @Test
    void aPostFetchedAgainWithoutAnEditHasNoRevision() {
        sora.backup();

        sora.backup("--refresh");

        assertThat(sora.path("posts/2/revisions")).doesNotExist();
    }

    @Test
    void anImageOfAnOlderRevisionIsNotWrittenOver() throws IOException {
        String first = "blog.kakaocdn.net/dna/aaa/btA/AAAA/img.png";
        String second = "blog.kakaocdn.net/dna/bbb/btB/BBBB/img.png";
        blog.image(first)
                .image(second)
                .edit(2, "글 2", "<img src='https://" + first + "'>", "2024-02-02T10:00:00+09:00");
        sora.backup();
        blog.edit(2, "글 2", "<p>그림 없음</p>", EDITED);
        sora.backup();
        List<byte[]> before = assets();
        blog.edit(2, "글 2", "<img src='https://" + second + "'>", "2024-03-06T08:00:00+09:00");

        sora.backup();

        assertThat(before).hasSize(1);
        assertThat(assets()).hasSize(2).contains(before.get(0));
    }

    private List<byte[]> assets() throws IOException {
        try (Stream<Path> files = Files.list(sora.path("posts/2/assets"))) {
            return files.sorted().map(ChangingBlogTest::bytes).toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDeletedPostIsMarkedGoneByTheSecondRunThatMissesIt() throws IOException {
        sora.backupOn("2026-11-01");
        blog.delete(2);

        Cli first = sora.backupOn("2026-11-02");
        String afterFirst = sora.read("posts/2/post.json");
        Cli second = sora.backupOn("2026-11-03");

        assertThat(first.exit()).isZero();
        assertThat(first.err()).contains("Not there:    https://sora.tistory.com/2");
        assertThat(afterFirst).contains("\"state\": \"live\"");
        assertThat(first.err()).doesNotContain("Gone:");
        assertThat(second.err().lines())
                .contains("Gone:         https://sora.tistory.com/2: not there (404). First missed on 2026-11-02;"
                        + " it stays in the archive, marked gone.");
        assertThat(sora.read("posts/2/post.json"))
                .contains("\"state\": \"gone\"")
                .contains("\"goneSince\": \"2026-11-02\"");
        assertThat(sora.read("posts/2/post.md")).contains("둘");
        assertThat(Archive.of(sora.out(), "sora").readIndex().posts())
                .extracting(IndexEntry::id, IndexEntry::state)
                .containsExactly(tuple(1L, PostState.LIVE), tuple(2L, PostState.GONE), tuple(3L, PostState.LIVE));
    }

    @Test
    void aGonePostIsNotAskedForAgain() {
        sora.backup();
        blog.delete(2);
        sora.backup();
        sora.backup();

        assertThat(sora.askedBy(sora::backup)).doesNotContain("/2");
    }

    @Test
    void aPostThatComesBackIsAliveAgain() throws IOException {
        sora.backup();
        blog.delete(2);
        sora.backup();
        sora.backup();
        blog.post(2, "<p>둘</p>");

        sora.backup();

        assertThat(sora.read("posts/2/post.json"))
                .contains("\"state\": \"live\"")
                .doesNotContain("goneSince");
    }

    @Test
    void aPostMissedOnceAndThenFoundStartsAnew() throws IOException {
        sora.backup();
        blog.delete(2);
        sora.backup();
        blog.post(2, "<p>둘</p>");
        sora.backup();
        blog.delete(2);

        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aRunOverOnePostForgetsNothingOfOthers() throws IOException {
        sora.backup();
        blog.delete(2);
        sora.backup();
        sora.backup("--post", "3");

        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("\"state\": \"gone\"");
    }

    @Test
    void anOutageBetweenTwoAnswersCountsForNeither() throws IOException {
        sora.backup();
        blog.delete(2);
        sora.backup();
        blog.answer("/2", Answer.of(503, "text/html", "x"));
        sora.backup();
        blog.delete(2);

        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("\"state\": \"gone\"");
    }

    @Test
    void anOutageMarksNothing() throws IOException {
        sora.backup();
        blog.delete(2).answer("/2", Answer.of(503, "text/html", "x"));

        sora.backup();
        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aBlockPageMarksNothing() throws IOException {
        sora.backup();
        blog.delete(2).answer("/2", Answer.of(403, "text/html", "<h1>Access Denied</h1>"));

        Cli run = sora.backup();
        sora.backup();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(sora.read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aSitemapOfSixtyThousandPostsInPartsIsReadWhole() {
        String index = "<sitemapindex><sitemap><loc>https://sora.tistory.com/a.xml</loc></sitemap>"
                + "<sitemap><loc>https://sora.tistory.com/b.xml</loc></sitemap></sitemapindex>";
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml", index))
                .answer("/a.xml", Answer.of(200, "application/xml", sitemapOf(1, 30_000)))
                .answer("/b.xml", Answer.of(200, "application/xml", sitemapOf(30_001, 60_000)));

        Cli run = sora.backup("--dry-run");

        assertThat(run.err()).contains("60,000");
    }

    private static String sitemapOf(long first, long last) {
        return FakeTistory.sitemap(LongStream.rangeClosed(first, last).boxed().toList());
    }

    @Test
    void aSitemapThatForgetsAPostLosesNothing() throws IOException {
        sora.backup();
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml", FakeTistory.sitemap(List.of(1L, 3L))));

        Cli run = sora.backup();
        sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aSitemapCutShortMarksNothingAndAsksForNoPostItself() {
        sora.backup();
        String cut = FakeTistory.sitemap(List.of(1L, 2L, 3L)).substring(0, 200);
        blog.answer("/sitemap.xml", Answer.of(503, "application/xml", cut));

        assertThat(sora.askedBy(sora::backup)).doesNotContain("/2");
    }

    @Test
    void aPostThatOnlyATextLinksToIsFound() throws IOException {
        blog.edit(1, "글 1", "<p><a href='/9'>아홉</a> <a href='/8'>없음</a></p>", EDITED)
                .answer("/9", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(9, "글 9", "<p>아홉</p>")));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/9/post.md")).contains("아홉");
        assertThat(sora.read("posts/1/post.md")).contains("../9/post.md");
        assertThat(run.err()).doesNotContain("/8");
    }

    @Test
    void aScanFindsWhatNothingNames() throws IOException {
        blog.post(7, "<p>일곱</p>")
                .answer("/5", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(5, "글 5", "<p>다섯</p>")));

        sora.backup();
        assertThat(sora.path("posts/5")).doesNotExist();
        Cli scan = sora.backup("--scan");

        assertThat(scan.exit()).isZero();
        assertThat(sora.read("posts/5/post.md")).contains("다섯");
    }

    @Test
    void withoutSitemapAndListingTheBlogsOwnListsAreRead() throws IOException {
        blog.answer("/sitemap.xml", Answer.of(404, "text/html", ""))
                .answer("/category?page=1", list("/1", "/2"))
                .answer("/category?page=2", list("/3"))
                .answer("/category?page=3", list("/3"));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("3 found; 3 new").contains("pages 3");
    }

    private static Answer list(String... posts) {
        StringBuilder html =
                new StringBuilder(FakeTistory.head("") + "<body id=\"tt-body-category\"><div id=\"content\">");
        for (String post : posts) {
            html.append("<a href='").append(post).append("'>글</a>");
        }
        return Answer.of(200, "text/html; charset=utf-8", html + "</div></body></html>");
    }

    @Test
    void aListingThatRepeatsItselfEnds() {
        String page = "{\"data\":{\"items\":[{\"id\":3},{\"id\":2}],\"isLast\":false,\"nextPage\":%d}}";
        IntStream.range(0, 50)
                .forEach(i -> blog.answer(
                        "/m/api/entry/0/POST?page=" + i + "&size=20",
                        Answer.of(200, "application/json", page.formatted(i + 1))));

        List<String> asked = sora.askedBy(sora::backup);

        assertThat(asked.stream().filter(path -> path.startsWith("/m/api/entry/0/POST")))
                .hasSize(3);
    }

    @Test
    void aBlogThatRefusesIsLeftAloneAndTheNextRunGoesOn() throws IOException {
        for (long id = 1; id <= 20; id++) {
            blog.post(id, "<p>글</p>").answer("/" + id, Answer.of(429, "text/html", "x"));
        }

        Cli refused = sora.backup("--connections", "1");
        for (long id = 1; id <= 20; id++) {
            blog.post(id, "<p>글</p>");
        }
        Cli later = sora.backup();

        assertThat(refused.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(refused.err()).contains("not asked for, since the blog refused 5 requests in a row");
        assertThat(blog.asked()).filteredOn(path -> path.endsWith("/20")).hasSize(1);
        assertThat(later.out()).contains("20 new");
    }

    private static final String IMAGE = "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png";

    private static String signed(String signature) {
        return "<img src='https://" + IMAGE + "?credential=k&expires=1&signature=" + signature + "' alt='배'>";
    }

    private FakeTistory ended() {
        return blog.edit(1, "글 1", signed("new"), EDITED)
                .answerOnce(
                        "/1", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(1, "글 1", signed("old"))));
    }

    @Test
    void anImageWhoseAddressEndedIsFetchedByThatOfThePageReadAgain() throws IOException {
        ended().image(IMAGE + "?credential=k&expires=1&signature=new");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.json")).contains("\"origin\": \"page-again\"");
        assertThat(sora.path("posts/1/assets/배.png")).exists();
        assertThat(blog.asked()).filteredOn(path -> path.endsWith("/1")).hasSize(2);
    }

    @Test
    void anImageWhoseAddressEndedIsFetchedByTheFeedsAddress() throws IOException {
        String feed = "<rss><channel><item><title>글 1</title><link>https://sora.tistory.com/1</link>"
                + "<guid>https://sora.tistory.com/1</guid><description>&lt;p&gt;&lt;img"
                + " src='https://blog.kakaocdn.net/dn/abc/btX/KEY/img.png'&gt;&lt;/p&gt;</description></item></channel></rss>";
        ended().image("blog.kakaocdn.net/dn/abc/btX/KEY/img.png").answer("/rss", Answer.of(200, "text/xml", feed));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.json")).contains("\"origin\": \"feed\"");
    }

    @Test
    void atLastTheThumbnailIsTaken() throws IOException {
        ended().image("img1.daumcdn.net/thumb/R1280x0/");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.json")).contains("\"origin\": \"thumbnail\"");
    }

    @Test
    void statusSaysWhatIsMissingWhyAndWhoNamedIt() {
        blog.answer("/2", Answer.of(403, "text/html", "<p>권한이 없습니다</p>"));
        sora.backup();

        Cli status = sora.status();

        assertThat(status.exit()).isZero();
        assertThat(status.out())
                .contains("Posts:     2, of which the blog no longer has 0")
                .contains("Sources:   sitemap 3; archived 2")
                .contains(
                        "Missing:   https://sora.tistory.com/2: private or deleted; guests may not read it. Named by: sitemap");
    }
}
