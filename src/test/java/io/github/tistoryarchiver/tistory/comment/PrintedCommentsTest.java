package io.github.tistoryarchiver.tistory.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostState;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comments in the markup of many skins: name, date and buttons are no part of the text. */
class PrintedCommentsTest {
    private static final String REPORT =
            "<a href='/toolbar/popup/abuseReport/?entryId=7&commentId=ID' onclick='x'>신고</a>";
    private static final String EDIT = "<a href='#' onclick='deleteComment(ID);return false'>EDIT</a>";
    private static final String REPLY =
            "<a href='#' onclick='commentRequireLogin(); return false; commentComment(ID); return false'>REPLY</a>";
    private static final String TIME = "2024.03.05 21:07";

    private static List<Comment> read(String html) {
        return CommentReader.read(
                Jsoup.parseBodyFragment("<div id='box'>" + html + "</div>").getElementById("box"), null);
    }

    private static String comment(String markup, long id, String name, String text) {
        return markup.replace("ID", Long.toString(id)).replace("NAME", name).replace("TEXT", text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // the text before the data, in a box whose class says "contents"
                "<li id='commentID' class='rp_general'><div class='contents'><div class='article'>TEXT</div><div class='data'>"
                        + "<div class='name'>NAME</div><div class='date'>" + TIME + " " + REPORT
                        + "</div><div class='buttons'>" + EDIT + REPLY + "</div></div></div></li>",
                "<li id='commentID'><div class='rp_general'><span class='name'>NAME</span><span class='date'>" + TIME
                        + "</span><span class='control'><a href='/7#commentID'>댓글주소</a>" + EDIT
                        + "</span><p>TEXT</p></div></li>",
                "<li id='commentID'><div class='cmt_content'>TEXT<span class='cmt_nick'>NAME</span><em class='cmt_date'>"
                        + TIME + "</em>" + EDIT + "</div></li>",
                // no number but in the link to report
                "<div class='comment'><div class='comment-body'><div class='comment-header'><span class='comment-author'>"
                        + "<a href='https://a.example'>NAME</a><span class='tistoryProfileLayerTrigger' onclick='x'>▾</span></span>"
                        + "<span class='comment-date'>" + TIME + " " + REPORT
                        + "</span></div><div class='comment-content'>TEXT</div></div></div>",
                "<div class='box'><span class='name'>NAME</span><span class='opt'>| " + TIME
                        + " | <a href='/7#commentID'>PERMALINK</a> | " + EDIT + " | " + REPLY + REPORT
                        + "</span><br><div class='desc'>TEXT</div></div>",
                "<section><header><b class='nickname'>NAME</b><time class='when'>" + TIME + "</time>" + REPORT
                        + "<button>답글</button></header><div>TEXT</div><footer><a href='#'>수정/삭제</a></footer></section>",
                "<dt><b class='writer'>NAME</b> <i class='time'>" + TIME + "</i> " + REPORT + "</dt><dd>TEXT</dd>"
            })
    void eachSkinsCommentIsItsTextAlone(String markup) {
        List<Comment> comments =
                read(comment(markup, 11, "파도", "잘 읽었습니다.<br>고맙습니다.") + comment(markup, 12, "등대", "저도요"));

        assertThat(comments).extracting(Comment::id).containsExactly(11L, 12L);
        assertThat(comments).extracting(Comment::text).containsExactly("잘 읽었습니다.\n고맙습니다.", "저도요");
        assertThat(comments).extracting(one -> one.author().name()).containsExactly("파도", "등대");
        assertThat(comments).allSatisfy(one -> {
            assertThat(one.writtenText()).isEqualTo(TIME);
            assertThat(one.writtenAt()).isEqualTo(OffsetDateTime.parse("2024-03-05T21:07:00+09:00"));
        });
    }

    @Test
    void theOnlyCommentOfAPageDoesNotTakeTheListAroundIt() {
        List<Comment> comments = read("<div class='comments'><h3>댓글 1개</h3><p>댓글을 남겨 주세요</p><div class='list'>"
                + comment(
                        "<div class='comment'><span class='comment-author'>NAME</span><span class='comment-date'>"
                                + TIME + REPORT + "</span><div class='comment-content'>TEXT</div></div>",
                        11,
                        "파도",
                        "잘 읽었습니다.")
                + "</div><form><textarea>쓰기</textarea></form></div>");

        assertThat(comments).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("잘 읽었습니다.");
            assertThat(one.author().name()).isEqualTo("파도");
        });
    }

    @Test
    void aCommentWithRepliesInsideKeepsItsOwnText() {
        String inner = comment(
                "<div class='c'><p class='h'><span class='name'>NAME</span><span class='date'>" + TIME + REPORT
                        + "</span></p><div class='desc'>TEXT</div></div>",
                12,
                "등대",
                "답글");
        List<Comment> comments = read(comment(
                        "<div class='c'><p class='h'><span class='name'>NAME</span><span class='date'>" + TIME + REPORT
                                + "</span></p><div class='desc'>TEXT</div><div class='replies'>",
                        11,
                        "파도",
                        "처음 글")
                + inner + "</div></div>");

        assertThat(comments).extracting(Comment::text).containsExactly("처음 글", "답글");
    }

    @Test
    void aSecretCommentOfASkinHasNoNameOfNobody() {
        List<Comment> comments = read("<li id='comment11'><span class='name'>익명</span><p>비밀댓글입니다.</p></li>"
                + "<li id='comment12'><span class='name'>파도</span><p>삭제된 댓글입니다.</p></li>");

        assertThat(comments.get(0).secret()).isTrue();
        assertThat(comments.get(0).text()).isNull();
        assertThat(comments.get(0).author().name()).isNull();
        assertThat(comments.get(1).state()).isEqualTo(PostState.GONE);
        assertThat(comments.get(1).text()).isNull();
    }

    @Test
    void aLinkThatTheAuthorWroteIsTextOfHis() {
        assertThat(
                        read(
                                "<li id='comment11'><span class='name'>파도</span><span class='date'>" + TIME
                                        + "</span><p>보세요 <a href='https://a.example/7#comment9'>https://a.example/7#comment9</a></p></li>"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).isEqualTo("보세요 https://a.example/7#comment9"));
    }

    @Test
    void anAgeInASkinIsATimeOfTheAnswer() {
        byte[] answer =
                ("{\"data\":{\"comment\":\"<li id='comment11'><span class='name'>파도</span><span class='date'>2시간 전</span>"
                                + "<p>글</p></li>\",\"ts\":0,\"isMoreComments\":false}}")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8);

        CommentList list = CommentHtml.parse(
                answer, okhttp3.HttpUrl.get("https://sora.tistory.com/7"), Instant.parse("2026-11-22T15:30:00Z"));

        assertThat(list.comments().get(0).writtenAt()).isEqualTo(OffsetDateTime.parse("2026-11-22T22:30:00+09:00"));
    }
}
