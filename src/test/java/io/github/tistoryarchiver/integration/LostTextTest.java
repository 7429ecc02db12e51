package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Edits that take most of a text away. */
class LostTextTest {
    private static final String EDITED = "2024-03-05T08:00:00+09:00";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(2, "<p>" + "바다에서 쓴 글입니다. ".repeat(20) + "</p>"));

    @Test
    void theEarlierTextStaysAndTheLossIsSaid() throws IOException {
        sora.backup();
        sora.blog().edit(2, "글 2", "<p>이사했습니다.</p>", EDITED);

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("https://sora.tistory.com/2: an edit took most of the text away");
        assertThat(sora.read(".state/last-run.json")).contains("textLoss");
        assertThat(sora.status().out()).contains("took most of the text away");
        assertThat(sora.read("posts/2/post.md")).contains("이사했습니다");
        assertThat(sora.read("posts/2/revisions/20240305T080000+0900/post.md")).contains("바다에서");
    }

    @Test
    void anEditThatKeepsAFifthIsNotSaid() {
        sora.backup();
        sora.blog().edit(2, "글 2", "<p>" + "바다에서 쓴 글입니다. ".repeat(5) + "</p>", EDITED);

        assertThat(sora.backup().err()).doesNotContain("took most");
    }
}
