package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the author's own style sheets, and the styles of lists, make of a text. */
class StyleSheetsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<style>@media screen{.a{font-weight:bold}}</style><p class=a>봄</p> => **봄**",
                "<style>@media only screen and (min-width:768px){.a{text-decoration:line-through}}</style><p class=a>봄</p> => ~~봄~~",
                "<style>@media print{.a{font-weight:bold}} @media (max-width:600px){.a{display:none}}</style><p class=a>봄</p> => 봄",
                "<style>@supports (display:grid){@layer x{.a{font-weight:bold}}} @supports not (color:red){.a{display:none}}</style><p class=a>봄</p> => **봄**",
                "<style media='(max-width:600px)'>.a{display:none}</style><p class=a>봄</p> => 봄",
                "<style>.a{background-image:url(\"https://a.kr/B;1.png\")}</style><div class=a>봄</div> => ![](https://a.kr/B;1.png)봄",
                "<style>h3{background:#fff url(https://a.kr/b.png)}</style><h3>봄</h3> => ![](https://a.kr/b.png)@@### 봄",
                "<style>.a::before{content:\"주의: \"}.a:after{content:'\\201D'}</style><p class=a>뜨거워요</p> => 주의: 뜨거워요”",
                "<style>.a:before{content:'요약';display:block}</style><p class=a>봄</p> => 요약  @봄",
                "<style>ul.a:before{content:'할 일'}</style><ul class=a><li>봄</li></ul> => 할 일@@- 봄",
                "<style>.a:before{content:'\\f101'}.a:after{content:'.';display:block;visibility:hidden}</style><p class=a>봄</p> => 봄",
                "<style>summary:before{content:'▸'}details p::after{content:attr(data-l) ' — ' attr(data-v) '%'}</style><details><summary>봄</summary><p data-l=봄 data-v=80></p></details> => <details>@<summary>봄</summary>@@봄 — 80%@@</details>",
                "<style>.a{content:'x'} @media{@media{@media{@media{@media{@media{@media{@media{@media{.a{display:none}}}}}}}}}} .b{font-weight:bold</style><p class=a>봄</p><p class=b>꽃</p> => 봄@@**꽃**",
            })
    void rulesThatHoldOnAScreenAreApplied(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<style>.a.on{display:block}.a{display:none}</style><p class='a on'>봄</p> => 봄",
                "<style>#m{display:block}.a{display:none}</style><p id=m class=a>봄</p> => 봄",
                "<style>.a{display:block!important}</style><p class=a style='display:none'>봄</p> => 봄",
                "<style>.a{display:none!important}.a.on{display:block}</style><p class='a on'>봄</p> => <div hidden>@@봄@@</div>",
                "<style>@layer x,y;@layer y{.a{font-weight:normal}}@layer x{.a{font-weight:bold}}</style><p class=a>봄</p> => 봄",
                "<style>.b{font-weight:normal}b{font-weight:bold}</style><p><b class=b>봄</b> <b>꽃</b></p> => 봄 **꽃**",
                "<style>:where(#x,.a) i{font-weight:bold}:is(p) i{font-style:normal}i{font-weight:normal}</style><p class=a><i>봄</i></p> => 봄",
                "<style>.a{font-style:italic;& b{text-decoration:underline}&.off{display:none}.c{text-decoration:line-through}}</style><p class=a><b>봄</b><span class=c>꽃</span></p> => *<strong><u>봄</u></strong>~~꽃~~*",
                "<style>:root{--d:none}.a{display:var(--d)}.b{font-weight:var(--no,bold)}</style><p class=a>봄</p><p class=b>꽃</p> => <div hidden>@@봄@@</div>@@**꽃**",
                "<style>a:not(:hover){font-weight:bold}a:hover{display:none}</style><p><a href='https://a.kr/'>봄</a></p> => [**봄**](https://a.kr/)",
                "<style>.w{container-type:inline-size}@container (min-width:300px){.a{font-weight:bold}}@container (width<200px){.a{display:none}}</style><p class=a>봄</p> => **봄**",
                "<style>@media (400px<=width<=500px),print{.a{display:none}}@media not print{.a{font-weight:bold}}</style><p class=a>봄</p> => **봄**",
                "<style>body .a{font-weight:bold}.entry-content > .b{font-style:italic}.dark .c{display:none}</style><p class=a>봄</p><p class=b>꽃</p><p class=c>새</p> => **봄**@@*꽃*@@새",
                "<style><!-- .A{display:none} --> .\\31 0{font-weight:bold}</style><p class=a>봄</p><p class=10>꽃</p> => 봄@@**꽃**",
                "<style>[hidden]{display:block}</style><p hidden>봄</p> => 봄",
                "<style>.a{display:none}.a{display:revert}</style><p class=a>봄</p> => 봄",
            })
    void ofSeveralRulesTheOneHoldsThatABrowserTakes(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '^',
            value = {
                "<style>h3{counter-increment:n}h3::before{content:counter(n) '. '}</style><h3>봄</h3><h3>꽃</h3> => ### 1. 봄@@### 2. 꽃",
                "<style>h2{counter-reset:b;counter-increment:a}h3{counter-increment:b}h3::before{content:counter(a)'.'counter(b)' '}</style><h2>봄</h2><h3>꽃</h3><h2>새</h2><h3>물</h3> => ## 봄@@### 1.1 꽃@@## 새@@### 2.1 물",
                "<style>p{counter-increment:n}p::before{content:counter(n,decimal-leading-zero)' '}.x{display:none}</style><p>봄</p><p class=x>새</p><p>꽃</p> => 01 봄@@<div hidden>@@새@@</div>@@02 꽃",
                "<style>figcaption::before{counter-increment:f;content:'그림 'counter(f)': '}</style><figure><img src='https://a.kr/a.png'><figcaption>봄</figcaption></figure> => ![](https://a.kr/a.png)@@*그림 1: 봄*",
                "<style>:root{--l:'주의 '}.a::before{content:var(--l)}.b::after{content:attr(data-x,' 없음')}</style><p class=a>봄</p><p class=b>꽃</p> => 주의 봄@@꽃 없음",
                "<style>.a::before{content:'★' / '별';font-weight:bold}.b::before{content:'N';margin-right:9px}</style><p class=a>봄</p><p class=b>꽃</p> => <strong>★</strong>봄@@N 꽃",
                "<style>.a::before{content:url(https://a.kr/a.png)' '}</style><p class=a>봄</p> => ![](https://a.kr/a.png) 봄",
                "<style>.a::after{content:'\\A';white-space:pre}</style><p><span class=a>봄</span>꽃</p> => 봄  @꽃",
                "<style>q{quotes:'«' '»'}.a:before,.a:after{content:none}</style><p><q>봄</q> <q class=a>꽃</q></p> => «봄» 꽃",
                "<style>.a::before{content:open-quote}.a::after{content:close-quote}</style><p class=a>봄</p> => “봄”",
                "<style>.l{display:block}.l::before{counter-increment:l;content:counter(l)}</style><pre><span class=l>a</span><span class=l> b</span></pre> => ```@a@ b@```",
                "<style>.c span::before{content:'$ '}</style><pre class=c><span>ls</span></pre> => ```@$ ls@```",
                "<style>tr{counter-increment:r}tr::before{content:counter(r)}</style><table><tr><td>봄</td></tr><tr><td>꽃</td></tr></table> => |   |   |@| --- | --- |@| 1 | 봄 |@| 2 | 꽃 |",
            })
    void whatSheetsPutIntoATextIsAPartOfIt(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<style>ol{list-style:none;counter-reset:x}li::before{counter-increment:x;content:counter(x)'. '}</style><ol><li>봄<li>꽃</ol> => 1. 봄@2. 꽃",
                "<style>.a{list-style:none;counter-reset:x 4}.a li::before{counter-increment:x;content:counter(x);display:inline-block}</style><ul class=a><li>봄<li>꽃</ul> => 5. 봄@6. 꽃",
                "<style>ol{list-style:none;counter-reset:x}li::before{counter-increment:x;content:counters(x,'.')' '}</style><ol><li>봄<ol><li>꽃</ol></ol> => 1. 봄@   - 1.1 꽃",
                "<style>li{list-style:none}li::before{counter-increment:x;content:'('counter(x,lower-alpha)') '}</style><ul><li>봄</ul> => - (a) 봄",
                "<style>li::marker{content:'※'}</style><ol><li><p>봄</p><li>꽃</ol> => - ※ 봄@- ※ 꽃",
                "<style>@counter-style c{system:fixed;symbols:① ②;suffix:' '}ol{list-style:c}</style><ol><li>봄<li>꽃<li>새</ol> => - ① 봄@- ② 꽃@@3. 새",
                "<ul style='list-style-type:\"→ \"'><li>봄</ul> => - → 봄",
                "<ul style='list-style:url(https://a.kr/a.png) inside'><li>봄</ul> => - ![](https://a.kr/a.png) 봄",
                "<ul><li style='list-style:none'>봄</ul> => - 봄",
            })
    void markersOfListsAreKeptAsNumbersTextOrPictures(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<p style='visibility:hidden'>봄 <b style='visibility:visible'>꽃</b></p> => <span hidden>봄</span> **꽃**",
                "<style>.a{font-size:0}.a span{font-size:9pt}</style><p class=a>봄<span>꽃</span></p> => <span hidden>봄</span>꽃",
                "<p style='color:transparent;background:linear-gradient(red,blue);-webkit-background-clip:text'>봄</p> => 봄",
                "<p style='opacity:0;animation:in 1s'>봄</p><p style='opacity:0'>꽃</p> => 봄@@<div hidden>@@꽃@@</div>",
                "<p>봄<span style='position:absolute;clip:rect(0,0,0,0)'>꽃길</span></p> => 봄<span hidden>꽃길</span>",
                "<div style='text-indent:-9999px'>봄</div><div style='height:0;overflow:hidden'>꽃</div> => <div hidden>@@봄@@</div>@@<div hidden>@@꽃@@</div>",
                "<p><b style='margin-right:.5em'>봄</b>꽃<i style='margin:0 4px'>새</i>, 물</p> => **봄** 꽃 *새*, 물",
                "<style>:root{--g:6px}.t{padding:2px 8px;margin-left:var(--g)}</style><p><b class=t>봄</b><b class=t>꽃</b>새</p> => **봄 꽃** 새",
                "<p>이 <code style='padding:2px 4px'>봄</code>을 <span style='padding:2px'>꽃</span><span style='padding:2px'>새</span></p> => 이 `봄`을 꽃 새",
                "<p><span style='display:inline-block;width:24px;text-align:center'>1</span>봄 <span style='display:inline-block;width:9px'>꽃</span>새</p> => 1 봄 꽃새",
                "<p style='display:list-item'>봄</p><p style='display:list-item;list-style:none'>꽃</p> => • 봄@@꽃",
                "<style>.i{display:list-item;list-style-type:'→ '}</style><p><span class=i>봄</span><span class=i>꽃</span></p> => → 봄@@→ 꽃",
                "<div style='display:list-item;list-style:decimal'><p>봄</p></div><div style='display:list-item;list-style:decimal'>꽃</div> => 1\\. 봄@@2\\. 꽃",
                "<style>.h{visibility:hidden}</style><ol><li>봄<li class=h><li>꽃</ol><ol reversed><li class=h><li>새<li style='display:none'><li>물</ol> => 1. 봄@@3) 꽃@@2. 새@@1) 물",
                "<p><button>봄</button><button>꽃</button>을</p> => 봄 꽃을",
                "<div style='display:flex'><span>봄</span><b>꽃</b></div> => 봄 **꽃**",
                "<div style='display:flex;flex-direction:column'><span>봄</span><b>꽃</b></div> => 봄@@**꽃**",
                "<p>봄<span style='float:right'>2020</span></p><p><b style='float:left'>옛</b>날</p> => 봄 2020@@**옛**날",
                "<p style='color:rgba(0, 0, 0, 0)'>봄</p><p style='color:rgb(0,0,0)'>꽃</p> => <div hidden>@@봄@@</div>@@꽃",
                "<p><span style='background:hsl(60 100% 50%)'>봄</span> <span style='background:hsla(60,100%,50%,0)'>꽃</span></p> => <mark>봄</mark> 꽃",
                "<p>봄<sup style='position:absolute'>2</sup><b style='position:absolute;right:0'>꽃</b></p> => 봄<sup>2</sup> **꽃**",
                "<p><u>봄 <span style='display:inline-block'>꽃</span></u></p> => <u>봄</u> 꽃",
                "<p><b style='font:9pt serif'>봄</b> <span class=underline style='text-decoration:none'>꽃</span></p> => 봄 꽃",
                "<div style='white-space:pre-wrap'>봄<br>꽃<span style='white-space:normal'> 새¶물</span></div> => 봄  @꽃 새 물",
            })
    void stylesShowHideAndPlaceWhatIsInAnElement(String html, String markdown) {
        assertThat(Fragments.markdown(html.replace('¶', '\n'))).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            quoteCharacter = '`',
            value = {
                "<ul><li style='list-style-type:decimal'>봄<li style='list-style-type:decimal'>꽃</ul> => 1. 봄@2. 꽃",
                "<ol><li style='list-style-type:disc'>봄</ol> => - 봄",
                "<ol><li style='list-style-type:lower-alpha'>봄</ol> => <ol type=\"a\"><li>봄</li></ol>",
                "<ol><li>봄<li type=a>꽃</ol> => 1. 봄@@<ol start=\"2\" type=\"a\"><li>꽃</li></ol>",
                "<ol style='list-style:hangul inside'><li>봄</ol> => <ol style=\"list-style-type: hangul\"><li>봄</li></ol>",
                "<ol style='list-style-type:evil\"'><li>봄</ol> => 1. 봄",
                "<ol data-list-style='x'><li>봄</ol> => 1. 봄",
                "<ol><li style='display:none'>답</li><li>봄</ol> => <div hidden>@@답@@</div>@@1. 봄",
            })
    void listsKeepTheMarkersThatReadersSee(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
