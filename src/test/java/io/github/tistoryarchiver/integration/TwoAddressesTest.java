package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts with two addresses, both of which the blog's sources name. */
class TwoAddressesTest {
    private static final String PAGE = "text/html; charset=utf-8";
    private static final int POSTS = 12;

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    /** Names every post by its number and by its slug. */
    private void serve(boolean redirects) {
        StringBuilder sitemap = new StringBuilder("<urlset>");
        for (int id = 1; id <= POSTS; id++) {
            for (String path : new String[] {"/" + id, "/entry/slug-" + id}) {
                sitemap.append("<url><loc>https://" + FakeTistory.HOST + path
                        + "</loc><lastmod>2024-02-01T10:00:00+09:00</lastmod></url>");
                String body = "<div class=\"contents_style\"><p>글</p></div>";
                blog.answer(path, Answer.of(200, PAGE, FakeTistory.page(id, "글 " + id, body, path)));
            }
            if (redirects) {
                blog.answer("/" + id, new Answer(302, PAGE, new byte[0], Map.of("Location", "/entry/slug-" + id)));
            }
        }
        blog.answer("/sitemap.xml", Answer.of(200, "application/xml", sitemap + "</urlset>"));
    }

    @RepeatedTest(3)
    void aPostIsStoredOnceWhicheverAddressAnswersFirst() throws IOException {
        serve(false);

        Cli run = sora.backup("--connections", "8");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(POSTS + " new, 0 changed", "archived " + POSTS);
        for (int id = 1; id <= POSTS; id++) {
            assertThat(sora.read("posts/" + id + "/post.json"))
                    .contains("\"url\": \"https://sora.tistory.com/entry/slug-" + id + "\"");
            assertThat(sora.path("posts/" + id + "/revisions")).doesNotExist();
        }
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void aRedirectIsTheSamePostToo() throws IOException {
        serve(true);

        Cli run = sora.backup("--connections", "8");

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains(POSTS + " new, 0 changed");
    }

    @Test
    void theNextRunAsksForNeither() throws IOException {
        serve(false);
        sora.backup("--connections", "8");

        assertThat(sora.askedBy(() -> sora.backup("--comment-checks", "0")))
                .containsExactly("/robots.txt", "/", "/sitemap.xml");
    }
}
