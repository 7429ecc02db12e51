package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Comments that come and go after their post was archived. */
class LaterCommentsTest {
    private static final String ANSWER = "/m/api/1/comment?reverse=true";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog(
            blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>").post(3, "<p>셋</p>"));

    private final FakeTistory blog = sora.blog();

    private String comments(long post) throws IOException {
        return Files.readString(sora.path("posts/" + post + "/comments.json"));
    }

    private static Answer json(String data) {
        return Answer.of(200, "application/json", "{\"data\":" + data + "}");
    }

    private static String item(long id, String more) {
        return "{\"id\":" + id + ",\"content\":\"댓글 " + id + "\"" + more + "}";
    }

    @Test
    void aCommentThatWasDeletedStaysMarkedGone() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(10, "") + "," + item(11, "") + "],\"isLast\":true}"));
        sora.backupOn("2026-11-01");
        sora.backupOn("2026-11-02");
        blog.answer(ANSWER, json("{\"items\":[" + item(11, "") + "],\"isLast\":true}"));

        sora.backupOn("2026-11-03");

        assertThat(Archive.of(sora.out(), "sora").post(PostType.POST, 1).readComments())
                .extracting(Comment::id, Comment::text, Comment::state, Comment::goneSince)
                .containsExactly(
                        tuple(10L, "댓글 10", PostState.GONE, LocalDate.of(2026, 11, 3)),
                        tuple(11L, "댓글 11", PostState.LIVE, null));
    }

    @Test
    void aCommentThatBecomesSecretKeepsItsText() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(10, "") + "],\"isLast\":true}"));
        sora.backup();
        sora.backup();
        blog.answer(
                ANSWER, json("{\"items\":[{\"id\":10,\"content\":\"비밀댓글입니다\",\"isSecret\":true}],\"isLast\":true}"));

        sora.backup();

        assertThat(comments(1)).contains("댓글 10").contains("\"secret\": true");
    }

    @Test
    void aNewCommentUnderAPostThatDidNotChangeIsFound() throws IOException {
        sora.backup();
        blog.comment(2, 50, "새 댓글");

        Cli run = sora.backup();

        assertThat(comments(2)).contains("새 댓글");
        assertThat(run.out()).contains("1 changed");
    }

    @Test
    void looksForCommentsCostNoMoreThanIsAllowed() {
        sora.backup();
        int before = blog.asked().size();

        sora.backup("--comment-checks", "2");

        assertThat(blog.asked().size() - before).isEqualTo(5);
    }

    @Test
    void looksGoRoundUntilEveryPostHadItsTurn() throws IOException {
        sora.backup();
        blog.comment(1, 50, "오래된 글의 댓글");

        sora.backup("--comment-checks", "3");
        sora.backup("--comment-checks", "3");

        assertThat(comments(1)).contains("오래된 글의 댓글");
    }

    @Test
    void aCommentThatTheHomePageShowsIsLookedForFirst() throws IOException {
        sora.backup();
        blog.comment(2, 50, "새 댓글")
                .answer(
                        "/",
                        Answer.of(
                                200,
                                "text/html; charset=utf-8",
                                FakeTistory.head("")
                                        + "<body id=\"tt-body-index\"><a href=\"/2#comment50\">새 댓글</a></body></html>"));

        sora.backup("--comment-checks", "1");

        assertThat(comments(2)).contains("새 댓글");
    }

    @Test
    void withoutCommentsNoneIsAskedForAndThoseThatAreThereStay() throws IOException {
        blog.comment(2, 50, "댓글");
        sora.backup();
        int before = blog.asked().size();

        sora.backup("--no-comments", "--refresh");

        List<String> asked = blog.asked().subList(before, blog.asked().size());
        assertThat(asked).noneMatch(address -> address.contains("comment"));
        assertThat(comments(2)).contains("댓글");
    }
}
