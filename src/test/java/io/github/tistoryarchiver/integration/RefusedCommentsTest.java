package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The blog gives a post, and wants to be left alone before it gives the comments. */
class RefusedCommentsTest {
    private static final String COMMENTS = "/m/api/1/comment?reverse=true";
    private static final Answer THREAD = Answer.of(
            200, "application/json", "{\"data\":{\"items\":[{\"id\":10,\"content\":\"파도\"}],\"isLast\":true}}");
    private static final Answer REFUSED =
            new Answer(429, "text/html", "wait".getBytes(StandardCharsets.UTF_8), Map.of("Retry-After", "7200"));

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    @BeforeEach
    void writePost() {
        sora.blog().post(1, "<p>하나</p>").answer(COMMENTS, REFUSED);
    }

    @Test
    void theRunSaysThatTheyAreMissing() {
        Cli run = sora.backup("--max-time", "30");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("sora.tistory.com/1");
    }

    @Test
    void theNextRunBringsThemInAndTheArchiveIsAsIfNothingHadBeenRefused() throws IOException {
        sora.backup("--max-time", "30");
        sora.blog().answer(COMMENTS, THREAD);

        assertThat(sora.backup("--max-time", "30").exit()).isZero();

        assertThat(sora.read("posts/1/comments.json")).contains("파도");
        assertThat(sora.read("posts/1/post.json")).contains("\"commentCount\": 1");
    }
}
