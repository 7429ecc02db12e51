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
                "<style>.a{content:'x'} @media{@media{@media{@media{@media{@media{.a{display:none}}}}}}} .b{font-weight:bold</style><p class=a>봄</p><p class=b>꽃</p> => 봄@@**꽃**",
            })
    void rulesThatHoldOnAScreenAreApplied(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
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
