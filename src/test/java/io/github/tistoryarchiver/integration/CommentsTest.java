package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Readers' comments as blogs of today serve them. */
class CommentsTest {
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

    static Stream<Path> threads() throws Exception {
        return Files.list(Path.of(Objects.requireNonNull(CommentsTest.class.getResource("comments"))
                .toURI()));
    }

    /** Each folder holds what the blog answers and what the archive makes of it. */
    @ParameterizedTest
    @MethodSource("threads")
    void aThreadIsKeptWithAllThatTheBlogTellsOfIt(Path thread) throws IOException {
        blog.answer(ANSWER, Answer.of(200, "application/json", Files.readString(thread.resolve("answer.json"))));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).isEqualTo(Files.readString(thread.resolve("comments.json")));
    }

    @Test
    void aSecretCommentIsKeptWithoutItsText() throws IOException {
        blog.answer(
                ANSWER, json("{\"items\":[{\"id\":10,\"content\":\"비밀댓글입니다.\",\"isSecret\":true}],\"isLast\":true}"));

        sora.backup();

        assertThat(comments(1)).contains("\"secret\": true").doesNotContain("비밀댓글입니다");
    }

    @Test
    void aDeletedCommentAboveLivingRepliesIsKeptAsItsPlace() throws IOException {
        blog.answer(
                ANSWER,
                json("{\"items\":[{\"id\":10,\"content\":\"삭제된 댓글입니다.\",\"children\":[" + item(11, "")
                        + "]}],\"isLast\":true}"));

        sora.backup();

        assertThat(comments(1))
                .contains("\"state\": \"gone\"")
                .contains("\"parentId\": 10")
                .doesNotContain("삭제된 댓글입니다");
    }

    @Test
    void pagesFollowOneAnotherByTheNumberThatTheAnswerNames() throws IOException {
        blog.answer(
                        ANSWER,
                        json("{\"items\":[" + item(30, "") + "," + item(31, "") + "],\"isLast\":false,\"nextId\":29}"))
                .answer(
                        ANSWER + "&startId=29",
                        json("{\"items\":[" + item(29, "") + "," + item(30, "") + "],\"nextId\":0}"));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).containsSubsequence("댓글 29", "댓글 30", "댓글 31");
        assertThat(comments(1).split("댓글 30", -1)).hasSize(2);
    }

    @Test
    void whereTheAnswerDoesNotSayWhetherItIsTheLastOlderOnesAreAskedFor() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(30, "") + "]}"))
                .answer(ANSWER + "&startId=29", json("{\"items\":[" + item(7, "") + "]}"))
                .answer(ANSWER + "&startId=6", json("{\"items\":[]}"));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).contains("댓글 7").contains("댓글 30");
    }

    @Test
    void aPageThatRepeatsTheOneBeforeHidesNothingBehindIt() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(30, "") + "," + item(29, "") + "],\"nextId\":28}"))
                .answer(
                        ANSWER + "&startId=28",
                        json("{\"items\":[" + item(30, "") + "," + item(29, "") + "],\"nextId\":26}"))
                .answer(ANSWER + "&startId=26", json("{\"items\":[" + item(26, "") + "],\"isLast\":true}"));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).containsSubsequence("댓글 26", "댓글 29", "댓글 30");
        assertThat(comments(1).split("\"id\":", -1)).hasSize(4);
    }

    @Test
    void aCommentDeletedBetweenTwoPagesTakesNoOtherWithIt() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(30, "") + "],\"nextId\":29,\"totalItems\":4}"))
                .answer(
                        ANSWER + "&startId=29",
                        json("{\"items\":[" + item(27, "") + "," + item(12, "") + "],\"isLast\":true}"));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("shows 4 comments, and 3 were found");
        assertThat(comments(1)).containsSubsequence("댓글 12", "댓글 27", "댓글 30");
    }

    @Test
    void aCursorThatDoesNotMoveEndsAndIsTold() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(30, "") + "],\"nextId\":30}"))
                .answer(ANSWER + "&startId=30", json("{\"items\":[" + item(30, "") + "],\"nextId\":30}"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err())
                .contains("Missing comments: https://sora.tistory.com/1")
                .contains("again and again; 1");
        assertThat(comments(1)).contains("댓글 30");
    }

    @Test
    void whatCameBeforeAnErrorIsKeptAndTheRestComesAtTheNextRun() throws IOException {
        blog.answer(ANSWER, json("{\"items\":[" + item(30, "") + "],\"nextId\":29}"))
                .answer(ANSWER + "&startId=29", Answer.of(500, "text/plain", "x"));
        Cli broken = sora.backup();
        String kept = comments(1);
        blog.answer(ANSWER + "&startId=29", json("{\"items\":[" + item(29, "") + "],\"isLast\":true}"));

        Cli mended = sora.backup();

        assertThat(broken.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(kept).contains("댓글 30");
        assertThat(mended.exit()).isZero();
        assertThat(comments(1)).contains("댓글 29").contains("댓글 30");
    }
}
