package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Lists that do not tell all of a blog. */
class UnlistedPostsTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    @Test
    void aSitemapInPartsIsReadWhole() {
        int posts = Integer.getInteger("sitemap.posts", 6_000);
        String index = "<sitemapindex><sitemap><loc>https://sora.tistory.com/a.xml</loc></sitemap>"
                + "<sitemap><loc>https://sora.tistory.com/b.xml</loc></sitemap></sitemapindex>";
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml", index))
                .answer("/a.xml", Answer.of(200, "application/xml", sitemapOf(1, posts / 2)))
                .answer("/b.xml", Answer.of(200, "application/xml", sitemapOf(posts / 2 + 1, posts)));

        Cli run = sora.backup("--dry-run");

        assertThat(run.err()).contains(String.format(Locale.ROOT, "%,d", posts));
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
}
