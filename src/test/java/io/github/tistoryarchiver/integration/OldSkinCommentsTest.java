package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers' comments as blogs with a skin from before 2023 serve them. */
class OldSkinCommentsTest {
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
