package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Where posts are found, and which addresses are asked for. */
class DiscoveryTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

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
    void noticesAreReadToTheEndOfTheirListThoughTheBlogHasMorePosts() {
        blog.post(1, "<p>하나</p>")
                .post(2, "<p>둘</p>")
                .post(3, "<p>셋</p>")
                .answer("/notice/90", notice(90))
                .answer("/notice/91", notice(91))
                .answer("/m/api/entry/0/POST?page=0&size=20", listing("{\"id\":3},{\"id\":2},{\"id\":1}", 3, null))
                .answer("/m/api/entry/0/NOTICE?page=0&size=20", listing("{\"path\":\"/notice/91\"}", 2, 1))
                .answer("/m/api/entry/0/NOTICE?page=1&size=20", listing("{\"path\":\"/notice/90\"}", 2, null));

        assertThat(sora.backup().out()).contains("5 found; 5 new");
    }

    private static Answer notice(long id) {
        return Answer.of(200, "text/html", FakeTistory.page(id, "공지 " + id, "<p>알림</p>"));
    }

    private static Answer listing(String items, int total, @Nullable Integer next) {
        String end = next == null ? "\"isLast\":true" : "\"isLast\":false,\"nextPage\":" + next;
        return Answer.of(
                200,
                "application/json",
                "{\"data\":{\"items\":[" + items + "],\"totalItems\":" + total + "," + end + "}}");
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
}
