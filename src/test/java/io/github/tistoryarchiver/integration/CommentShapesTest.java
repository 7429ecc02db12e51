package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments as the platform's answers tell them today, and what becomes of them from run to run. */
class CommentShapesTest {
    private static final String ANSWER = "/m/api/1/comment?reverse=true";
    private static final String GUESTBOOK = "/m/api/guestbook?reverse=true";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final FakeTistory blog = sora.blog();

    private Cli backup(String... options) {
        return sora.backup(options);
    }

    private String comments() throws IOException {
        return sora.read("posts/1/comments.json");
    }

    private String guestbook() throws IOException {
        return sora.read("guestbook.json");
    }

    private void says(String address, String... items) {
        blog.answer(
                address,
                Answer.of(
                        200,
                        "application/json",
                        "{\"data\":{\"items\":[" + String.join(",", items)
                                + "],\"isLast\":true,\"nextId\":0,\"totalItems\":" + items.length + "}}"));
    }

    /** An item with all its fields, some of which a test names with other values. */
    private static String item(long id, String... fields) {
        List<String> all = new ArrayList<>(List.of(
                "\"content\":\"댓글 " + id + "\"",
                "\"written\":\"2025. 1. 5. 10:07\"",
                "\"permalink\":\"\"",
                "\"restrictType\":null",
                "\"isSecret\":false",
                "\"isPinned\":false",
                "\"parent\":null",
                "\"children\":[]",
                "\"writer\":{\"id\":5445385,\"name\":\"파도\",\"profileImage\":\"https://t1.daumcdn.net/p.png\","
                        + "\"homepage\":\"https://pado.example\",\"role\":\"connected\",\"canManage\":false,\"isRequestUser\":false}",
                "\"mentionUserName\":null",
                "\"mentionId\":null",
                "\"supportId\":null",
                "\"type\":\"NORMAL\"",
                "\"orderAmount\":null",
                "\"supportStatus\":null",
                "\"profileLayer\":[]"));
        Arrays.stream(fields).forEach(field -> {
            all.removeIf(one -> one.startsWith(field.substring(0, field.indexOf(':') + 1)));
            all.add(field);
        });
        return "{\"id\":" + id + "," + String.join(",", all) + "}";
    }

    private static String secret(long id) {
        return item(
                id,
                "\"isSecret\":true",
                "\"content\":\"비밀댓글입니다.\"",
                "\"writer\":{\"id\":null,\"name\":\"익명\",\"profileImage\":null,\"homepage\":\"\",\"role\":\"guest\"}");
    }

    @Test
    void theWholeAnswerIsReadAndWhatSaysNothingIsLeftOut() throws IOException {
        says(ANSWER, item(10, "\"mentionUserName\":\"등대\""));

        assertThat(backup().exit()).isZero();

        assertThat(comments())
                .contains("\"id\": 5445385", "\"mention\": \"등대\"", "\"role\": \"connected\"")
                .doesNotContain("extra", "permalink", "profileLayer", "NORMAL", "restrictType");
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void aPaidCommentKeepsWhatIsKnownOfThePayment() throws IOException {
        says(
                ANSWER,
                item(
                        10,
                        "\"type\":\"SUPPORT\"",
                        "\"supportId\":7",
                        "\"orderAmount\":5000",
                        "\"supportStatus\":\"DONE\""));

        backup();

        assertThat(comments())
                .contains(
                        "\"orderAmount\": 5000",
                        "\"supportId\": 7",
                        "\"supportStatus\": \"DONE\"",
                        "\"type\": \"SUPPORT\"");
    }

    @Test
    void theNumberOfAWriterStaysWhereAnotherAnswerLacksIt() throws IOException {
        says(ANSWER, item(10));
        backup();
        says(ANSWER, item(10, "\"writer\":{\"name\":\"파도\",\"role\":\"connected\"}"));

        backup("--refresh");

        assertThat(comments()).contains("\"id\": 5445385", "https://pado.example");
    }

    @Test
    void forPublicationTheNumberOfAWriterAndEarlierTextsAreLeftOut() throws IOException {
        says(ANSWER, item(10));
        backup("--no-raw");
        says(ANSWER, item(10, "\"content\":\"고친 댓글\""));
        backup("--no-raw", "--refresh");
        assertThat(comments()).contains("earlierTexts", "5445385");

        backup("--redact-comments", "all", "--refresh");

        assertThat(comments()).doesNotContain("5445385", "댓글", "파도");
    }

    @Test
    void anAgeIsATimeBeforeThatOfTheAnswer() throws IOException {
        says(ANSWER, item(10, "\"written\":\"1시간 전\""));
        Instant before = Instant.now().truncatedTo(ChronoUnit.MINUTES);

        backup();

        assertThat(comments()).contains("\"writtenPrecision\": \"hour\"", "\"writtenText\": \"1시간 전\"");
        Matcher written = Pattern.compile("\"writtenAt\": \"([^\"]+)\"").matcher(comments());
        assertThat(written.find()).isTrue();
        assertThat(OffsetDateTime.parse(written.group(1)).toInstant())
                .isBetween(before.minus(Duration.ofHours(1)), Instant.now().minus(Duration.ofHours(1)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"언젠가", "999999시간 전", "전"})
    void whatIsNoTimeIsKeptAsShown(String shown) throws IOException {
        says(ANSWER, item(10, "\"written\":\"" + shown + "\""));

        backup();

        assertThat(comments()).contains("\"writtenText\": \"" + shown + "\"").doesNotContain("writtenAt");
    }

    @Test
    void anAgeThatGrowsChangesNothing() throws IOException {
        says(ANSWER, item(10, "\"written\":\"1시간 전\""));
        backup();
        String first = comments();

        says(ANSWER, item(10, "\"written\":\"2시간 전\""));
        backup("--refresh");
        says(ANSWER, item(10, "\"written\":\"2일 전\""));
        backup("--refresh");

        assertThat(comments()).isEqualTo(first);
    }

    @Test
    void theFullTimeReplacesAnAgeAlsoUnderAPostThatDidNotChange() throws IOException {
        says(ANSWER, item(10, "\"written\":\"1시간 전\""));
        backup();
        backup();
        says(ANSWER, item(10, "\"written\":\"2026. 11. 22. 23:04\""));

        backup();

        assertThat(comments())
                .contains("\"writtenAt\": \"2026-11-22T23:04:00+09:00\"", "\"writtenText\": \"2026. 11. 22. 23:04\"")
                .doesNotContain("writtenPrecision", "시간 전");
        String full = comments();
        says(ANSWER, item(10, "\"written\":\"5일 전\""));
        backup("--refresh");
        assertThat(comments()).isEqualTo(full);
    }

    @Test
    void anEntryOfTheGuestbookGetsItsFullTimeToo() throws IOException {
        says(GUESTBOOK, item(10, "\"written\":\"1시간 전\""));
        backup();
        assertThat(guestbook()).contains("\"writtenPrecision\": \"hour\"");
        says(GUESTBOOK, item(10, "\"written\":\"2026. 11. 22. 23:04\""));

        backup();

        assertThat(guestbook()).contains("2026-11-22T23:04:00+09:00").doesNotContain("writtenPrecision");
    }

    @Test
    void theTimeOfAnAgeIsTheSameWhereThePostIsMadeAnewFromItsResponse() throws IOException {
        says(ANSWER, item(10, "\"written\":\"1시간 전\""));
        backup();
        String before = comments();
        Files.delete(sora.path("posts/1/comments.json"));

        sora.rebuild();

        assertThat(comments()).isEqualTo(before);
    }

    @Test
    void anEditedCommentKeepsItsTexts() throws IOException {
        says(ANSWER, item(10, "\"content\":\"처음 글\""));
        backup();
        says(ANSWER, item(10, "\"content\":\"고친 글\""));
        backup("--refresh");
        says(ANSWER, item(10, "\"content\":\"또 고친 글\""));
        backup();
        backup();

        String comments = comments();
        assertThat(comments)
                .contains("\"text\": \"또 고친 글\"")
                .containsSubsequence("\"earlierTexts\": [", "\"처음 글\"", "\"고친 글\"", "]");
        backup("--refresh");
        assertThat(comments()).isEqualTo(comments);
    }

    @Test
    void anEditedEntryOfTheGuestbookKeepsItsText() throws IOException {
        says(GUESTBOOK, item(10, "\"content\":\"처음 글\""));
        backup();
        says(GUESTBOOK, item(10, "\"content\":\"고친 글\""));

        backup();

        assertThat(guestbook()).contains("\"text\": \"고친 글\"").containsSubsequence("\"earlierTexts\": [", "\"처음 글\"");
    }

    @Test
    void blanksAreNoEdit() throws IOException {
        says(ANSWER, item(10, "\"content\":\"한 줄\\n두 줄\""));
        backup();
        says(ANSWER, item(10, "\"content\":\"한 줄 두 줄\""));

        backup("--refresh");

        assertThat(comments()).doesNotContain("earlierTexts");
    }

    @Test
    void aCommentThatTurnsSecretKeepsNameTextAndHomepage() throws IOException {
        says(ANSWER, item(10));
        backup();
        says(ANSWER, secret(10));

        backup("--refresh");

        assertThat(comments())
                .contains(
                        "\"name\": \"파도\"",
                        "https://pado.example",
                        "\"role\": \"connected\"",
                        "\"text\": \"댓글 10\"",
                        "\"secret\": true")
                .doesNotContain("익명");
    }

    @Test
    void theNameOfNobodyIsNone() throws IOException {
        says(ANSWER, secret(10));

        backup();

        assertThat(comments()).contains("\"secret\": true").doesNotContain("익명", "비밀댓글입니다");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "관리자에 의해 삭제된 댓글입니다.",
                "운영정책 위배로 관리자 삭제되었습니다.",
                "신고에 의해 임시조치된 댓글입니다",
                "",
            })
    void aCommentThatThePlatformTookDownKeepsItsText(String shown) throws IOException {
        says(ANSWER, item(10));
        backup();
        says(ANSWER, item(10, "\"restrictType\":\"ADMIN_DELETE\"", "\"content\":\"" + shown + "\""));

        backup("--refresh");

        assertThat(comments())
                .contains("\"restrictType\": \"ADMIN_DELETE\"", "\"state\": \"gone\"", "\"text\": \"댓글 10\"")
                .contains("\"goneSince\": \"2026-11-23\"")
                .doesNotContain("earlierTexts", "삭제", "임시조치");
    }

    @Test
    void wordsThatMayBeThePlatformsAreNotTakenForTheAuthors() throws IOException {
        says(ANSWER, item(10, "\"restrictType\":\"TEMPORARY\"", "\"content\":\"보이지 않아요\""));

        backup();

        assertThat(comments()).contains("\"content\": \"보이지 않아요\"").doesNotContain("\"text\":");
    }

    @Test
    void aRestrictionThatIsLiftedLeavesNoTrace() throws IOException {
        says(ANSWER, item(10));
        backup();
        String before = comments();
        says(ANSWER, item(10, "\"restrictType\":\"TEMPORARY\"", "\"content\":\"임시조치된 댓글입니다\""));
        backup("--refresh");
        says(ANSWER, item(10));

        backup("--refresh");

        assertThat(comments()).isEqualTo(before);
    }

    @Test
    void anOlderArchiveThatDiffersInNoiseAloneStaysAsItIs() throws IOException {
        says(ANSWER, item(10), item(11));
        backup();
        Path file = sora.path("posts/1/comments.json");
        String old = comments()
                .replace(
                        "\"state\": \"live\",\n",
                        "\"state\": \"live\",\n    \"extra\": {\n      \"permalink\": \"\",\n      \"profileLayer\": [],\n"
                                + "      \"type\": \"NORMAL\"\n    },\n");
        Files.writeString(file, old);

        backup("--refresh");
        assertThat(comments()).isEqualTo(old);

        says(ANSWER, item(10, "\"content\":\"고친 댓글\""), item(11));
        backup("--refresh");
        assertThat(comments()).contains("고친 댓글").doesNotContain("extra");
    }

    @Test
    void whatAnOlderArchiveDidNotUnderstandMovesWhereItBelongs() throws IOException {
        says(ANSWER, item(10, "\"mentionUserName\":\"등대\""));
        backup();
        Path file = sora.path("posts/1/comments.json");
        Files.writeString(
                file,
                comments()
                        .replace("    \"mention\": \"등대\",\n", "")
                        .replace(
                                "\"state\": \"live\",\n",
                                "\"state\": \"live\",\n    \"extra\": {\n      \"mentionUserName\": \"등대\"\n    },\n"));

        backup("--refresh");
        String moved = comments();
        backup("--refresh");

        assertThat(moved).contains("\"mention\": \"등대\"").doesNotContain("extra", "earlierTexts");
        assertThat(comments()).isEqualTo(moved);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":{\"items\":[{\"id\":1", "<html>점검 중</html>", "{\"data\":null}", "[1", "{}"})
    void anAnswerThatCannotBeReadIsALack(String body) {
        blog.answer(ANSWER, Answer.of(200, "application/json", body));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.out()).contains("1 posts lack some");
        assertThat(run.err())
                .contains("Missing comments: https://sora.tistory.com/1", "/m/api/1/comment", "not a list of comments");
    }

    @Test
    void anEmptyAnswerOfTheOtherAddressIsNoProofThatThereAreNone() throws IOException {
        says(ANSWER, item(10));
        backup();
        blog.answer(ANSWER, Answer.of(200, "application/json", "{\"data\""));
        blog.answer(
                "/comment/view",
                Answer.of(200, "application/json", "{\"data\":{\"comment\":\"\",\"ts\":0,\"isMoreComments\":false}}"));

        Cli run = backup("--refresh");

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(comments()).contains("\"state\": \"live\"").doesNotContain("gone");
    }

    @Test
    void anAnswerThatCouldBeReadOnceAndCannotNowIsALackOfAPostThatDidNotChange() {
        says(ANSWER, item(10));
        backup();
        backup();
        blog.answer(ANSWER, Answer.of(200, "application/json", "{\"data\""));

        Cli broken = backup();
        says(ANSWER, item(10));

        assertThat(broken.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(broken.err()).contains("Missing comments: https://sora.tistory.com/1");
        assertThat(backup().exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"data\":{\"items\":[],\"isLast\":true}}",
                "{\"data\":{\"items\":null,\"totalItems\":0}}",
                "{\"data\":{\"acceptComment\":false}}"
            })
    void anAnswerThatSaysThatThereAreNoneIsNoLack(String body) {
        blog.answer(ANSWER, Answer.of(200, "application/json", body));

        assertThat(backup().exit()).isZero();
    }

    @Test
    void aGuestbookThatCannotBeReadIsALack() {
        blog.answer(GUESTBOOK, Answer.of(200, "application/json", "{\"data\":"));

        Cli run = backup();

        assertThat(run.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(run.err()).contains("Missing entries of the guestbook");
    }
}
