package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.PostState;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Posts that the blog no longer has, or seems not to have. */
class DeletedPostsTest {
    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

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
}
