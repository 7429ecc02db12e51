package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages that are older than the sitemap says, as caches answer after an edit. */
class StalePagesTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final FakeTistory blog = sora.blog();

    private void edit() {
        blog.edit(2, "글 2", "<p>두 번째</p>", EDITED);
    }

    private void answerFromCache() {
        blog.answer("/2", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(2, "글 2", "<p>둘</p>")));
    }

    @Test
    void theNextRunAsksAgainAndGetsTheEdit() throws IOException {
        sora.backup();
        edit();
        answerFromCache();

        Cli stale = sora.backup();
        edit();
        Cli later = sora.backup();

        assertThat(stale.exit()).isZero();
        assertThat(stale.err()).contains("1 posts were edited after the page that came");
        assertThat(later.err()).doesNotContain("edited after");
        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.md")).contains("둘");
    }

    @Test
    void aNewPostWhosePageIsStaleIsAskedForAgainToo() throws IOException {
        edit();
        answerFromCache();
        sora.backup();
        edit();

        sora.backup();

        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
    }

    @Test
    void aStaleCopyDoesNotReplaceALaterVersion() throws IOException {
        sora.backup();
        edit();
        sora.backup();
        answerFromCache();

        sora.backup("--refresh");

        assertThat(sora.read("posts/2/post.md")).contains("두 번째");
        assertThat(sora.askedBy(sora::backup)).contains("/2");
    }

    @Test
    void aBlogWhosePagesAlwaysNameOtherTimesIsAskedThreeTimes() {
        edit();
        answerFromCache();
        sora.backup();

        assertThat(sora.askedBy(sora::backup)).contains("/2");
        assertThat(sora.askedBy(sora::backup)).contains("/2");
        assertThat(sora.askedBy(() -> sora.backup("--comment-checks", "0")))
                .containsExactly("/robots.txt", "/", "/sitemap.xml");
    }
}
