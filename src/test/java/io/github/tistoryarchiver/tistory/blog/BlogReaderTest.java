package io.github.tistoryarchiver.tistory.blog;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.SidebarLink;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages show of their blog. They are made up. */
class BlogReaderTest {
    private static final HttpUrl POST = HttpUrl.parse("https://sora.tistory.com/7");
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");

    private static Page page(HttpUrl url, String html) {
        return Page.parse(html.getBytes(StandardCharsets.UTF_8), "text/html; charset=utf-8", url);
    }

    private static ParsedPost read(String head, String body) {
        return Objects.requireNonNull(PostReader.read(
                page(POST, "<html><head>" + head + "</head><body id='tt-body-page'>" + body + "</body></html>"),
                "sora"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<dl><dt>Today</dt><dd>1</dd><dt>Yesterday</dt><dd>2</dd><dt>Total</dt><dd>1,234</dd></dl>",
                "<div class='count'><p class='total'>1,234</p><ul><li><strong>오늘</strong>1</li><li><strong>어제</strong>2</li></ul></div>",
                "<div class='counter'><span class='y'>2</span> / <span class='t'>1</span> / <span class='a'>1234</span></div>",
                "<ul><li>전체 <em>1,234</em></li><li>오늘 <em>1</em></li><li>어제 <em>2</em></li></ul>",
            })
    void visitorCountersAreReadInAnyOrderAndLanguage(String sidebar) throws Exception {
        var counters = BlogReader.read(
                        page(HOME, "<html><body><div id='side'>" + sidebar + "</div></body></html>"),
                        BlogAddress.parse("sora"))
                .counters();

        assertThat(counters.total()).isEqualTo(1234);
        assertThat(counters.today()).isEqualTo(1);
        assertThat(counters.yesterday()).isEqualTo(2);
    }

    @Test
    void theSidebarIsReadByItsLinksWhateverTheSkin() throws Exception {
        var sidebar = BlogReader.read(
                page(
                        HOME,
                        "<html><body><aside><h3>최근에 올라온 글</h3><ul><li><a href='/9'>아홉 ⋯</a> <span class='date'>2025.01.02</span></li></ul>"
                                + "<ul><li><a href='/9#comment3'>댓글</a></li></ul><ul><li><a href='/archive/202501'>2025/01</a> (4)</li></ul><ul><li><a href='/notice/5'>알림</a></li></ul>"
                                + "<a href='/tag/c%2B%2B' class='cloud3'> c++</a><ul class='links'><li><a href='https://friend.example'>벗</a></li></ul>"
                                + "<table class='tt-calendar'><caption class='cal_month'><a href='/archive/202412'>«</a> <a href='/archive/202501'>2025/01</a></caption>"
                                + "<tr><td><a class='cal_click' href='/archive/20250102'>2</a></td></tr></table></aside></body></html>"),
                BlogAddress.parse("sora"));

        assertThat(sidebar.blog().sidebar().recentPosts())
                .containsExactly(new SidebarLink("아홉 ⋯", "https://sora.tistory.com/9", null, "2025.01.02"));
        assertThat(sidebar.blog().sidebar().recentComments())
                .extracting(SidebarLink::text)
                .containsExactly("댓글");
        assertThat(sidebar.blog().sidebar().archives())
                .containsExactly(new SidebarLink("2025/01", "https://sora.tistory.com/archive/202501", 4, null));
        assertThat(sidebar.blog().sidebar().notices())
                .extracting(SidebarLink::text)
                .containsExactly("알림");
        assertThat(sidebar.blog().sidebar().tags())
                .extracting(SidebarLink::text)
                .containsExactly("c++");
        assertThat(sidebar.blog().sidebar().links())
                .extracting(SidebarLink::text)
                .containsExactly("벗");
        assertThat(sidebar.calendar().month()).isEqualTo("2025-01");
        assertThat(sidebar.calendar().days()).containsExactly(2);
    }
}
