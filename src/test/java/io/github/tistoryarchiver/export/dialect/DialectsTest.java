package io.github.tistoryarchiver.export.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.markdown.Dialect;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class DialectsTest {
    private static String markdown(String html, Dialect dialect) {
        return MarkdownWriter.write(Jsoup.parse(html).body(), address -> address, dialect)
                .strip();
    }

    @Test
    void aShortcodeInProseIsTextToHugo() {
        assertThat(markdown("<p>{{&lt; figure &gt;}}</p>", EngineDialect.HUGO)).isEqualTo("{&#123;< figure >}}");
    }

    @Test
    void aTagAfterTwoBracesMakesNoShortcode() {
        assertThat(markdown("<p>{{<u>x</u></p>", EngineDialect.HUGO)).doesNotContain("{{<");
    }

    @Test
    void aFenceWithAShortcodeIsHtmlToHugo() {
        assertThat(markdown("<pre><code class=\"language-go\">{{&lt; x &gt;}}</code></pre>", EngineDialect.HUGO))
                .startsWith("<pre><code class=\"language-go\">")
                .doesNotContain("{{");
    }

    @Test
    void whatEndsHugosSummaryIsText() {
        String html =
                "<p>&lt;!--more--&gt; <code>&lt;!--more--&gt;</code> <a href='/a' title='&lt;!--more--&gt;'>글</a></p>"
                        + "<pre><code>&lt;!--more--&gt;</code></pre>";

        assertThat(markdown(html, EngineDialect.HUGO))
                .doesNotContain("<!--more-->")
                .contains("more&#45;&#45;&#62;</code></pre>");
    }

    @Test
    void aCodeSpanWithAShortcodeIsHtmlToHugo() {
        assertThat(markdown("<p><code>{{% x %}}</code></p>", EngineDialect.HUGO))
                .startsWith("<code>")
                .doesNotContain("{{");
    }

    @Test
    void bracesOfOtherEnginesStayInHugosCode() {
        assertThat(markdown("<pre><code>{{ .Title }}</code></pre>", EngineDialect.HUGO))
                .contains("{{ .Title }}");
    }

    @Test
    void aShortcodeInALinksTitleIsText() {
        assertThat(markdown("<p><a href='/a' title='{{&lt; x &gt;}}'>글</a></p>", EngineDialect.HUGO))
                .doesNotContain("{{");
    }

    @Test
    void aHeadingWithStruckTextIsHtmlToHugo() {
        assertThat(markdown("<h2><b>값 <s>만원</s> 무료</b></h2>", EngineDialect.HUGO))
                .isEqualTo("<h2><strong>값 <del>만원</del> 무료</strong></h2>");
    }

    @Test
    void codeThatBeginsWithAnEmptyLineIsHtmlToAstro() {
        assertThat(markdown("<pre><code>\n글\n</code></pre>", EngineDialect.ASTRO))
                .isEqualTo("<pre><code>&#10;글&#10;</code></pre>");
    }

    @Test
    void aLineWithAPipeIsNoTableToKramdown() {
        assertThat(markdown("<p>a | b</p>", new Kramdown(false))).isEqualTo("a &#124; b");
    }

    @Test
    void markdownWithinATagThatKramdownDoesNotReadIsHtml() {
        assertThat(markdown("<p><u>밑줄 <b>굵게</b></u></p>", new Kramdown(false)))
                .isEqualTo("<p><u>밑줄 <strong>굵게</strong></u></p>");
    }

    @Test
    void aListThatStartsLaterIsHtmlToKramdown() {
        assertThat(markdown("<ol start='5'><li>다섯</li></ol>", new Kramdown(false)))
                .startsWith("<ol start=\"5\">");
    }

    @Test
    void whatIsHiddenIsHtmlToKramdown() {
        assertThat(markdown("<div hidden><p>하나<br>둘</p></div>", new Kramdown(false)))
                .startsWith("<div hidden")
                .contains("하나<br>둘");
    }

    @Test
    void liquidIsTextToJekyll3InCodeToo() {
        assertThat(markdown("<p>{% raw %} <code>{{ x }}</code></p>", new Kramdown(true)))
                .doesNotContain("{%")
                .doesNotContain("{{");
    }

    @Test
    void liquidStaysInTheCodeOfJekyll4() {
        assertThat(markdown("<p><code>{{ x }}</code></p>", new Kramdown(false))).isEqualTo("`{{ x }}`");
    }

    @Test
    void whatObsidianReadsIsEscaped() {
        assertThat(markdown("<p>[[쪽지]] #태그 ==강조== %%숨김%% $x$ ^블록</p>", EngineDialect.OBSIDIAN))
                .isEqualTo("\\[\\[쪽지]] \\#태그 \\=\\=강조\\=\\= \\%\\%숨김\\%\\% \\$x\\$ \\^블록");
    }

    @Test
    void aLiteralTaskBoxIsEscaped() {
        assertThat(markdown("<ul><li>[ ] 할 일</li></ul>", EngineDialect.GFM)).isEqualTo("- \\[ ] 할 일");
    }

    @Test
    void ordinaryTextIsTheSameInEveryDialect() {
        String html =
                "<h2>[후기] 첫 글</h2><p>스크립트(JavaScript)는 3.5 &lt; 4, <b>굵게</b> 그리고 <a href=\"https://a.kr/\">링크</a>.</p>"
                        + "<ul><li>가</li><li>나</li></ul><pre><code class=\"language-java\">int x = 1;</code></pre>";

        String common = markdown(html, Dialect.COMMON);

        assertThat(markdown(html, EngineDialect.HUGO)).isEqualTo(common);
        assertThat(markdown(html, EngineDialect.ZOLA)).isEqualTo(common);
        assertThat(markdown(html, EngineDialect.MARKED)).isEqualTo(common);
        assertThat(markdown(html, EngineDialect.MARKDOWN_IT)).isEqualTo(common);
        assertThat(markdown(html, EngineDialect.ASTRO)).isEqualTo(common);
        assertThat(markdown(html, EngineDialect.OBSIDIAN)).isEqualTo(common);
    }

    @Test
    void bracesAtTheEndOfAHeadingAreText() {
        assertThat(markdown("<h2>값 {/* x */}</h2>", EngineDialect.ZOLA)).isEqualTo("## 값 &#123;/* x */}");
        assertThat(markdown("<h2>값 {a=1}</h2>", EngineDialect.HUGO)).isEqualTo("## 값 &#123;a=1}");
        assertThat(markdown("<p>함수 { x } 그리고</p>", EngineDialect.ZOLA)).isEqualTo("함수 { x } 그리고");
    }
}
