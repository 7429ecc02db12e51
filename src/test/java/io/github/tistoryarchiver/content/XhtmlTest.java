package io.github.tistoryarchiver.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.roundtrip.RandomHtml;
import java.io.StringReader;
import java.util.List;
import java.util.Random;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.InputSource;

class XhtmlTest {
    private static String xhtml(String html) {
        return Xhtml.of(Jsoup.parseBodyFragment(html).body(), address -> address);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>가<br>나<hr>                          | <p>가<br/>나</p><hr/>
            <p><tt>코드</tt></p>                      | <p><code>코드</code></p>
            <p align=center>가</p>                   | <p>가</p>
            <img src=a.png width=100% height=20>    | <img src="a.png" alt="" height="20"/>
            <b><p>가</p><p>나</p></b>                 | <b><span class="as-p">가</span><span class="as-p">나</span></b>
            <ul><ul><li>가</li></ul></ul>             | <ul><li><ul><li>가</li></ul></li></ul>
            <ul>글</ul>                               | <ul><li>글</li></ul>
            <dl><dd>가</dd></dl>                      | <div class="as-dl"><div class="as-dd">가</div></div>
            <details>가<summary>나</summary></details> | <div class="as-details">가<div class="as-summary">나</div></div>
            <a href=javascript:x()>가</a>             | <a>가</a>
            <p><a name=x id="한 글">가</a></p>          | <p><a id="t-_d55c__20__ae00_">가</a></p>
            <input type=checkbox checked>할 일         | ☑ 할 일
            <script>x</script><p onclick=y>가</p>      | <p>가</p>
            <table><tr><td align=right>가</td></tr></table> | <table><tbody><tr><td style="text-align: right">가</td></tr></tbody></table>
            <ol start=3><li value=5>가</li></ol>       | <ol start="3"><li value="5">가</li></ol>
            <p lang="nonsense-x_y">가</p>             | <p>가</p>
            """)
    void whatIsNotAllowedIsWrittenAsWhatIs(String html, String xhtml) {
        assertThat(xhtml(html)).isEqualTo(xhtml);
    }

    @Test
    void aPictureFromElsewhereIsALink() {
        assertThat(xhtml("<img src=\"https://a.kr/1.png\" alt=\"그림\">"))
                .isEqualTo("<a href=\"https://a.kr/1.png\">그림</a>");
    }

    @Test
    void charactersThatXmlForbidsAreLeftOut() {
        assertThat(xhtml("<p>가\u0001\u000b\ufffe\ud800나</p>")).isEqualTo("<p>가나</p>");
    }

    @Test
    void aPartIsNamedOnce() {
        assertThat(xhtml("<a id=x></a><a id=x></a>")).containsOnlyOnce("id=");
    }

    @Test
    void aDeepTextIsWrittenWithoutItsDepth() {
        String xhtml = xhtml("<blockquote>".repeat(5000) + "글");

        assertThat(xhtml).contains("글");
        assertThat(xhtml.split("<blockquote>", -1)).hasSizeLessThan(200);
    }

    @Test
    void anyTextIsWellFormedAndHasAllItsWords() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        for (int seed = 1; seed <= 500; seed++) {
            Element body = Jsoup.parse(new RandomHtml(new Random(seed), List.of()).body())
                    .body();

            String xhtml = "<div>" + Xhtml.of(body, address -> address) + "</div>";

            factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
            assertThat(words(Jsoup.parse(xhtml, Parser.xmlParser())))
                    .as("seed " + seed)
                    .isEqualTo(words(body));
        }
    }

    private static String words(Element element) {
        return PlainText.of(element).replaceAll("[\\s\u00a0☑☐]+", "");
    }
}
