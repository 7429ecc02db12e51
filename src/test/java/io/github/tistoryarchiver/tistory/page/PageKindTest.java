package io.github.tistoryarchiver.tistory.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.BlogState;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a page is. */
class PageKindTest {
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

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<h2>에러 메세지</h2><p>권한이 없거나 존재하지 않는 페이지입니다.</p> => ERROR",
                "이 블로그는 사용자 보호를 위해 일시적으로 접근이 제한되었습니다 => RESTRICTED",
                "<h1>429 Too Many Requests</h1> => BLOCKED",
                "비정상적인 접근이 감지되었습니다. => BLOCKED",
                "<h1>nginx</h1>It works => FOREIGN",
                "'' => FOREIGN",
                "<script src='//t1.daumcdn.net/tistory_admin/x.js'></script><a href='/1'>하나</a> => LIST",
            })
    void aPageThatIsNoPostIsToldApart(String body, PageKind kind) {
        assertThat(page(POST, "<html><head></head><body>" + body + "</body></html>")
                        .kind())
                .isEqualTo(kind);
    }

    @Test
    void aTextThatSpeaksOfBlockedPagesIsStillAPost() {
        assertThat(page(
                                POST,
                                "<html><head>" + BLOCK + "</head><body>"
                                        + TEXT.replace("본문", "Too Many Requests, 일시적으로 접근이 제한되었습니다") + "</body></html>")
                        .kind())
                .isEqualTo(PageKind.POST);
    }

    @Test
    void aGuestbookAndADormantBlogAreToldApart() throws Exception {
        Page page = page(
                HttpUrl.parse("https://sora.tistory.com/guestbook"),
                "<html><head><script>window.T.config = {\"BLOG\":{\"id\":77,\"name\":\"sora\",\"isDormancy\":true}};</script></head><body id='tt-body-guestbook'></body></html>");

        assertThat(page.kind()).isEqualTo(PageKind.GUESTBOOK);
        assertThat(BlogReader.read(page, BlogAddress.parse("sora")).blog().state())
                .isEqualTo(BlogState.DORMANT);
    }
}
