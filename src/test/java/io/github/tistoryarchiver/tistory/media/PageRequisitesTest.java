package io.github.tistoryarchiver.tistory.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class PageRequisitesTest {
    private static final HttpUrl STYLE = HttpUrl.get("https://skin.example.com/a/style.css");

    private static List<String> ofPage(String html) {
        return texts(PageRequisites.ofPage(Jsoup.parse(html, "https://sora.tistory.com/1")));
    }

    private static List<String> ofStyle(String css) {
        return texts(PageRequisites.ofStyle(css, STYLE));
    }

    private static List<String> texts(Set<HttpUrl> addresses) {
        return addresses.stream().map(HttpUrl::toString).toList();
    }

    @Test
    void aPageAsksForItsStylesAndScriptsInTheirOrder() {
        assertThat(ofPage(
                        "<link rel=\"StyleSheet\" href=\"/s.css?v=1#x\"><script src='//cdn.example.com/a.js'></script>"
                                + "<style>body{background:url(b.png)}</style><script>var url = 'url(c.png)';</script>"))
                .containsExactly(
                        "https://sora.tistory.com/s.css?v=1",
                        "https://cdn.example.com/a.js",
                        "https://sora.tistory.com/b.png");
    }

    @Test
    void aPageWithABaseHasItsAddressesFromThere() {
        assertThat(ofPage("<base href=\"https://cdn.example.com/x/\"><link rel=stylesheet href=s.css>"))
                .containsExactly("https://cdn.example.com/x/s.css");
    }

    @Test
    void otherLinksAndAlternativesAreNotAskedFor() {
        assertThat(ofPage("<link rel=canonical href=/1><link rel='alternate stylesheet' href=/o.css>"
                        + "<link rel=alternate href=/rss><a href=/2>x</a><img src=/i.png>"))
                .isEmpty();
    }

    @Test
    void aPageAsksForItsIconsAndForTheImagesOfItsSkinButNotForThoseOfTheText() {
        assertThat(ofPage("<link rel='shortcut icon' href=/favicon.ico><link rel=apple-touch-icon href=/touch.png>"
                        + "<img src=\"//tistory1.daumcdn.net/tistory/7/skin/images/logo.png\">"
                        + "<input type=image src='//tistory2.daumcdn.net/tistory/7/skinSetting/ab12'>"
                        + "<img src='https://t1.daumcdn.net/tistory_admin/static/icon.gif'>"
                        + "<img src='https://t1.daumcdn.net/cfile/tistory/1'>"))
                .containsExactly(
                        "https://sora.tistory.com/favicon.ico",
                        "https://sora.tistory.com/touch.png",
                        "https://tistory1.daumcdn.net/tistory/7/skin/images/logo.png",
                        "https://tistory2.daumcdn.net/tistory/7/skinSetting/ab12",
                        "https://t1.daumcdn.net/tistory_admin/static/icon.gif");
    }

    @Test
    void aStyleNamesStylesImagesAndFontsFromWhereItIs() {
        assertThat(
                        ofStyle(
                                "@import \"base.css\"; @import url('/x.css') screen; @font-face{src:url( f.woff2 ) format(\"woff2\"),"
                                        + "URL(\"f.woff?#iefix\")} a{background:url(../i/한 글.png)} b{background:url('../i/한 글.png')}"))
                .containsExactly(
                        "https://skin.example.com/a/base.css",
                        "https://skin.example.com/x.css",
                        "https://skin.example.com/a/f.woff2",
                        "https://skin.example.com/a/f.woff?",
                        "https://skin.example.com/i/%ED%95%9C",
                        "https://skin.example.com/i/%ED%95%9C%20%EA%B8%80.png");
    }

    @Test
    void commentsAndWhatIsNotOnTheWebNameNothing() {
        assertThat(ofStyle("/* url(a.png) */ a{b:url(data:image/png;base64,AAAA)} c{d:url(#mask)} e{f:url(\"\")}"
                        + " g{h:url(file:///etc/passwd)} i{j:url(javascript:x)} /* open url(b.png)"))
                .isEmpty();
    }

    @Test
    void aHugeHostileStyleIsReadInLinearTime() {
        String css = "url( ".repeat(300_000) + "/*".repeat(300_000) + "url(\"".repeat(100_000);

        assertThat(ofStyle(css)).hasSizeLessThan(3);
    }
}
