package io.github.tistoryarchiver.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                "<b>바깥 <i>안</i> 바깥</b> => **바깥 *안* 바깥**",
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
                "<h3>C#</h3> => ### C#",
                "<h3>글 #</h3> => ### 글 \\#",
                "<b>가<i>나</i>다</b> => **가<em>나</em>다**",
                "<b>굵게(괄호)</b>이고 => <strong>굵게(괄호)</strong>이고",
                "<b>「낫표」</b>를 => <strong>「낫표」</strong>를",
                "_밑줄 하나와 snake_case => _밑줄 하나와 snake_case",
                "별 * 하나, 5*3 => 별 * 하나, 5*3",
                "5*3*2 => 5\\*3\\*2",
                "틱 ` 하나 => 틱 ` 하나",
                "\\(x_1\\) $a_1$ => \\\\(x_1\\\\) $a_1$",
                "a](b) [후기](서울 여행) => a](b) [후기](서울 여행)",
                "a < b, x&lt;y와 R&D; &amp;copy; => a < b, x<y와 R&D; \\&copy;",
                "C:\\temp\\new => C:\\temp\\new",
                "https://a.b/c 와 www.a.b, x@a.kr => https\\://a.b/c 와 www\\.a.b, x\\@a.kr",
                "--- 아님 => --- 아님",
                "[글]: 설명 => \\[글]: 설명",
                "[^1]: 각주 => \\[^1]: 각주",
                "+ 더하기 => \\+ 더하기",
                "+82 => +82",
                "> 인용 => \\> 인용",
                "<a href='https://a.b/?a=1&amp;copy=2' title='제목 \"둘\"'>글</a> => [글](https://a.b/?a=1&copy=2 \"제목 \\\"둘\\\"\")",
                "<ruby>漢<rt>한</rt></ruby> => <ruby>漢<rt>한</rt></ruby>",
                "<code>a<br>b</code> => `a`  ⏎`b`",
                "<b><p>하나</p></b> => **하나**",
                "<b><h2>하나</h2></b> => ## **하나**",
                "<p>&nbsp;</p><p>글</p> => 글",
            })
    void aLineIsWrittenAs(String html, String expected) {
        assertThat(markdown(html)).isEqualTo(expected.replace("⏎", "\n") + "\n");
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
    void anIdeographicSpaceStaysAtTheBeginningOfALineSoThatADashBehindItIsNoList() {
        assertThat(markdown("<p>\u3000- 봄</p>")).isEqualTo("\u3000- 봄\n");
    }

    @Test
    void aGapOfABlankANonBreakingOneAndABlankStays() {
        assertThat(markdown("<p>바뀝니다. &nbsp; - 헤더</p>")).isEqualTo("바뀝니다.&nbsp;&nbsp; - 헤더\n");
    }

    @Test
    void theNameOfARowIsBold() {
        assertThat(markdown("<table><tr><td>가</td><td>나</td></tr><tr><th>다</th><td>1</td></tr></table>"))
                .isEqualTo("|   |   |\n| --- | --- |\n| 가 | 나 |\n| **다** | 1 |\n");
    }

    @Test
    void aFirstRowThatIsBoldIsTheHeadOfItsTableAndAnyOtherTableHasAnEmptyHead() {
        assertThat(markdown("<table><tr><td><b>가</b></td></tr><tr><td>1</td></tr></table>"))
                .isEqualTo("| **가** |\n| --- |\n| 1 |\n");
        assertThat(markdown("<table><tr><td>가</td></tr><tr><td>1</td></tr></table>"))
                .isEqualTo("|   |\n| --- |\n| 가 |\n| 1 |\n");
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
                .isEqualTo("<details>\n<summary>더 <strong>보기</strong></summary>\n\n안의 **글**\n\n</details>\n");
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
}
