package io.github.tistoryarchiver.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.content.PostContent;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardsTest {
    private static String cards(String html) {
        return new Cards(false)
                .write(new PostContent(Jsoup.parseBodyFragment(html).body()), address -> address);
    }

    /** Returns the tree of {@code pre} elements as it is read, where a parser of HTML drops a first newline. */
    private static String pre(String text) {
        Element body = Jsoup.parseBodyFragment("").body();
        body.appendElement("pre").appendText(text);
        return new Cards(true).write(new PostContent(body), address -> address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>글 <b>굵게 <i>기울여</i></b> <a href=\"https://x.kr/\">링크</a><br>둘째 줄 <code>a  b</code></p>",
                "<p><br></p>",
                "<h2>제목</h2>",
                "<hr>",
                "<pre><code class=\"language-go\">x\n\ny</code></pre>",
                "<ul><li>하나</li><li>둘 <b>굵게</b></li></ul>",
                "<ol><li>하나</li></ol>",
                "<figure><img src=\"https://x.kr/1.jpg\" alt=\"등대\"></figure>",
                "<figure><img src=\"https://x.kr/1.jpg\" width=\"10\"><figcaption>설명</figcaption></figure>"
            })
    void whatTheConverterKeepsIsABlockThatPeopleCanEdit(String html) {
        assertThat(cards(html)).isEqualTo(html);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p lang=\"en\">text</p>",
                "<p>글 <a id=\"part\"></a></p>",
                "<p>글 <del>지움</del></p>",
                "<p>글 <kbd>키</kbd></p>",
                "<p>글 <a href=\"https://x.kr/\" title=\"제목\">링크</a></p>",
                "<p>글 <sub>가<sub>나</sub></sub></p>",
                "<p>\u00a0</p>",
                "<p>글\u3000</p>",
                "<p>\u00a0글</p>",
                "<p>글\u00a0\n글</p>",
                "<p>글 <img src=\"https://x.kr/1.jpg\"> 속</p>",
                "<p><img src=\"https://x.kr/1.jpg\" width=\"50%\"></p>",
                "<figure><img src=\"https://x.kr/1.jpg\"><img src=\"https://x.kr/2.jpg\"></figure>",
                "<pre>글</pre>",
                "<pre><code class=\"Go\">x</code></pre>",
                "<pre><code><b>x</b></code></pre>",
                "<ol start=\"5\"><li>다섯</li></ol>",
                "<ul><li>하나<ul><li>안</li></ul></li></ul>",
                "<ul><li>하나</li></ul><ul><li>둘</li></ul>",
                "<blockquote><p>하나</p><p>둘</p></blockquote>",
                "<table><tr><td>칸</td></tr></table>",
                "<details><summary>접기</summary>글</details>",
                "글"
            })
    void whatTheConverterWouldChangeIsOneCardOfHtml(String html) {
        assertThat(cards(html))
                .startsWith("<!--kg-card-begin: html-->\n<div>")
                .endsWith("</div>\n<!--kg-card-end: html-->")
                .containsOnlyOnce("kg-card-begin");
    }

    @Test
    void aLonePictureInAParagraphIsAFigure() {
        assertThat(cards("<p><img src=\"https://x.kr/1.jpg\" alt=\"등대\"></p>"))
                .isEqualTo("<figure><img src=\"https://x.kr/1.jpg\" alt=\"등대\"></figure>");
    }

    @Test
    void everythingIsACardForThoseWhoWantThat() {
        String html = new Cards(true)
                .write(new PostContent(Jsoup.parseBodyFragment("<p>글</p>").body()), address -> address);

        assertThat(html).isEqualTo("<!--kg-card-begin: html-->\n<div><p>글</p></div>\n<!--kg-card-end: html-->");
    }

    @Test
    void wordsThatGhostReplacesAreBrokenWhereALineMayEnd() {
        assertThat(cards("<p>__GHOST_URL__/x content/images/21/a.jpg</p>"))
                .contains("<p>__<wbr>GHOST_URL__/x co<wbr>ntent/images/21/a.jpg</p>");
        assertThat(cards("<pre><code>__GHOST_URL__</code></pre>")).contains("<code>__<wbr>GHOST_URL__</code>");
    }

    @Test
    void aFirstNewlineOfPreformattedTextOutlivesTwoReadings() {
        Element once = Jsoup.parseBodyFragment(pre("\n글")).selectFirst("pre");
        Element again =
                Jsoup.parseBodyFragment("<pre>" + once.wholeText() + "</pre>").selectFirst("pre");

        assertThat(again.wholeText()).isEqualTo("\n글");
    }

    @Test
    void nothingRunsOrIsRead() {
        assertThat(cards(
                        "<div><script>alert(1)</script><!--kg-card-end: html--><p onclick=\"x()\">&lt;!--kg</p></div>"))
                .contains("<p>&lt;!--kg</p>")
                .doesNotContain("script")
                .doesNotContain("onclick")
                .containsOnlyOnce("kg-card-end");
    }
}
