package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages on which something changes by itself, without an edit. */
class QuietChangesTest {
    @RegisterExtension
    private final ArchivedBlog sora =
            new ArchivedBlog(blog -> blog.post(1, "<p>하나</p>").post(2, "<p>둘</p>"));

    private final FakeTistory blog = sora.blog();

    /** Serves post 2 with other posts below it, and a number of comments if there is one. */
    private void serve(String related, String count) {
        String rows = "<tr><th><a href='/2'>글 2</a> <span>(9)</span></th><td>2024.01.03</td></tr>" + related;
        String article = "<div class=\"contents_style\"><p>둘</p></div><div class=\"another_category\"><h4>글</h4><table>"
                + rows + "</table></div>"
                + (count.isEmpty() ? "" : "<span id=\"commentCount2_0\">" + count + "</span>");
        blog.answer("/2", Answer.of(200, "text/html; charset=utf-8", FakeTistory.page(2, "글 2", article, "/2")));
    }

    private static String row(String title, int comments) {
        return "<tr><th><a href='/1'>" + title + "</a> <span>(" + comments + ")</span></th><td>2024.01.02</td></tr>";
    }

    private void likes(int sum) {
        blog.answer(
                "/reaction?entryId=2",
                Answer.of(200, "application/json", "{\"data\":{\"reactionCounter\":{\"sum\":" + sum + "}}}"));
    }

    @Test
    void otherRelatedPostsCountsAndLikesRewriteNothing() throws IOException {
        serve(row("글 1", 0), "");
        likes(3);
        sora.backup("--reactions");
        Map<String, String> before = ArchiveBytes.of(sora.path(""));
        serve(row("글 1", 5) + row("새 글", 0), "");
        likes(8);

        Cli run = sora.backup("--reactions", "--refresh");

        assertThat(run.out()).contains("0 changed, 2 unchanged");
        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
    }

    @Test
    void theyComeAlongWithAnEdit() throws IOException {
        serve(row("글 1", 0), "");
        sora.backup();
        serve(row("다른 이웃", 5), "");
        String page = FakeTistory.page(
                2,
                "글 2",
                "<div class=\"contents_style\"><p>두 번째</p></div><div class=\"another_category\"><h4>글</h4><table>"
                        + row("다른 이웃", 5) + "</table></div>",
                "/2");
        blog.answer("/2", Answer.of(200, "text/html; charset=utf-8", page));

        sora.backup("--refresh");

        assertThat(sora.read("posts/2/post.json")).contains("다른 이웃");
    }

    @Test
    void thePostItselfIsNoRelatedPost() throws IOException {
        serve(row("글 1", 0), "");

        sora.backup();

        assertThat(sora.read("posts/2/post.json"))
                .contains("\"dateText\": \"2024.01.02\"")
                .doesNotContain("\"dateText\": \"2024.01.03\"");
    }

    @Test
    void aNumberOfCommentsAloneRewritesNothing() throws IOException {
        serve("", "1");
        blog.comment(2, 11, "안녕하세요");
        sora.backup();
        Map<String, String> before = ArchiveBytes.of(sora.path(""));
        serve("", "4");

        sora.backup("--refresh");

        assertThat(ArchiveBytes.of(sora.path(""))).isEqualTo(before);
    }

    @Test
    void theNumberOfCommentsFollowsTheComments() throws IOException {
        blog.comment(2, 11, "안녕하세요");
        sora.backup();
        assertThat(sora.read("posts/2/post.json")).contains("\"commentCount\": 1");
        blog.comment(2, 12, "또 왔습니다");

        sora.backup();

        assertThat(sora.read("posts/2/post.json")).contains("\"commentCount\": 2");
        assertThat(sora.verify().exit()).isZero();
    }
}
