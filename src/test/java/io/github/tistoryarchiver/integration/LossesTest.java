package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a user learns of a post of which the Markdown cannot say all. */
class LossesTest {
    private static final String UNSPEAKABLE = "<p>가나다<iframe src=\"kakaotalk://open\"></iframe></p>";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    @Test
    void aRunThatStoresAPostWithLossesNamesTheFirstAndIsNotComplete() throws IOException {
        blog.post(1, UNSPEAKABLE);

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out() + run.err())
                .contains("Lost:", "/1: 1 losses", "a video or frame", "kakaotalk://open", "Not complete");
        assertThat(sora.read("posts/1/post.json"))
                .contains(
                        "\"losses\"",
                        "\"kind\": \"media\"",
                        "\"place\": \"p > iframe\"",
                        "\"excerpt\": \"kakaotalk://open\"");
        assertThat(sora.read(".state/last-run.json")).contains("\"lost\": 1", "\"kind\": \"media\"");
    }

    @Test
    void aLaterRunThatDoesNotTouchThePostIsComplete() {
        blog.post(1, UNSPEAKABLE);
        sora.backup();

        Cli second = sora.backup();

        assertThat(second.exit()).isZero();
        assertThat(second.out()).doesNotContain("Lost:");
    }

    @Test
    void statusGoesOnListingThePost() {
        blog.post(1, UNSPEAKABLE);
        sora.backup();
        sora.backup();

        Cli status = sora.status();

        assertThat(status.exit()).isEqualTo(1);
        assertThat(status.out()).contains("Lost:", "kakaotalk://open");
    }

    @Test
    void verifyTellsLossesFromDamage() {
        blog.post(1, UNSPEAKABLE);
        sora.backup();

        Cli verify = sora.verify();

        assertThat(verify.exit()).isEqualTo(1);
        assertThat(verify.err()).contains("Lost:").doesNotContain("Damage:");
        assertThat(verify.out()).contains("Undamaged, but 1 posts lack something");
    }

    @Test
    void aRebuildFindsTheSameLosses() throws IOException {
        blog.post(1, UNSPEAKABLE);
        sora.backup();
        String before = sora.read("posts/1/post.json");

        Cli rebuild = sora.rebuild();

        assertThat(rebuild.exit()).isEqualTo(1);
        assertThat(rebuild.err()).contains("Lost:");
        assertThat(sora.read("posts/1/post.json")).isEqualTo(before);
    }

    @Test
    void aPostWithoutLossesSaysNothingOfThem() throws IOException {
        blog.post(1, "<p>가나다</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("Ledger:    3 kept", "lost: 0");
        assertThat(sora.read("posts/1/post.json")).doesNotContain("losses");
    }
}
