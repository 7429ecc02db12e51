package io.github.tistoryarchiver.tistory.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

/** Comments that old skins print into the page. */
class CommentReaderTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");

    private static final String BLOCK =
            "<meta property='og:type' content='article'><meta property='og:url' content='https://sora.tistory.com/7'>"
                    + "<meta property='og:title' content='제목'><meta name='by' content='소라'>"
                    + "<meta content='https://sora.tistory.com/7' property='dg:plink' content='https://sora.tistory.com/7'/><meta name='plink'/>"
                    + "<meta property='article:txid' content='77_7'><meta property='article:published_time' content='2025-09-22T19:35:58+09:00'>"
                    + "<meta property='og:regDate' content='20250922073558'><meta property='article:modified_time' content='2025-09-23T01:02:03+09:00'>"
                    + "<meta property='article:section' content=\"'IT 인터넷'\">";

    private static final String TEXT = "<div class='tt_article_useless_p_margin contents_style'><p>본문</p></div>";

    private static Page page(HttpUrl url, String html) {
        return Page.parse(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url);
    }

    private static ParsedPost read(String head, String body) {
        return Objects.requireNonNull(PostReader.read(
                page(POST, "<html><head>" + head + "</head><body id='tt-body-page'>" + body + "</body></html>"),
                "sora"));
    }

    private static Post post(String head, String body) {
        return read(head, body).post();
    }

    @Test
    void commentsThatTheOwnerCommentedOutAreNotThere() {
        ParsedPost read = read(
                BLOCK,
                TEXT
                        + "<!-- <span id='commentCount7_0'>3</span><div id='entry7Comment'><ul><li id='comment1'>x</li></ul></div> -->");

        assertThat(read.post().commentCount()).isNull();
        assertThat(read.comments()).isEmpty();
    }

    @Test
    void flatRepliesOfOldSkinsBelongToTheCommentBeforeThem() {
        List<Comment> comments = read(
                        BLOCK,
                        TEXT
                                + "<div id='entry7Comment'><ul><li id='comment1' class='rp_general'><span class='tit_nickname'><a href='https://a.b'>가</a></span>"
                                + "<span class='txt_date'>2016.02.23 23:53 <a href='/toolbar/popup/abuseReport/?entryId=7&commentId=1'>신고</a></span><span class='txt_reply'>하나<br>둘</span></li>"
                                + "<li id='comment2' class='re_reply rp_admin'><span class='tit_nickname'>주인</span><span class='txt_reply'>답</span></li>"
                                + "<li id='comment3' class='rp_secret hiddenComment'><span class='txt_reply'>비밀댓글입니다</span></li></ul></div>")
                .comments();

        assertThat(comments).hasSize(2);
        assertThat(comments.get(0).text()).isEqualTo("하나\n둘");
        assertThat(comments.get(0).writtenAt()).isEqualTo(OffsetDateTime.parse("2016-02-23T23:53:00+09:00"));
        assertThat(comments.get(0).writtenText()).isEqualTo("2016.02.23 23:53");
        assertThat(comments.get(0).author().homepage()).isEqualTo("https://a.b");
        assertThat(comments.get(0).replies()).singleElement().satisfies(reply -> {
            assertThat(reply.parentId()).isEqualTo(1);
            assertThat(reply.author().role()).isEqualTo("owner");
        });
        assertThat(comments.get(1).secret()).isTrue();
        assertThat(comments.get(1).text()).isNull();
    }

    @Test
    void nestedRepliesOfOldSkinsBelongToTheCommentAround() {
        List<Comment> comments = read(
                        BLOCK,
                        TEXT
                                + "<div id='entry7Comment'><ol><li id='comment1'><div class='rp_general'><span class='name'>가</span><p>하나</p></div>"
                                + "<ul><li id='comment2'><div class='rp_admin'><span class='name'>나</span><p>둘</p></div></li></ul></li></ol></div>")
                .comments();

        assertThat(comments).singleElement().satisfies(comment -> {
            assertThat(comment.author().role()).isEqualTo("guest");
            assertThat(comment.text()).isEqualTo("하나");
            assertThat(comment.replies())
                    .singleElement()
                    .satisfies(reply -> assertThat(reply.text()).isEqualTo("둘"));
        });
    }
}
