package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A blog that lives between runs, and lists that do not tell all of it. */
class ChangingBlogTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @TempDir
    Path out;

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
        return Cli.backup(Locale.ENGLISH, blog, out, options);
    }

    private Cli backupOn(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneOffset.ofHours(9));
        return Cli.backup(Locale.ENGLISH, clock, blog, out);
    }

    private String read(String file) throws IOException {
        return Files.readString(out.resolve("sora").resolve(file));
    }

    /** Asked by a run, as paths. */
    private List<String> askedBy(Runnable run) {
        int before = blog.asked().size();
        run.run();
        return blog.asked().stream()
                .skip(before)
                .map(address -> address.substring(FakeTistory.HOST.length()))
                .toList();
    }

    @Test
    void anUnchangedBlogCostsThreeRequests() {
        backup();

        assertThat(askedBy(() -> backup("--comment-checks", "0"))).containsExactly("/robots.txt", "/", "/sitemap.xml");
    }

    @Test
    void anEditKeepsWhatItReplaced() throws IOException {
        backup();
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);

        Cli run = backup();

        assertThat(run.out()).contains("1 changed");
        assertThat(read("posts/2/post.md")).contains("두 번째");
        assertThat(read("posts/2/revisions/20240305T080000+0900/post.md")).endsWith("---\n\n둘\n");
        assertThat(read("posts/2/revisions/20240305T080000+0900/body.html")).contains("둘");
        assertThat(read("posts/2/revisions/20240305T080000+0900/post.json")).contains("\"id\": 2");
    }

    @Test
    void aChangedTitleIsAnEdit() throws IOException {
        backup();
        blog.edit(2, "새 제목", "<p>둘</p>", EDITED);

        backup();

        assertThat(read("posts/2/post.json")).contains("새 제목");
        assertThat(read("posts/2/revisions/20240305T080000+0900/post.json")).contains("글 2");
    }

    @Test
    void aPostFetchedAgainWithoutAnEditHasNoRevision() {
        backup();

        backup("--refresh");

        assertThat(out.resolve("sora/posts/2/revisions")).doesNotExist();
    }

    @Test
    void anImageOfAnOlderRevisionIsNotWrittenOver() throws IOException {
        String first = "blog.kakaocdn.net/dna/aaa/btA/AAAA/img.png";
        String second = "blog.kakaocdn.net/dna/bbb/btB/BBBB/img.png";
        blog.image(first)
                .image(second)
                .edit(2, "글 2", "<img src='https://" + first + "'>", "2024-02-02T10:00:00+09:00");
        backup();
        blog.edit(2, "글 2", "<p>그림 없음</p>", EDITED);
        backup();
        List<byte[]> before = assets();
        blog.edit(2, "글 2", "<img src='https://" + second + "'>", "2024-03-06T08:00:00+09:00");

        backup();

        assertThat(before).hasSize(1);
        assertThat(assets()).hasSize(2).contains(before.get(0));
    }

    private List<byte[]> assets() throws IOException {
        try (Stream<Path> files = Files.list(out.resolve("sora/posts/2/assets"))) {
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
        backupOn("2026-11-01");
        blog.delete(2);

        Cli first = backupOn("2026-11-02");
        String afterFirst = read("posts/2/post.json");
        Cli second = backupOn("2026-11-03");

        assertThat(first.exit()).isZero();
        assertThat(first.err()).contains("Not there:    https://sora.tistory.com/2");
        assertThat(afterFirst).contains("\"state\": \"live\"");
        assertThat(second.err())
                .contains("Gone:         https://sora.tistory.com/2")
                .contains("2026");
        assertThat(read("posts/2/post.json")).contains("\"state\": \"gone\"").contains("\"goneSince\": \"2026-11-02\"");
        assertThat(read("posts/2/post.md")).contains("둘");
        assertThat(read("index.json")).contains("\"state\": \"gone\"");
    }

    @Test
    void aGonePostIsNotAskedForAgain() {
        backup();
        blog.delete(2);
        backup();
        backup();

        assertThat(askedBy(this::backup)).doesNotContain("/2");
    }

    @Test
    void aPostThatComesBackIsAliveAgain() throws IOException {
        backup();
        blog.delete(2);
        backup();
        backup();
        blog.post(2, "<p>둘</p>");

        backup();

        assertThat(read("posts/2/post.json")).contains("\"state\": \"live\"").doesNotContain("goneSince");
    }

    @Test
    void aPostMissedOnceAndThenFoundStartsAnew() throws IOException {
        backup();
        blog.delete(2);
        backup();
        blog.post(2, "<p>둘</p>");
        backup();
        blog.delete(2);

        backup();

        assertThat(read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aRunOverOnePostForgetsNothingOfOthers() throws IOException {
        backup();
        blog.delete(2);
        backup();
        backup("--post", "3");

        backup();

        assertThat(read("posts/2/post.json")).contains("\"state\": \"gone\"");
    }

    @Test
    void anOutageBetweenTwoAnswersCountsForNeither() throws IOException {
        backup();
        blog.delete(2);
        backup();
        blog.answer("/2", Answer.of(503, "text/html", "x"));
        backup();
        blog.delete(2);

        backup();

        assertThat(read("posts/2/post.json")).contains("\"state\": \"gone\"");
    }

    @Test
    void anOutageMarksNothing() throws IOException {
        backup();
        blog.delete(2).answer("/2", Answer.of(503, "text/html", "x"));

        backup();
        backup();

        assertThat(read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aBlockPageMarksNothing() throws IOException {
        backup();
        blog.delete(2).answer("/2", Answer.of(403, "text/html", "<h1>Access Denied</h1>"));

        Cli run = backup();
        backup();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aSitemapOfSixtyThousandPostsInPartsIsReadWhole() {
        String index = "<sitemapindex><sitemap><loc>https://sora.tistory.com/a.xml</loc></sitemap>"
                + "<sitemap><loc>https://sora.tistory.com/b.xml</loc></sitemap></sitemapindex>";
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml", index))
                .answer("/a.xml", Answer.of(200, "application/xml", sitemapOf(1, 30_000)))
                .answer("/b.xml", Answer.of(200, "application/xml", sitemapOf(30_001, 60_000)));

        Cli run = backup("--dry-run");

        assertThat(run.err()).contains("60,000");
    }

    private static String sitemapOf(long first, long last) {
        return FakeTistory.sitemap(LongStream.rangeClosed(first, last).boxed().toList());
    }

    @Test
    void aSitemapThatForgetsAPostLosesNothing() throws IOException {
        backup();
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml", FakeTistory.sitemap(List.of(1L, 3L))));

        Cli run = backup();
        backup();

        assertThat(run.exit()).isZero();
        assertThat(read("posts/2/post.json")).contains("\"state\": \"live\"");
    }

    @Test
    void aSitemapCutShortMarksNothingAndAsksForNoPostItself() {
        backup();
        String cut = FakeTistory.sitemap(List.of(1L, 2L, 3L)).substring(0, 200);
        blog.answer("/sitemap.xml", Answer.of(503, "application/xml", cut));

        assertThat(askedBy(this::backup)).doesNotContain("/2");
    }

    @Test
    void aPostThatOnlyATextLinksToIsFound() throws IOException {
        blog.edit(1, "글 1", "<p><a href='/9'>아홉</a> <a href='/8'>없음</a></p>", EDITED)
                .answer("/9", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(9, "글 9", "<p>아홉</p>")));

        Cli run = backup();

        assertThat(run.exit()).isZero();
        assertThat(read("posts/9/post.md")).contains("아홉");
        assertThat(read("posts/1/post.md")).contains("../9/post.md");
        assertThat(run.err()).doesNotContain("/8");
    }

    @Test
    void aScanFindsWhatNothingNames() throws IOException {
        blog.post(7, "<p>일곱</p>")
                .answer("/5", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(5, "글 5", "<p>다섯</p>")));

        backup();
        assertThat(out.resolve("sora/posts/5")).doesNotExist();
        Cli scan = backup("--scan");

        assertThat(scan.exit()).isZero();
        assertThat(read("posts/5/post.md")).contains("다섯");
    }

    @Test
    void withoutSitemapAndListingTheBlogsOwnListsAreRead() throws IOException {
        blog.answer("/sitemap.xml", Answer.of(404, "text/html", ""))
                .answer("/category?page=1", list("/1", "/2"))
                .answer("/category?page=2", list("/3"))
                .answer("/category?page=3", list("/3"));

        Cli run = backup();

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

        List<String> asked = askedBy(this::backup);

        assertThat(asked.stream().filter(path -> path.startsWith("/m/api/entry/0/POST")))
                .hasSize(3);
    }

    @Test
    void aBlogThatRefusesIsLeftAloneAndTheNextRunGoesOn() throws IOException {
        for (long id = 1; id <= 20; id++) {
            blog.post(id, "<p>글</p>").answer("/" + id, Answer.of(429, "text/html", "x"));
        }

        Cli refused = backup("--connections", "1");
        for (long id = 1; id <= 20; id++) {
            blog.post(id, "<p>글</p>");
        }
        Cli later = backup();

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

        Cli run = backup();

        assertThat(run.exit()).isZero();
        assertThat(read("posts/1/post.json")).contains("\"origin\": \"page-again\"");
        assertThat(out.resolve("sora/posts/1/assets/배.png")).exists();
        assertThat(blog.asked()).filteredOn(path -> path.endsWith("/1")).hasSize(2);
    }

    @Test
    void anImageWhoseAddressEndedIsFetchedByTheFeedsAddress() throws IOException {
        String feed = "<rss><channel><item><title>글 1</title><link>https://sora.tistory.com/1</link>"
                + "<guid>https://sora.tistory.com/1</guid><description>&lt;p&gt;&lt;img"
                + " src='https://blog.kakaocdn.net/dn/abc/btX/KEY/img.png'&gt;&lt;/p&gt;</description></item></channel></rss>";
        ended().image("blog.kakaocdn.net/dn/abc/btX/KEY/img.png").answer("/rss", Answer.of(200, "text/xml", feed));

        Cli run = backup();

        assertThat(run.exit()).isZero();
        assertThat(read("posts/1/post.json")).contains("\"origin\": \"feed\"");
    }

    @Test
    void atLastTheThumbnailIsTaken() throws IOException {
        ended().image("img1.daumcdn.net/thumb/R1280x0/");

        Cli run = backup();

        assertThat(run.exit()).isZero();
        assertThat(read("posts/1/post.json")).contains("\"origin\": \"thumbnail\"");
    }

    @Test
    void statusSaysWhatIsMissingWhyAndWhoNamedIt() {
        blog.answer("/2", Answer.of(403, "text/html", "<p>권한이 없습니다</p>"));
        backup();

        Cli status = Cli.run(blog.address(), "status", out.toString());

        assertThat(status.exit()).isZero();
        assertThat(status.out())
                .contains("Posts:     2, of which the blog no longer has 0")
                .contains("Sources:   sitemap 3; archived 2")
                .contains(
                        "Missing:   https://sora.tistory.com/2: private or deleted; guests may not read it. Named by: sitemap");
    }
}
