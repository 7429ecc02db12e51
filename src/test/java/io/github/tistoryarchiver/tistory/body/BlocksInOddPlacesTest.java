package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blocks, marks and folds where HTML has no place for them, but browsers show them all the same. */
class BlocksInOddPlacesTest {
    private static final String FOLD = "<div data-ke-type='moreLess'><a class='btn-toggle-moreless'>더";

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<h2>제목<ul><li>하나<li>둘</ul></h2> => <h2>제목<ul><li>하나</li><li>둘</li></ul></h2>",
                "<h2>제목<details><summary>더</summary>속</details></h2> => <h2>제목<details><summary>더</summary>속</details></h2>",
                "<h2>하나<br>&nbsp;&nbsp;둘</h2> => ## 하나<br>&nbsp;&nbsp;둘",
                "<figure><img src='https://a.b/1.png'><figcaption><ol start=3><li>셋</ol></figcaption></figure> => ![](https://a.b/1.png)@@3. 셋",
                "<figure><img src='https://a.b/1.png'><figcaption>위<hr>아래</figcaption></figure> => ![](https://a.b/1.png)@@위@@---@@아래",
            })
    void aHeadingOrCaptionKeepsTheBlocksInIt(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<code>a<b>b</b>c</code> => `a`**`b`**`c`",
                "<code><span style='text-decoration:line-through'>a</span><sup>2</sup></code> => ~~`a`~~<sup>`2`</sup>",
                "<code>a<span style='display:none'>b</span>c</code> => `a`<span hidden>`b`</span>`c`",
                "<code><ul><li>a<li>b</ul></code> => - `a`@- `b`",
                "<code><h3>제목</h3>글</code> => ### `제목`@@`글`",
            })
    void codeWithinALineKeepsWhatIsInIt(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<pre>a<span style='display:none'>b</span>c</pre> => ```@ac@```@@<span hidden>b</span>",
                "<pre>a <iframe src='https://a.b/x'></iframe>b</pre> => <pre>a @<a href=\"https://a.b/x\">https://a.b/x</a>@b</pre>",
                "<pre>a <h3>제목</h3>b</pre> => <pre>a <h3>제목</h3>b</pre>",
                "<pre>a <blockquote><p>b</p></blockquote>c</pre> => <pre>a <blockquote>b</blockquote>c</pre>",
                "<pre>a" + FOLD
                        + "</a><div class='moreless-content'><p>b</p></div></div>c</pre> => <pre>a<details><summary>더</summary>b</details>c</pre>",
                "<pre>a<span style='text-decoration:line-through'>b</span></pre> => <pre>a<del>b</del></pre>",
                "<pre><span style='color:red;font-weight:bold'>a</span> b</pre> => ```@a b@```",
                "<pre>a<ol start=9><li>b<ul><li><p>c</p></ul><li>d</ol>e</pre> => ```@a@9. b@   • c@10. d@e@```",
                "<pre><ol type=i><li>a<li></ol><ul style='list-style:none'><li>b</ul></pre> => ```@i. a@ii. @b@```",
                "<pre><ol class=linenums><li>a<li>b</ol></pre> => ```@a@b@```",
                "<pre><ol><li><span style='color:red'>a</span><li>b</ol></pre> => ```@a@b@```",
                "<pre><i class=k>a</i> <cite>b</cite></pre> => <pre><i>a</i> <em>b</em></pre>",
                "<pre><span class=k>int</span> <b>a</b> = <span style='background:#ff0'>1</span>; // note</pre> => <pre>int <b>a</b> = <mark>1</mark>; // note</pre>",
                "<pre><font color=red><b>int</b></font> <b><font color=red>a</font></b> = 1</pre> => ```@int a = 1@```",
                "<pre><span style='background:#222;color:#fff'>int</span><span style='background:#222'> a = 1;</span></pre> => ```@int a = 1;@```",
                "<pre>a<b style='font-weight:normal'>b</b></pre> => ```@ab@```",
                "<pre><span style='color:red'>a</span> <span style='text-decoration:underline'>b</span></pre> => <pre>a <u>b</u></pre>",
                "<style>.u{text-decoration:underline}</style><pre>a <span class=u>b</span></pre> => <pre>a <u>b</u></pre>",
                "<u><pre>a</pre></u> => <pre><u>a</u></pre>",
                "<mark><pre>a</pre></mark> => <pre><mark>a</mark></pre>",
                "<b><pre>a</pre></b> => ```@a@```",
                "<pre>a<a href='#f' id='r'>1</a></pre><p id='f'>주 <a href='#r'>↩</a></p> => <a id=\"r\"></a>@@<pre>a<a href=\"#f\">1</a></pre>@@<a id=\"f\"></a>주 [↩](#r)",
                "<pre>a <span class='katex'><math><annotation encoding='application/x-tex'>x_1</annotation></math></span></pre> => ```@a $x_1$@```",
            })
    void aBlockOfCodeKeepsWhatIsInIt(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<pre><span style='display:flex'><span>a {&#10;</span></span><span style='display:flex'><span>  b&#10;</span></span></pre> => ```@a {@  b@```",
                "<pre><span style='user-select:none'>1</span><span>a&#10;</span><span style='user-select:none'>2</span>b</pre> => ```@a@b@```",
                "<pre><span class=ln>1</span>a <span class=lineno>x</span></pre> => ```@a x@```",
                "<div><div class=line><span class=lineno> 1</span>a</div><div class=line><span class=lineno> 2</span>&#160; b</div></div> => ```@a@  b@```",
                "<blockquote style='font-family:Courier New'>for(;;){<br>&nbsp;&nbsp;x++;</blockquote> => > ```@> for(;;){@>   x++;@> ```",
                "<pre style='display:grid'><code>a</code></pre> => ```@a@```",
                "<pre><ol class=dp-c><li>a<li></li><li>b</ol></pre> => ```@a@@b@```",
                "<table><caption>보기 1</caption><tr><td class=gutter>1<br>2</td><td><pre>a&#10;b</pre></td></tr></table> => 보기 1@@```@a@b@```",
                "<div class=syntaxhighlighter><table><tr><td class=code><div class=container><div class=line><code>if</code> <code>a</code></div><div class=line><code>&nbsp;&nbsp;</code><code>b</code></div></div></td></tr></table></div> => ```@if a@  b@```",
            })
    void codeOfHighlightersHasItsLinesButNotTheirNumbers(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                FOLD
                        + "<div class='moreless-content'><p>속</p><p>뒤</p> => <details>@<summary>더</summary>@@속@@뒤@@</details>",
                "<p class='moreless_fold'>더</p><div class='moreless_content' id='content1'>속</div> => <details>@<summary>더</summary>@@속@@</details>",
                "<p class='moreless_fold'><span id='more1'>더<div class='moreless_content' id='content1'>속</div> => <details>@<summary>더</summary>@@속@@</details>",
                "[#M_더 <b>보기</b>|접기|속_M#] => <details>@<summary>더 <strong>보기</strong></summary>@@속@@</details>",
                "[#M_<a href='https://a.kr/x'>출처</a> 보기|접기|속_M#] => <details>@<summary><a href=\"https://a.kr/x\">출처</a> 보기</summary>@@속@@</details>",
            })
    void aFoldWhoseLabelIsNotClosedOrIsMarked(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<p>가 <b style='font-weight:inherit'>나</b> <i style='font-style:unset'>다</i></p> => 가 나 다",
                "<p style='white-space:pre-wrap'>가&#10; 나</p> => 가  @&nbsp;&nbsp;나",
                "<b>가</b><b><i><input type=checkbox></i>나</b> => **가 *[ ]* 나**",
                "<ul style='font-weight:bold'><li>가<li style='font-weight:normal'>나</ul> => - **가**@- 나",
                "<table><tr><th>가<p>나</table> => **가**@@**나**",
                "<table><tr><td style='text-align:-webkit-center'>가<td>나</table> => |   |   |@| :---: | --- |@| 가 | 나 |",
                "<label><input type=radio>가</label><label><input type=radio checked>나</label> => [ ] 가 [x] 나",
                "<select><option>가<option hidden>나<optgroup label=다 hidden><option>라</select> => - 가",
                "<ol start=999999999><li>가<li>나</ol> => <ol start=\"999999999\"><li>가</li><li>나</li></ol>",
                "<ol start=999999999><li>가</ol> => 999999999. 가",
                "<p><span class=lineno>7</span>월</p> => 7월",
                "<div style='font-family:monospace'><ol><li>가<li>나<br>&nbsp;&nbsp;&nbsp;다</ol></div> => 1. 가@2. 나  @   &nbsp;&nbsp;&nbsp;다",
                "<address>서울 <b>중구</b></address> => *서울 <strong>중구</strong>*",
                "<p><span class='katex'><math><annotation encoding='application/x-tex'>x</annotation></math></span> <script type='math/tex'>y</script></p> => $x$ $y$",
                "<math><mi>봄<p>꽃 <img src='https://a.b/1.png'></p> => 봄@@꽃 ![](https://a.b/1.png)",
                "<p>앞<span style='display : NONE ! important'>비밀</span></p> => 앞<span hidden>비밀</span>",
                "<p>앞<span style='color: #FFF0'>비밀</span><span style='font-size: .5px'>글</span></p> => 앞<span hidden>비밀글</span>",
                "<p style='/* 말; */font-weight: bold'>앞</p> => **앞**",
                "<iframe srcdoc='<style>p{font-weight:bold}</style><p>안</p>'></iframe><p>밖</p> => **안**@@밖",
                "<table><tr><th>가<th>나<tr><td><p align=right>1</p><td>2<tr><td><p>&nbsp;</p><td>3</table> => | 가 | 나 |@| ---: | --- |@| 1 | 2 |@|  | 3 |",
                "<figure data-ke-type='opengraph'><a href='https://a.b/'><div class='og-text'><p class='og-title'>제목</p><p class='og-desc'>하나<br>둘</p></div></a></figure> => > [제목](https://a.b/)@>@> 하나  @> 둘",
            })
    void whatStylesAndCardsSay(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
