package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupCommandTest {
    private static final String SIGNED =
            "https://blog.kakaocdn.net/dna/abc/btX/AAAA/img.png?credential=k&expires=1&signature=";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @Test
    void aWholeBlogIsArchivedByOneCommand() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("3 found; 3 new").contains("Complete: nothing is missing.");
        assertThat(sora.files().keySet())
                .containsExactlyInAnyOrder(
                        "README.md",
                        "SHA256SUMS",
                        "blog.json",
                        "index.json",
                        "posts/1/post.json",
                        "posts/1/post.md",
                        "posts/1/body.html",
                        "posts/2/post.json",
                        "posts/2/post.md",
                        "posts/2/body.html",
                        "posts/3/post.json",
                        "posts/3/post.md",
                        "posts/3/body.html");
        assertThat(sora.read("posts/2/post.md")).endsWith("---\n\n둘\n");
    }

    @Test
    void noAddressIsAskedForTwiceInARun() {
        blog.post(1, "<img src='" + SIGNED + "x'><img src='" + SIGNED + "y'>").post(2, "<p>둘</p>");
        blog.image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");

        sora.backup();

        assertThat(blog.asked()).doesNotHaveDuplicates().hasSize(11);
        assertThat(blog.asked().stream().filter(address -> address.contains("kakaocdn")))
                .hasSize(1);
    }

    @Test
    void aFileThatDidNotChangeIsNotSentAgain() throws IOException {
        String image = "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png";
        blog.post(1, "<img src='" + SIGNED + "x'>")
                .answer(image, new Answer(200, "image/png", FakeTistory.png("a"), Map.of("ETag", "\"one\"")));
        sora.backup();
        Map<String, String> before = sora.files();
        blog.answer(image, new Answer(304, "image/png", new byte[0], Map.of("ETag", "\"one\"")));

        Cli run = sora.backup("--refresh");

        assertThat(run.exit()).isZero();
        assertThat(blog.headers("If-None-Match")).containsExactly("\"one\"");
        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void aSecondRunAsksForNoPostAndChangesNoByte() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>");
        sora.backup();
        Map<String, String> before = sora.files();
        int asked = blog.asked().size();

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("0 new, 0 changed, 2 unchanged");
        assertThat(blog.asked().subList(asked, blog.asked().size())).noneMatch(address -> address.matches(".*/\\d+$"));
        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void fetchingEverythingAgainChangesNoByteAlthoughEveryImageIsSignedAnew() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "first'></p>").image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");
        sora.backup();
        Map<String, String> before = sora.files();
        blog.post(1, "<p><img src='" + SIGNED + "second'></p>");

        Cli run = sora.backup("--refresh");

        assertThat(run.out()).contains("0 new, 0 changed, 1 unchanged").contains("1 fetched");
        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void anImageThatCannotBeFetchedStaysNamedAndKeepsItsAddress() throws IOException {
        blog.post(1, "<p>앞<img src='" + SIGNED + "x' alt='배'>뒤</p>").post(2, "<p>둘</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("Missing file: https://blog.kakaocdn.net/dna/abc/btX/AAAA/img.png")
                .contains("(404)");
        assertThat(sora.read("posts/1/post.json"))
                .contains("\"status\": \"failed\"")
                .contains("\"problem\": \"HTTP 404\"");
        assertThat(sora.read("posts/1/post.md")).contains("![배](https://blog.kakaocdn.net/dna/abc/btX/AAAA/img.png)");
        assertThat(sora.read("posts/2/post.md")).contains("둘");
    }

    @Test
    void aPostWithAMissingImageIsAskedForAgainAtTheNextRun() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "x' alt='배'></p>");
        sora.backup();
        blog.image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).contains("![배](assets/배.png)");
    }

    @Test
    void anImageThatIsGoneFromSomebodyElsesServerDoesNotMakeTheArchiveIncomplete() throws IOException {
        blog.post(1, "<p><img src='https://photos.example.com/a.jpg'></p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("Dead link:    https://photos.example.com/a.jpg");
        assertThat(sora.read("posts/1/post.json")).contains("\"status\": \"dead\"");
    }

    @Test
    void anErrorPageServedAsAnImageIsNotStored() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "x'></p>")
                .answer(
                        "blog.kakaocdn.net/dna/abc/btX/AAAA/img.png",
                        Answer.of(200, "image/png", "<html>sorry</html>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("is not an image (text/html)");
        assertThat(sora.files().keySet()).noneMatch(name -> name.contains("assets"));
    }

    @Test
    void aPrivatePostIsNamedAndTheOthersAreArchived() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").answer("/1", Answer.of(403, "text/html", "<p>권한이 없습니다</p>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains("Not for guests: https://sora.tistory.com/1: private or deleted; guests may not read it."
                        + " Named by: sitemap");
        assertThat(sora.files()).containsKey("posts/2/post.md").doesNotContainKey("posts/1/post.md");
    }

    @Test
    void anErrorPageWithStatus200IsNotStoredAsAPost() throws IOException {
        blog.post(1, "<p>하나</p>")
                .answer(
                        "/1",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                "<html><h2>에러 메세지</h2><p>권한이 없거나 존재하지 않는 페이지입니다.</p></html>"));

        Cli run = sora.backup();

        assertThat(run.err()).contains("Not for guests: https://sora.tistory.com/1");
        assertThat(sora.files()).doesNotContainKey("posts/1/post.json");
    }

    @Test
    void aProtectedPostIsStoredWithoutABody() throws IOException {
        blog.post(5, "x")
                .answer(
                        "/5",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                FakeTistory.page(
                                        5,
                                        "비밀 글",
                                        "<div class='entryProtected'><input type='password' id='entry5password'></div>",
                                        "/5")));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/5/post.json"))
                .contains("\"visibility\": \"protected\"")
                .contains("비밀 글");
        assertThat(sora.read("posts/5/post.md")).contains("draft: true");
        assertThat(sora.files()).doesNotContainKey("posts/5/body.html");
    }

    @Test
    void aHostThatIsNotTistoryIsRefusedAndNothingIsWritten() {
        blog.answer("/", Answer.of(200, "text/html", "<html><title>Hello</title><body>just a web site</body></html>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("This is not a Tistory blog.").contains("Nothing was changed.");
        assertThat(sora.out()).isEmptyDirectory();
    }

    @Test
    void aBlogThatDoesNotAnswerIsSaidSoAndNothingIsWritten() {
        blog.answer("/", Answer.of(404, "text/html", "<h2>에러 메세지</h2>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("The blog could not be reached. https://sora.tistory.com/: not there (404).");
        assertThat(sora.out()).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "^^ => No blog was named.",
                "my blog => 'my blog' is neither the name of a Tistory blog",
                "ftp://sora.tistory.com => 'ftp://sora.tistory.com' is not a web address:",
                "www.tistory.com => 'www.tistory.com' is Tistory itself",
                "한글이름! => '한글이름!' is neither the name of a Tistory blog",
                "10.0.0.1 => '10.0.0.1' is neither the name of a Tistory blog"
            })
    void whatIsNotABlogIsRefusedInOneSentenceThatSaysWhy(String text, String why) {
        Cli run = Cli.run(blog.address(), "backup", text, "--out", sora.out().toString());

        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err().lines().toList()).hasSize(2).last().isEqualTo("See 'tistory-archiver backup --help'.");
        assertThat(run.err()).startsWith(why);
        assertThat(blog.asked()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sora",
                "SORA",
                "sora.tistory.com",
                "https://sora.tistory.com/175",
                "http://sora.tistory.com/m/entry/a?b=c#d"
            })
    void aBlogCanBeNamedInManyWays(String text) throws IOException {
        blog.post(1, "<p>하나</p>");

        Cli run = Cli.run(blog.address(), "backup", text, "--out", sora.out().toString());

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).contains("하나");
    }

    @Test
    void onlyThePostsThatWereAskedForAreFetched() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>");

        sora.backup("--post", "2", "--post", "https://sora.tistory.com/m/3");

        assertThat(sora.files())
                .containsKey("posts/2/post.md")
                .containsKey("posts/3/post.md")
                .doesNotContainKey("posts/1/post.md");
        assertThat(blog.asked()).noneMatch(address -> address.endsWith("sitemap.xml"));
    }

    @Test
    void withoutASitemapTheMobileListingIsReadToItsEnd() throws IOException {
        blog.post(1, "<p>하나</p>")
                .post(2, "<p>둘</p>")
                .post(3, "<p>셋</p>")
                .answer("/sitemap.xml", Answer.of(404, "text/html", ""))
                .answer(
                        "/m/api/entry/0/POST?page=0&size=20",
                        Answer.of(
                                200,
                                "application/json",
                                "{\"data\":{\"items\":[{\"id\":3},{\"id\":2}],\"isLast\":false,\"nextPage\":1}}"))
                .answer(
                        "/m/api/entry/0/POST?page=1&size=20",
                        Answer.of(
                                200, "application/json", "{\"data\":{\"items\":[{\"path\":\"/1\"}],\"isLast\":true}}"));

        Cli run = sora.backup();

        assertThat(run.out()).contains("3 found; 3 new");
    }

    @Test
    void postsThatTheSitemapLeavesOutAreFoundInTheListing() {
        blog.post(1, "<p>하나</p>")
                .post(2, "<p>둘</p>")
                .answer("/sitemap.xml", Answer.of(200, "application/xml", FakeTistory.sitemap(List.of(1L))))
                .answer(
                        "/m/api/entry/0/POST?page=0&size=20",
                        Answer.of(
                                200,
                                "application/json",
                                "{\"data\":{\"items\":[{\"id\":2},{\"id\":1}],\"isLast\":true,\"totalItems\":2}}"));

        assertThat(sora.backup().out()).contains("2 found; 2 new");
    }

    @Test
    void aSitemapIndexWithGzippedPartsIsFollowed() throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(zipped)) {
            gzip.write(FakeTistory.sitemap(List.of(1L, 2L)).getBytes(StandardCharsets.UTF_8));
        }
        blog.post(1, "<p>하나</p>")
                .post(2, "<p>둘</p>")
                .answer(
                        "/sitemap.xml",
                        Answer.of(
                                200,
                                "application/xml",
                                "<sitemapindex><sitemap><loc>https://sora.tistory.com/sitemap-1.xml.gz</loc></sitemap></sitemapindex>"))
                .answer("/sitemap-1.xml.gz", new Answer(200, "application/gzip", zipped.toByteArray(), Map.of()));

        assertThat(sora.backup().out()).contains("2 found; 2 new");
    }

    @Test
    void aBlogWithLetterAddressesIsStoredByNumber() throws IOException {
        blog.answer(
                        "/sitemap.xml",
                        Answer.of(
                                200,
                                "application/xml",
                                "<urlset><url><loc>https://sora.tistory.com/entry/%EB%B0%94%EB%8B%A4-1</loc></url>"
                                        + "<url><loc>https://sora.tistory.com/m/entry/%EB%B0%94%EB%8B%A4-1</loc></url></urlset>"))
                .answer(
                        "/m/api/entry/0/POST?page=0&size=20",
                        Answer.of(
                                200,
                                "application/json",
                                "{\"data\":{\"items\":[{\"id\":42,\"path\":\"/entry/바다-1\"}],\"isLast\":true}}"))
                .answer(
                        "/entry/%EB%B0%94%EB%8B%A4-1",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                FakeTistory.page(
                                        42,
                                        "바다",
                                        "<div class='contents_style'><p>바다</p></div>",
                                        "/entry/%EB%B0%94%EB%8B%A4-1")));

        Cli run = sora.backup();

        assertThat(run.out()).contains("1 found; 1 new");
        assertThat(sora.read("posts/42/post.json"))
                .contains("\"slug\": \"바다-1\"")
                .contains("\"permalink\": \"https://sora.tistory.com/42\"");
    }

    @Test
    void whatRobotsTxtForbidsIsNotAskedFor() {
        blog.post(1, "<p>하나</p>")
                .post(2, "<p>둘</p>")
                .answer("/robots.txt", Answer.of(200, "text/plain", "User-agent: tistory-archiver\nDisallow: /2\n"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("https://sora.tistory.com/2: the blog's robots.txt forbids it.");
        assertThat(blog.asked()).doesNotContain("sora.tistory.com/2");
    }

    @Test
    void robotsTxtCanBeIgnoredForOnesOwnBlog() {
        blog.post(1, "<p>하나</p>").answer("/robots.txt", Answer.of(200, "text/plain", "User-agent: *\nDisallow: /\n"));

        assertThat(sora.backup("--ignore-robots").exit()).isZero();
        assertThat(blog.asked()).doesNotContain("sora.tistory.com/robots.txt");
    }

    @Test
    void aBlogThatMovedToItsOwnDomainIsArchivedFromThere() throws IOException {
        String home = FakeTistory.head("") + "<body></body></html>";
        blog.answer("/", new Answer(301, "text/html", new byte[0], Map.of("Location", "https://www.sora.kr/")))
                .answer("www.sora.kr/", Answer.of(200, "text/html; charset=utf-8", home))
                .answer("www.sora.kr/robots.txt", Answer.of(200, "text/plain", ""))
                .answer("www.sora.kr/sitemap.xml", Answer.of(200, "application/xml", FakeTistory.sitemap(List.of(1L))))
                .answer(
                        "www.sora.kr/1",
                        Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(1, "하나", "<p>하나</p>")));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).contains("하나");
    }

    @Test
    void aBlogThatRedirectsToThePlatformIsNoBlog() {
        blog.answer("/", new Answer(302, "text/html", new byte[0], Map.of("Location", "https://www.tistory.com/")))
                .answer("www.tistory.com/", Answer.of(200, "text/html; charset=utf-8", FakeTistory.head("")));

        assertThat(sora.backup().exit()).isEqualTo(3);
        assertThat(sora.out()).isEmptyDirectory();
    }

    @Test
    void leavingFilesOutDoesNotLoseThoseThatAreThere() throws IOException {
        blog.post(1, "<p><img src='" + SIGNED + "x' alt='배'></p>").image("blog.kakaocdn.net/dna/abc/btX/AAAA/img.png");
        sora.backup();
        Map<String, String> before = sora.files();

        sora.backup("--no-assets", "--refresh");

        assertThat(sora.files()).isEqualTo(before);
    }

    @Test
    void postsOutsideTheScopeAreNotStored() throws IOException {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>");

        Cli run = sora.backup("--since", "2024-01-03", "--until", "2024-01-03");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("1 new").contains("2 out of scope");
        assertThat(sora.files()).containsKey("posts/2/post.md").doesNotContainKey("posts/1/post.md");
    }

    @Test
    void aDryRunWritesNothing() {
        blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>");

        Cli run = sora.backup("--dry-run");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("2 posts would be fetched");
        assertThat(sora.out()).isEmptyDirectory();
        assertThat(blog.asked()).doesNotContain("sora.tistory.com/1");
    }

    @Test
    void quietSaysNothingWhenAllIsWell() {
        blog.post(1, "<p>하나</p>");

        Cli run = sora.backup("--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEmpty();
    }

    @Test
    void quietSaysOneLineForEachProblem() {
        blog.post(1, "<p>하나</p>").answer("/1", Answer.of(500, "text/html", "x"));

        Cli run = sora.backup("--quiet");

        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .containsExactly("Missing post: https://sora.tistory.com/1: the server answered with status 500.");
    }

    @Test
    void progressIsALineForEachPostWhereThereIsNoTerminal() {
        blog.post(1, "하나의 제목", "<p>하나</p>");

        assertThat(sora.backup().err()).contains("[1/1] 1  new  하나의 제목");
    }

    @Test
    void koreanUsersReadKorean() {
        blog.post(1, "<p>하나</p>");

        Cli run = sora.backup(Locale.KOREAN);

        assertThat(run.out()).contains("완전합니다. 빠진 것이 없습니다.").contains("새 글 1");
    }

    @Test
    void aServerErrorIsTriedAgain() throws IOException {
        blog.post(1, "<p>하나</p>").answer("/1", Answer.of(503, "text/html", "busy"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(blog.asked().stream().filter("sora.tistory.com/1"::equals)).hasSize(4);
    }

    @Test
    void anEditedPostIsFetchedAgainAndStored() throws IOException {
        blog.post(1, "<p>옛글</p>");
        sora.backup();
        blog.post(1, "<p>새글</p>")
                .answer(
                        "/sitemap.xml",
                        Answer.of(
                                200,
                                "application/xml",
                                FakeTistory.sitemap(List.of(1L)).replace("2024-02-01", "2024-03-01")));

        Cli run = sora.backup();

        assertThat(run.out()).contains("0 new, 1 changed");
        assertThat(sora.read("posts/1/post.md")).contains("새글");
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidSo() throws IOException {
        blog.post(1, "<p>하나</p>");
        Files.writeString(sora.path(""), "a file where the folder should be");

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(6);
        assertThat(run.err()).contains("The archive cannot be read or written");
    }

    @Test
    void titlesThatLookLikeYamlOrMarkupStayTitles() throws IOException {
        blog.post(1, "--- \"a\": # <b>&amp;", "<p>하나</p>");

        sora.backup();

        assertThat(sora.read("posts/1/post.md")).contains("title: \"--- \\\"a\\\": # <b>&amp;\"");
        assertThat(sora.read("posts/1/post.json")).contains("\"title\": \"--- \\\"a\\\": # <b>&amp;\"");
    }

    @Test
    void statsGainALineARun() throws IOException {
        blog.post(1, "<p>하나</p>");
        sora.backup();
        sora.backup();

        assertThat(sora.read("stats.jsonl").lines()).hasSize(2).allMatch(line -> line.contains("\"posts\":1"));
    }

    @Test
    void linksBetweenPostsLeadToTheArchivedPostsWhicheverFormTheirAuthorUsed() throws IOException {
        blog.post(
                        1,
                        "<p><a href='/2'>가</a> <a href='http://sora.tistory.com/m/2?category=3#절'>나</a>"
                                + " <a href='https://sora.tistory.com/9'>다</a> <a href='#여기'>라</a>"
                                + " <a href='https://a.b/2'>마</a></p><h2 id='여기'>곳</h2>")
                .post(2, "<p>둘</p>");

        assertThat(sora.backup().exit()).isZero();

        assertThat(sora.read("posts/1/post.md"))
                .contains("[가](../2/post.md) [나](../2/post.md#절) [다](https://sora.tistory.com/9) [라](#여기)"
                        + " [마](https://a.b/2)")
                .contains("## <a id=\"여기\"></a>곳");
        assertThat(sora.read("posts/1/post.json"))
                .containsSubsequence(
                        "\"target\": 2", "\"state\": \"archived\"", "\"state\": \"missing\"", "\"external\"");
    }

    @Test
    void aLinkToAPostThatAppearsLaterIsMendedWhenItDoes() throws IOException {
        blog.post(1, "<p><a href='/2'>가</a></p>");
        sora.backup();
        assertThat(sora.read("posts/1/post.md")).contains("[가](https://sora.tistory.com/2)");

        blog.post(2, "<p>둘</p>");
        sora.backup();

        assertThat(sora.read("posts/1/post.md")).contains("[가](../2/post.md)");
        assertThat(sora.read("posts/1/post.json")).contains("\"target\": 2");
    }

    @Test
    void theRunTellsHowMuchOfThePostsTheMarkdownSays() throws IOException {
        blog.post(1, "<p>가나다</p>");

        assertThat(sora.backup().out()).contains("Markdown:  says 100 % of the 3 characters");
        assertThat(sora.read(".state/last-run.json")).contains("\"signs\": 3", "\"signsInMarkdown\": 3");
    }

    @Test
    void aFileThatStandsInTheTextItselfIsStoredAndLinked() throws IOException {
        blog.post(1, "<p><a href='data:text/plain;charset=utf-8,%EA%B0%80' download='메모.txt'>내려받기</a></p>");

        sora.backup();

        assertThat(sora.read("posts/1/post.md")).contains("[내려받기](assets/메모.txt)");
        assertThat(sora.read("posts/1/assets/메모.txt")).isEqualTo("가");
    }
}
