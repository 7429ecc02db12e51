package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers' comments, whichever way the blog serves them. */
class CommentsTest {
    private static final String ANSWER = "/m/api/1/comment?reverse=true";
    private static final String LEGACY = "<div id='entry1Comment'><form action='/comment/add/1'></form></div>"
            + "<script>setInitialEntryComments(30, 1764164925);</script>";

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

    /** A page of a skin from before 2023, which shows how many comments there are. */
    private void legacyPage(int count) {
        String article = "<div class=\"contents_style\"><p>하나</p></div><span id=\"commentCount1_0\">" + count
                + "</span>" + LEGACY;
        blog.answer("/1", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(1, "글 1", article, "/1")));
    }

    private static String legacyAnswer(boolean more, long time, long... ids) {
        StringBuilder html = new StringBuilder();
        for (long id : ids) {
            html.append("<li id='comment")
                    .append(id)
                    .append(
                            "' class='rp_general'><span class='tit_nickname'>독자</span><span class='txt_date'>2016.02.23 23:5")
                    .append(id % 10)
                    .append("</span><p class='txt_reply'>댓글 ")
                    .append(id)
                    .append("</p></li>");
        }
        return "{\"data\":{\"comment\":\"" + html + "\",\"ts\":" + time + ",\"isMoreComments\":" + more + "}}";
    }

    private void legacy(long time, String answer) {
        blog.answer("/comment/view?id=1&ts=" + time, Answer.of(200, "application/json", answer));
    }

    @Test
    void aThreadIsKeptWithAllThatTheBlogTellsOfIt() throws IOException {
        blog.answer(
                ANSWER,
                json("{\"items\":["
                        + item(
                                10,
                                ",\"writer\":{\"name\":\"파도\",\"homepage\":\"https://pado.example/\",\"profileImage\":\"https://k.kakaocdn.net/a.jpg\",\"role\":\"guest\"},"
                                        + "\"written\":\"2025. 1. 5. 10:07\",\"isPinned\":true,\"likes\":3,\"children\":["
                                        + item(
                                                11,
                                                ",\"writer\":{\"name\":\"소라\",\"role\":\"owner\"},\"mention\":{\"name\":\"파도\"},\"children\":["
                                                        + item(12, ",\"created\":1736039220")
                                                        + "]")
                                        + "]")
                        + "],\"isLast\":true}"));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).isEqualTo("""
                [
                  {
                    "id": 10,
                    "author": {
                      "name": "파도",
                      "homepage": "https://pado.example/",
                      "image": "https://k.kakaocdn.net/a.jpg",
                      "role": "guest"
                    },
                    "writtenAt": "2025-01-05T10:07:00+09:00",
                    "writtenText": "2025. 1. 5. 10:07",
                    "secret": false,
                    "pinned": true,
                    "text": "댓글 10",
                    "state": "live",
                    "extra": {
                      "likes": 3
                    },
                    "replies": [
                      {
                        "id": 11,
                        "parentId": 10,
                        "author": {
                          "name": "소라",
                          "role": "owner"
                        },
                        "secret": false,
                        "mention": "파도",
                        "text": "댓글 11",
                        "state": "live",
                        "replies": [
                          {
                            "id": 12,
                            "parentId": 11,
                            "author": {
                              "role": "guest"
                            },
                            "writtenAt": "2025-01-05T10:07:00+09:00",
                            "writtenText": "1736039220",
                            "secret": false,
                            "text": "댓글 12",
                            "state": "live",
                            "replies": []
                          }
                        ]
                      }
                    ]
                  }
                ]
                """);
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

    @Test
    void oldSkinsAreAskedAsTheirPagesAsk() throws IOException {
        legacyPage(3);
        legacy(1764164926, legacyAnswer(true, 1700000000, 22, 23));
        legacy(1700000001, legacyAnswer(false, 1690000000, 21, 22));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).containsSubsequence("댓글 21", "댓글 22", "댓글 23").contains("2016-02-23T23:51:00+09:00");
        assertThat(blog.asked()).noneMatch(address -> address.contains("/m/api/1/comment"));
    }

    @Test
    void whereAnOldSkinDoesNotAnswerTheOtherWayIsTaken() throws IOException {
        legacyPage(1);
        blog.answer(ANSWER, json("{\"items\":[" + item(21, "") + "],\"isLast\":true}"));

        assertThat(sora.backup().exit()).isZero();

        assertThat(comments(1)).contains("댓글 21");
    }

    @Test
    void aPageThatShowsNoCommentsIsNotAskedForAny() {
        legacyPage(0);

        sora.backup();

        assertThat(blog.asked())
                .noneMatch(address -> address.contains("/1/comment") || address.contains("/comment/view"));
    }

    @Test
    void aCountThatIsNotReachedIsTold() {
        legacyPage(5);
        legacy(1764164926, legacyAnswer(false, 0, 21));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("https://sora.tistory.com/1: its page shows 5 comments, and 1 were found");
    }

    @Test
    void commentsThatCannotBeAskedForAlthoughThereAreSomeAreMissing() {
        legacyPage(2);
        blog.answer(ANSWER, Answer.of(404, "text/plain", "x"));

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("Missing comments: https://sora.tistory.com/1");
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

    @Test
    void rebuildMakesTheSameThreadsFromTheStoredAnswers() throws IOException {
        legacyPage(2);
        legacy(1764164926, legacyAnswer(false, 0, 21, 22));
        blog.comment(2, 50, "댓글");
        sora.backup();
        String first = comments(1);
        String second = comments(2);
        Files.delete(sora.path("posts/1/comments.json"));
        Files.write(sora.path("posts/2/comments.json"), "[]".getBytes(StandardCharsets.UTF_8));

        Cli rebuilt = sora.rebuild();

        assertThat(rebuilt.exit()).isZero();
        assertThat(comments(1)).isEqualTo(first);
        assertThat(comments(2)).isEqualTo(second);
    }
}
