package io.github.tistoryarchiver.integration;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.integration.FakeTistory.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run does with pages that do not tell what they should. */
class OddPagesTest {
    private static final String HTML = "text/html; charset=utf-8";

    @RegisterExtension
    private final ArchivedBlog sora = new ArchivedBlog();

    private final FakeTistory blog = sora.blog();

    /** A post whose page has no text that can be found. */
    private void postWithoutBody() {
        blog.post(1, "").answer("/1", Answer.of(200, HTML, FakeTistory.page(1, "제목", "<p>껍데기</p>", "/1")));
    }

    private static Answer mobile(String published) {
        String page = FakeTistory.page(1, "제목", "<div class='blogview_content'><p>모바일 본문</p></div>", "/1");
        return Answer.of(200, HTML, page.replaceFirst("2024-01-0\\dT10:00:00", published));
    }

    @Test
    void aTextThatThePageDoesNotShowIsTakenFromItsMobileTwin() throws IOException {
        postWithoutBody();
        blog.answer("/m/1", mobile("2024-01-02T10:00:00"));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).endsWith("\n\n모바일 본문\n");
        assertThat(sora.read("posts/1/post.json")).contains("\"source\": \"mobile\"");
        assertThat(sora.read(".state/last-run.json"))
                .containsSubsequence("\"field\": \"body\"", "\"place\": \"mobile\"");
    }

    @Test
    void verboseSaysWhereAFieldWasFoundInstead() {
        postWithoutBody();
        blog.answer("/m/1", mobile("2024-01-02T10:00:00"));

        assertThat(sora.backup("--verbose").err()).contains("/1: body was not where it is surest; taken from: mobile");
    }

    @Test
    void sourcesThatDoNotAgreeAreNamed() throws IOException {
        postWithoutBody();
        blog.answer("/m/1", mobile("2024-01-09T23:00:00"));

        Cli run = sora.backup();

        assertThat(run.err()).contains("/1: the sources of this post do not agree on: publishedAt");
        assertThat(sora.read("posts/1/post.json")).contains("\"publishedAt\": \"2024-01-02T10:00:00+09:00\"");
        assertThat(sora.read(".state/last-run.json")).containsSubsequence("\"disagreements\"", "\"publishedAt\"");
    }

    @Test
    void theFeedIsAskedWhereThePagesTellNoText() throws IOException {
        postWithoutBody();
        blog.answer(
                "/rss",
                Answer.of(
                        200,
                        "text/xml; charset=utf-8",
                        "<rss><channel><item><title>제목</title><link>https://sora.tistory.com/1</link>"
                                + "<guid isPermaLink='true'>https://sora.tistory.com/1</guid>"
                                + "<description>&lt;p&gt;피드 본문&lt;/p&gt;</description></item></channel></rss>"));

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(sora.read("posts/1/post.md")).endsWith("\n\n피드 본문\n");
    }

    @Test
    void aPostWhoseTextIsNowhereIsNamedAndNotStored() {
        postWithoutBody();
        blog.post(2, "<p>둘</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("https://sora.tistory.com/1");
        assertThat(sora.path("posts/1")).doesNotExist();
        assertThat(sora.path("posts/2/post.md")).exists();
    }

    @Test
    void aTextThatIsRightlyEmptyIsStoredAndSaid() throws IOException {
        blog.post(1, "<style>p { color: red }<p>삼켜진 글</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("/1: the post's body holds nothing to read");
        assertThat(sora.read("posts/1/body.html")).contains("삼켜진 글");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html><head><title>Too Many Requests</title></head><body>Too many requests</body></html>",
                "<html><body><h1>It works!</h1></body></html>"
            })
    void aPageThatIsNoPostIsNotStoredWhateverItsStatus(String page) {
        blog.post(1, "").answer("/1", Answer.of(200, HTML, page));
        blog.post(2, "<p>둘</p>");

        Cli run = sora.backup();

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("https://sora.tistory.com/1");
        assertThat(sora.path("posts/1")).doesNotExist();
        assertThat(sora.path("posts/2/post.md")).exists();
    }

    @Test
    void commentsThatThePagePrintsAreStored() throws IOException {
        String comments =
                "<div id='entry1Comment'><ol><li id='comment5'><div class='rp_general'><span class='name'>손님</span>"
                        + "<span class='date'>2015.03.04 12:00</span><p>잘 읽었습니다</p></div>"
                        + "<ul><li id='comment6'><div class='rp_admin'><span class='name'>소라</span><p>고맙습니다</p></div></li></ul>"
                        + "</li></ol></div>";
        blog.post(1, "")
                .answer(
                        "/1",
                        Answer.of(
                                200,
                                HTML,
                                FakeTistory.page(
                                        1, "제목", "<div class='contents_style'><p>글</p></div>" + comments, "/1")));

        sora.backup();

        assertThat(sora.read("posts/1/comments.json"))
                .containsSubsequence("\"id\": 5", "잘 읽었습니다", "\"id\": 6", "\"parentId\": 5", "고맙습니다");
    }

    @Test
    void blocksThatNobodyKnowsAreCountedByName() throws IOException {
        blog.post(1, "<figure data-ke-type='poll'><p>투표</p></figure><figure data-ke-type='poll'><p>둘</p></figure>");

        Cli run = sora.backup();

        assertThat(run.err()).contains("kept as it is: figure poll (2 times)");
        assertThat(sora.read("posts/1/post.md")).contains("<figure data-ke-type=\"poll\"", "투표");
        assertThat(sora.read(".state/last-run.json")).contains("\"figure poll\": 2");
    }

    @Test
    void tokensThatNobodyKnowsStayAsTextAndAreCounted() throws IOException {
        blog.post(1, "<p>앞 [##_Hologram|x|y_##] 뒤 [##_article_rep_##]</p><pre>[##_Other|x_##]</pre>");

        Cli run = sora.backup();

        assertThat(run.err()).contains("token Hologram (1 times)").doesNotContain("token Other", "token article");
        assertThat(sora.read("posts/1/post.md")).contains("Hologram|x|y");
    }

    @Test
    void aPostWithoutTagsIsNoOddPost() throws IOException {
        blog.post(1, "<p>글</p>");

        sora.backup();

        assertThat(sora.read(".state/last-run.json")).doesNotContain("\"tags\"");
    }

    @Test
    void anAddressThatWasEditedMovesNoFolder() throws IOException {
        String body = "<div class='contents_style'><p>글</p></div>";
        for (String slug : List.of("first-name", "second-name")) {
            blog.answer(
                    "/sitemap.xml",
                    Answer.of(
                            200,
                            "application/xml",
                            "<urlset><url><loc>https://sora.tistory.com/entry/" + slug + "</loc></url></urlset>"));
            blog.answer("/entry/" + slug, Answer.of(200, HTML, FakeTistory.page(1, "제목", body, "/entry/" + slug)));

            assertThat(sora.backup().exit()).isZero();
        }

        try (var folders = Files.list(sora.path("posts"))) {
            assertThat(folders.map(folder -> folder.getFileName().toString())).containsExactly("1");
        }
        assertThat(sora.read("posts/1/post.json")).contains("/entry/second-name");
    }
}
