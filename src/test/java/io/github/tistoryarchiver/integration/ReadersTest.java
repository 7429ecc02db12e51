package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Readers' voices beyond the comments of a post: the guestbook, how comments are shown, and how they are kept for publication. */
class ReadersTest {
    private static final String GUESTBOOK = "/m/api/guestbook?reverse=true";

    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final FakeTistory blog = sora.blog();

    private void guestbook(String address, String rest, String... entries) {
        blog.answer(
                address,
                Answer.of(
                        200,
                        "application/json",
                        "{\"data\":{\"items\":[" + String.join(",", entries) + "]" + rest + "}}"));
    }

    private static String entry(long id, String name, String text) {
        return "{\"id\":" + id + ",\"writer\":{\"name\":\"" + name
                + "\",\"homepage\":\"https://" + id + ".example.com\"},\"content\":\"" + text
                + "\",\"written\":\"2026. 1. 5. 10:00\"}";
    }

    @Test
    void theGuestbookIsReadToItsLastPage() throws IOException {
        guestbook(GUESTBOOK, ",\"nextId\":5,\"isLast\":false", entry(7, "하늘", "다녀갑니다"), entry(6, "바다", "안녕하세요"));
        guestbook(GUESTBOOK + "&startId=5", ",\"isLast\":true", entry(5, "구름", "처음 왔어요"));

        Cli run = sora.backup();

        assertThat(run.out()).contains("Guestbook: 3 entries");
        assertThat(sora.read("guestbook.json")).contains("다녀갑니다", "안녕하세요", "처음 왔어요");
        assertThat(sora.read("README.md")).contains("3 entries");
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void anUnchangedGuestbookCostsOneRequestAndANewEntryIsSeen() throws IOException {
        guestbook(GUESTBOOK, ",\"nextId\":5,\"isLast\":false", entry(6, "바다", "안녕하세요"));
        guestbook(GUESTBOOK + "&startId=5", ",\"isLast\":true", entry(5, "구름", "처음 왔어요"));
        sora.backup();
        int before = blog.asked().size();

        sora.backup();

        assertThat(blog.asked().subList(before, blog.asked().size()).stream().filter(one -> one.contains("guestbook")))
                .hasSize(1);
        guestbook(GUESTBOOK, ",\"nextId\":5,\"isLast\":false", entry(8, "별", "새 글"), entry(6, "바다", "안녕하세요"));
        sora.backup();
        assertThat(sora.read("guestbook.json")).contains("새 글", "안녕하세요", "처음 왔어요");
    }

    @Test
    void aDeletedEntryStaysAndIsMarked() throws IOException {
        guestbook(GUESTBOOK, ",\"isLast\":true", entry(6, "바다", "안녕하세요"), entry(5, "구름", "처음 왔어요"));
        sora.backup();
        guestbook(GUESTBOOK, ",\"isLast\":true", entry(6, "바다", "안녕하세요"));

        sora.backup();

        assertThat(sora.read("guestbook.json"))
                .contains("처음 왔어요", "\"state\": \"gone\"", "\"goneSince\": \"2026-11-23\"");
    }

    @Test
    void anErrorInTheMiddleKeepsWhatCameAndIsTold() throws IOException {
        guestbook(GUESTBOOK, ",\"nextId\":5,\"isLast\":false", entry(6, "바다", "안녕하세요"));
        blog.answer(GUESTBOOK + "&startId=5", Answer.of(500, "text/plain", "x"));

        Cli bad = sora.backup();
        guestbook(GUESTBOOK + "&startId=5", ",\"isLast\":true", entry(5, "구름", "처음 왔어요"));
        Cli good = sora.backup();

        assertThat(bad.exit()).isEqualTo(ExitCode.INCOMPLETE);
        assertThat(bad.err()).contains("Missing entries of the guestbook", "startId=5");
        assertThat(good.exit()).isZero();
        assertThat(sora.read("guestbook.json")).contains("안녕하세요", "처음 왔어요");
    }

    @Test
    void aBlogWithoutAGuestbookIsComplete() {
        assertThat(sora.backup().exit()).isZero();
        assertThat(sora.path("guestbook.json")).doesNotExist();
    }

    @Test
    void aDamagedGuestbookIsFetchedAgain() throws IOException {
        guestbook(GUESTBOOK, ",\"isLast\":true", entry(6, "바다", "안녕하세요"));
        sora.backup();
        String whole = sora.read("guestbook.json");
        Files.writeString(sora.path("guestbook.json"), "[");

        assertThat(sora.verify().exit()).isEqualTo(ExitCode.DAMAGED);
        assertThat(sora.backup("--repair").exit()).isZero();
        assertThat(sora.read("guestbook.json")).isEqualTo(whole);
    }

    @Test
    void commentsCanStandBelowTheTextAndAreNotTakenForIt() throws IOException {
        blog.comment(1, 11, "좋은 글 *감사*합니다\\n# 둘째 줄");

        sora.backup("--comments-in-markdown");

        assertThat(sora.read("posts/1/post.md"))
                .contains("하나\n\n<!-- comments -->\n\n## 댓글 / Comments (1)\n", "**독자**", "\\*감사\\*합니다");
        assertThat(sora.read("posts/2/post.md")).doesNotContain("<!-- comments -->");
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void theWishForCommentsBelowTheTextCountsForAllPostsAndCanBeTakenBack() throws IOException {
        blog.comment(1, 11, "좋은 글");
        sora.backup();
        String without = sora.read("posts/1/post.md");

        sora.backup("--comments-in-markdown");
        String with = sora.read("posts/1/post.md");
        sora.backup();

        assertThat(with).startsWith(without).contains("좋은 글");
        assertThat(sora.read("posts/1/post.md")).isEqualTo(without);
        assertThat(sora.verify().exit()).isZero();
    }

    /** Every file of the archive but its state, which holds the key of the pseudonyms and is not published. */
    private String published() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(sora.path(""))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (!file.toString().contains("/.state/")) {
                    all.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
                }
            }
        }
        return all.toString();
    }

    @Test
    void forPublicationOthersHaveStablePseudonyms() throws IOException {
        guestbook(GUESTBOOK, ",\"isLast\":true", entry(6, "바다의별", "방명록 인사"));
        blog.answer(
                "/m/api/1/comment?reverse=true",
                Answer.of(
                        200,
                        "application/json",
                        "{\"data\":{\"items\":[" + entry(11, "바다의별", "첫 댓글") + "],\"isLast\":true}}"));

        sora.backup("--redact-comments", "names", "--comments-in-markdown");

        assertThat(published()).contains("방명록 인사", "첫 댓글").doesNotContain("바다의별", "example.com");
        List<String> pseudonyms = Pattern.compile("reader-[0-9a-f]{8}")
                .matcher(
                        sora.read("guestbook.json") + sora.read("posts/1/comments.json") + sora.read("posts/1/post.md"))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(pseudonyms).hasSize(1);
        sora.backup("--redact-comments", "names", "--comments-in-markdown", "--refresh");
        assertThat(sora.read("posts/1/comments.json")).contains(pseudonyms.get(0));
    }

    @Test
    void anArchiveThatHasNamesLosesThemWhenItIsToBePublished() throws IOException {
        blog.comment(1, 11, "첫 댓글");
        sora.backup("--no-raw");
        assertThat(sora.read("posts/1/comments.json")).contains("독자");

        sora.backup("--redact-comments", "all");

        assertThat(published()).doesNotContain("\"독자\"", "첫 댓글");
        assertThat(sora.verify().exit()).isZero();
    }

    @Test
    void whatLooksLikeAdvertisingIsMarkedAndKept() throws IOException {
        IntStream.range(0, 3).forEach(i -> blog.comment(1, 20 + i, "최저가 보장! 지금 바로 문의하세요 어서요"));
        blog.comment(1, 30, "https://a.example https://b.example https://c.example");
        blog.comment(1, 31, "좋은 글입니다. 참고: https://a.example 를 보세요. 잘 읽었습니다. 정말 감사합니다.");

        sora.backup();

        assertThat(Archive.of(sora.out(), "sora").post(PostType.POST, 1).readComments())
                .extracting(Comment::id, Comment::spam)
                .containsExactly(
                        tuple(20L, true), tuple(21L, true), tuple(22L, true), tuple(30L, true), tuple(31L, null));
    }

    @Test
    void likesAreAskedForOnWishWithAGetAndKeptByLaterRuns() throws IOException {
        blog.answer(
                "/reaction?entryId=1",
                Answer.of(200, "application/json", "{\"data\":{\"reactionCounter\":{\"sum\":7,\"like\":7}}}"));

        sora.backup();
        assertThat(blog.asked()).noneMatch(one -> one.contains("/reaction"));
        sora.backup("--reactions", "--refresh");
        sora.backup("--refresh");

        assertThat(sora.read("posts/1/post.json")).contains("\"reactionCount\": 7");
        assertThat(sora.read("posts/2/post.json")).doesNotContain("reactionCount");
        assertThat(blog.asked().stream().filter(one -> one.contains("/reaction")))
                .hasSize(2);
    }

    @Test
    void statusTellsTheTotals() throws IOException {
        guestbook(GUESTBOOK, ",\"isLast\":true", entry(6, "바다", "안녕하세요"));
        blog.comment(1, 11, "첫 댓글");
        sora.backup();

        Cli status = sora.status();

        assertThat(status.out()).contains("Readers:   2; guestbook 1 entries");
    }
}
