package io.github.tistoryarchiver.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.Rendered;
import java.util.Random;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class MarkdownWriterTest {

    private static String markdown(String html) {
        return MarkdownWriter.write(Jsoup.parse(html).body(), address -> address);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "<b>굵게</b>와 <i>기울임</i> => **굵게**와 *기울임*",
                "<b>\"강조\"</b>은 => <strong>\"강조\"</strong>은",
                "<b>(괄호)</b> 뒤 => **(괄호)** 뒤",
                "앞<b> 빈칸 </b>뒤 => 앞 **빈칸** 뒤",
                "<b>둘로 </b><b>나뉜</b> => **둘로 나뉜**",
                "<b></b>빈 <i> </i>강조 => 빈 강조",
                "<b><i>둘 다</i></b> => ***둘 다***",
                "<b>바깥 <i>안</i> 바깥</b> => <strong>바깥 *안* 바깥</strong>",
                "<b>😀</b>은 => <strong>😀</strong>은",
                "<span style='font-weight: bold'>굵게</span> => **굵게**",
                "<s>지움</s> => ~~지움~~",
                "H<sub>2</sub>O => H<sub>2</sub>O",
                "snake_case 3.5 2 * 3 # 아님 => snake_case 3.5 2 * 3 # 아님",
                "*별* _밑줄_ `틱` => \\*별\\* \\_밑줄\\_ \\`틱\\`",
                "10~20분과 30~40분 => 10\\~20분과 30\\~40분",
                "약 ~6 km => 약 ~6 km",
                "&lt;div&gt; a < b &amp;amp; AT&T => \\<div> a < b \\&amp; AT&T",
                "[글](주소) [후기] => [글\\](주소) [후기]",
                "# 제목 => \\# 제목",
                "- 목록 => \\- 목록",
                "1. 번호 => 1\\. 번호",
                "1.5배 => 1.5배",
                "2017. 5. 14. 18:49 => 2017\\. 5. 14. 18:49",
                "--- => \\---",
                "<code>a*b</code> => `a*b`",
                "<code>a`b</code> => ``a`b``",
                "<a href='https://a.b/'>글</a> => [글](https://a.b/)",
                "<a href='https://a.b/'>https://a.b/</a> => <https://a.b/>",
                "<a href='https://a.b/c d(e'>[글]</a> => [\\[글\\]](https://a.b/c%20d%28e)",
                "<a href='javascript:x()'>글</a> => 글",
                "<img src='a.png' alt='배 [1]'> => ![배 \\[1\\]](a.png)",
                "<h2>제목 <b>둘</b></h2> => ## 제목 **둘**",
                "<h3>C#</h3> => ### C\\#",
                "<p>&nbsp;</p><p>글</p> => 글",
            })
    void aLineIsWrittenAs(String html, String expected) {
        assertThat(markdown(html)).isEqualTo(expected + "\n");
    }

    @Test
    void aLineBreakIsTwoBlanksAndABlankLineOfTheAuthorsSplitsTheParagraph() {
        assertThat(markdown("<p>하나<br>둘<br><br>셋</p>")).isEqualTo("하나  \n둘\n\n셋\n");
    }

    @Test
    void aMarkThatSpansParagraphsIsClosedAndOpenedAgain() {
        assertThat(markdown("<p><b>하나<br><br>둘</b></p>")).isEqualTo("**하나**\n\n**둘**\n");
        assertThat(markdown("<b><p>하나</p><p>둘</p></b>")).isEqualTo("**하나**\n\n**둘**\n");
    }

    @Test
    void listsNestAndKeepTheirNumbers() {
        assertThat(markdown("<ol start='3'><li>셋<ul><li>가</li><li>나</li></ul></li><li>넷</li></ol>"))
                .isEqualTo("3. 셋\n   - 가\n   - 나\n4. 넷\n");
    }

    @Test
    void twoListsInARowStayTwoLists() {
        assertThat(markdown("<ul><li>가</li></ul><ul><li>나</li></ul>")).isEqualTo("- 가\n\n* 나\n");
    }

    @Test
    void codeIsVerbatimInAFenceLongerThanAnyInside() {
        assertThat(markdown("<pre><code class='language-md'>```\n\tx  \n```</code></pre>"))
                .isEqualTo("````md\n```\n\tx  \n```\n````\n");
    }

    @Test
    void codeInAListItemIsIndentedWithIt() {
        assertThat(markdown("<ul><li>가<pre>x\n\ny</pre></li></ul>")).isEqualTo("- 가\n\n  ```\n  x\n\n  y\n  ```\n");
    }

    @Test
    void aTableOfPlainCellsIsAGfmTable() {
        assertThat(
                        markdown(
                                "<table><tr><th>가</th><th>나|다</th></tr><tr><td>1<br>2</td><td><code>a|b</code></td></tr></table>"))
                .isEqualTo("| 가 | 나\\|다 |\n| --- | --- |\n| 1<br>2 | `a\\|b` |\n");
    }

    @Test
    void aTableThatGfmCannotHoldIsHtmlWithoutBlankLines() {
        assertThat(
                        markdown(
                                "<table><tr><td colspan=2 style='x'>가</td></tr><tr><td><pre>a\n\nb</pre></td><td>다</td></tr></table>"))
                .isEqualTo(
                        "<table>\n<tbody>\n<tr><td colspan=\"2\">가</td></tr>\n<tr><td><pre>a&#10;&#10;b</pre></td><td>다</td></tr></tbody>\n</table>\n");
    }

    @Test
    void aTableOfOneCellIsItsContent() {
        assertThat(markdown("<table><tr><td><p>하나</p><p>둘</p></td></tr></table>"))
                .isEqualTo("하나\n\n둘\n");
    }

    @Test
    void aFoldedTextKeepsItsLabelAndItsMarkdown() {
        assertThat(markdown("<details><summary>더 <b>보기</b></summary><p>안의 <b>글</b></p></details>"))
                .isEqualTo("<details>\n<summary>더 보기</summary>\n\n안의 **글**\n\n</details>\n");
    }

    @Test
    void aQuoteHoldsBlocks() {
        assertThat(markdown("<blockquote><p>하나</p><ul><li>가</li></ul></blockquote>"))
                .isEqualTo("> 하나\n>\n> - 가\n");
    }

    @Test
    void imagesOfAFigureStandAloneWithTheCaptionBehind() {
        assertThat(
                        markdown(
                                "<figure><img src='1.png' alt=''><img src='2.png' alt=''><figcaption>두 장</figcaption></figure>"))
                .isEqualTo("![](1.png)\n\n![](2.png)\n\n*두 장*\n");
    }

    @Test
    void addressesAreWrittenAsTheCallerSays() {
        String written =
                MarkdownWriter.write(Jsoup.parse("<img src='x'>").body(), address -> "assets/" + address + ".png");

        assertThat(written).isEqualTo("![](assets/x.png)\n");
    }

    static IntStream seeds() {
        return IntStream.range(0, 3000);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anIndependentRendererShowsTheSameText(int seed) {
        Element body = Jsoup.parse(new RandomHtml(new Random(seed)).body()).body();

        String written = MarkdownWriter.write(body, address -> address);

        assertThat(Rendered.visible(Rendered.html(written)))
                .as("seed %d\n%s\n---\n%s", seed, body.html(), written)
                .isEqualTo(Rendered.visible(body));
    }
}
