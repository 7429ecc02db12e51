package io.github.tistoryarchiver.export.wordpress;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.content.PostContent;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlocksTest {
    private static String blocks(String html) {
        return new Blocks(false)
                .write(new PostContent(Jsoup.parseBodyFragment(html).body()), address -> address);
    }

    @Test
    void aParagraphIsABlockOfItsOwn() {
        assertThat(blocks("<p data-ke-size=\"size16\">글 <b>굵게</b></p><p>둘</p>")).isEqualTo("""
                        <!-- wp:paragraph -->
                        <p>글 <b>굵게</b></p>
                        <!-- /wp:paragraph -->

                        <!-- wp:paragraph -->
                        <p>둘</p>
                        <!-- /wp:paragraph -->""");
    }

    @Test
    void aHeadingSaysItsLevelWhereItIsNotTheUsualOne() {
        assertThat(blocks("<h2>둘</h2>")).startsWith("<!-- wp:heading -->\n<h2 class=\"wp-block-heading\">둘</h2>");
        assertThat(blocks("<h3>셋</h3>")).startsWith("<!-- wp:heading {\"level\":3} -->");
    }

    @Test
    void aLonePictureIsAPicture() {
        assertThat(blocks("<p><img src=\"https://x.kr/1.jpg\" alt=\"등대\"></p>"))
                .contains("<figure class=\"wp-block-image\"><img src=\"https://x.kr/1.jpg\" alt=\"등대\"/></figure>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p lang=\"en\">text</p>",
                "<p><img src=\"https://x.kr/1.jpg\" width=\"10\"></p>",
                "<p>글 <ruby>漢<rt>한</rt></ruby></p>",
                "<pre><code class=\"language-go\">x</code></pre>",
                "<table><tr><td>칸</td></tr></table>",
                "<details><summary>접기</summary>글</details>",
                "글"
            })
    void whatTheEditorWouldChangeIsABlockOfHtml(String html) {
        assertThat(blocks(html)).startsWith("<!-- wp:html -->\n").endsWith("\n<!-- /wp:html -->");
    }

    @Test
    void everythingIsABlockOfHtmlForThoseWhoWantThat() {
        String html = new Blocks(true)
                .write(new PostContent(Jsoup.parseBodyFragment("<p>글</p>").body()), address -> address);

        assertThat(html).isEqualTo("<!-- wp:html -->\n<p>글</p>\n<!-- /wp:html -->");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[gallery]|&#091;gallery]",
                "https://example.com/a|https&#058;//example.com/a",
                "웃음 :) :lol:|웃음 &#058;) &#058;lol:",
                "12:30|12:30",
                "Wordpress|Word&#112;ress",
                "WordPress|WordPress",
                "C:\\temp|C:&#092;temp",
                "100%ab|100&#037;ab",
                "<!--more-->|&lt;!--more--&gt;",
                "<!-- /wp:paragraph -->|&lt;!-- /wp:paragraph --&gt;"
            })
    void whatWordPressWouldActOnIsText(String text, String written) {
        String html = "<p>" + text.replace("<", "&lt;").replace(">", "&gt;") + "</p>";

        assertThat(blocks(html)).contains("<p>" + written + "</p>");
    }

    @Test
    void aShortcodeInAnAttributeIsText() {
        assertThat(blocks("<p><img src=\"https://x.kr/[embed].jpg\" alt=\"[gallery]\"></p>"))
                .contains("src=\"https://x.kr/%5Bembed%5D.jpg\"")
                .contains("alt=\"&#091;gallery]\"");
    }

    @Test
    void anEmptyLineAtTheStartOfCodeStays() {
        String html = blocks("<pre>\n\n첫 줄은 비어 있다</pre>");

        assertThat(Jsoup.parseBodyFragment(html).select("pre").first().wholeText())
                .isEqualTo("\n첫 줄은 비어 있다");
    }

    @Test
    void aCheckboxStays() {
        assertThat(blocks("<ul><li><input type=\"checkbox\" checked> 한 일</li></ul>"))
                .contains("<input type=\"checkbox\" checked=\"checked\" disabled=\"disabled\"> 한 일");
    }
}
