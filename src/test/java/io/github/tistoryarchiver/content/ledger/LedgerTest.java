package io.github.tistoryarchiver.content.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.content.sight.Rule;
import io.github.tistoryarchiver.model.Loss;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is on a line of the ledger, and what is lost. */
class LedgerTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            TEXT     | <p>봄 바다 여름</p>                            | <p>봄 여름</p>
            TEXT     | <p>봄</p><p>여름</p>                           | <p>봄</p>
            TEXT     | <p>봄 <button>눌러요</button></p>              | <p>봄</p>
            TEXT     | <p>보이는 말</p>                               | <!-- 보이는 말 -->
            TEXT     | <p>보이는 말</p>                               | <div hidden>보이는 말</div>
            TEXT     | <p>보이는 말</p>                               | <img src="a.png" alt="보이는 말">
            TEXT     | <p>고르기 <select><option>하나<option>둘</select></p> | <p>고르기 하나</p>
            PICTURE  | <p>가<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw="></p> | <p>가</p>
            PICTURE  | <p>가<svg><path d="M0 0"></svg></p>            | <p>가</p>
            MEDIA    | <p>가</p><iframe src="https://a.kr/x"></iframe> | <p>가</p>
            MEDIA    | <p>가</p><object><param name="movie" value="https://a.kr/x.swf"></object> | <p>가</p>
            MEDIA    | <iframe src="https://www.youtube.com/embed/abcdefgh?start=90"></iframe> | <a href="https://www.youtube.com/watch?v=abcdefgh">v</a>
            MEDIA    | <script src="https://gist.github.com/a/b1.js"></script><p>가</p> | <p>가</p>
            LINK     | <p><a href="https://a.kr/">여기</a></p>        | <p>여기</p>
            LINK     | <p><a href="https://a.kr/1">여기</a></p>       | <p><a href="https://a.kr/2">여기</a></p>
            LINK     | <p>가</p><map><area href="https://a.kr/"></map> | <p>가</p>
            LINK     | <p><button onclick="location.href='https://a.kr/'">가</button></p> | <p>가</p>
            LINK     | <a href="https://a.kr/"><p>여기</p><p>저기</p></a> | <p><a href="https://a.kr/">여기</a></p><p>저기</p>
            CODE     | <pre>a<br>  b</pre>                           | <pre>a<br> b</pre>
            CODE     | <pre>a</pre>                                  | <p>a</p>
            CODE     | <p><code>a</code></p>                         | <p>a</p>
            CODE     | <p style="white-space:pre">a   b</p>          | <p>a b</p>
            TEXT     | <pre>가<ol><li>나</ol></pre>                   | <pre>가<br>나</pre>
            TEXT     | <pre><ul><li>가<li>나</ul></pre>              | <pre>가<br>나</pre>
            TEXT     | <pre><ol type="i"><li>가</ol></pre>           | <pre>1. 가</pre>
            TEXT     | <p style="display:list-item">가</p>           | <p>가</p>
            HEADING  | <h2>가</h2>                                   | <h3>가</h3>
            LIST     | <ol start="3"><li>가</ol>                     | <ol><li>가</ol>
            LIST     | <ol reversed><li>가<li>나</ol>                | <ol><li>가<li>나</ol>
            LIST     | <ol type="a"><li>가</ol>                      | <ol><li>가</ol>
            LIST     | <ul style="list-style-type:decimal"><li>가</ul> | <ul><li>가</ul>
            LIST     | <ol style="list-style:disc"><li>가</ol>       | <ol><li>가</ol>
            LIST     | <ol start="1234567890"><li>가</ol>            | <ol><li>가</ol>
            LIST     | <ol><div><li>가</div><li>나</ol>              | <ol><li>가</ol><p>나</p>
            LIST     | <ul><li>가<li>나</ul>                         | <ul><li>가<br>나</ul>
            LIST     | <ul><li>가<ul><li>나</ul></ul>                | <ul><li>가<li>나</ul>
            LIST     | <ul><li style="list-style-type:decimal">가</ul> | <ul><li>가</ul>
            LIST     | <ol style="list-style:hangul"><li>가</ol>     | <ol><li>가</ol>
            LIST     | <ol><li style="display:none">비밀</li><li>가</ol> | <ol><li></li><li>가</ol>
            LIST     | <ol><li>봄<li style="visibility:hidden">비밀<li>가</ol> | <ol><li>봄<li>가</ol>
            EMPHASIS | <style>@media screen{p{font-weight:700}}</style><p>가</p> | <p>가</p>
            TEXT     | <style>@media print{p{display:none}}</style><p>보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <style>@media (max-width:9em){p{display:none}}</style><p>보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <style>.a::before{content:"주의; "}</style><p class="a">가</p> | <p>가</p>
            TEXT     | <style>h3{counter-increment:n}h3::before{content:counter(n) ". "}</style><h3>가</h3> | <h3>가</h3>
            TEXT     | <style>:root{--l:"주의"}.a::before{content:var(--l)}</style><p class="a">가</p> | <p>가</p>
            TEXT     | <style>.a.on{display:block}.a{display:none}</style><p class="a on">보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <style>p{display:block!important}</style><p style="display:none">보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <style>@media not all and (min-width:9px){p{display:none}}</style><p>보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <p style="visibility:hidden">가<b style="visibility:visible">보이는 말</b></p> | <p hidden>가보이는 말</p>
            TEXT     | <p style="color:transparent;background-clip:text">보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <ul style="list-style-type:'→ '"><li>가</ul> | <ul><li>가</ul>
            TEXT     | <style>td::before{content:attr(title)}</style><table><tr><td title="말">가<td>나</table> | <table><tr><td>가<td>나</table>
            SHOWN    | <style>p:not(.on){display:none}</style><p>비밀 글</p> | <p>비밀 글</p>
            SHOWN    | <style>p{&.x{display:none}}</style><p class="x">비밀 글</p> | <p>비밀 글</p>
            SHOWN    | <style>.z{font-size:0}.z b{font-size:9px}</style><p class="z">비밀<b>가</b></p> | <p>비밀<b>가</b></p>
            SHOWN    | <h3 style="text-indent:-9999px">비밀 글</h3> | <h3>비밀 글</h3>
            LIST     | <style>li{list-style:none}li::before{counter-increment:n;content:counter(n)"."}</style><ul><li>가</ul> | <ul><li>가</ul>
            LIST     | <style>li::marker{content:none}</style><ol><li>가</ol> | <ol><li>가</ol>
            EMPHASIS | <style>.a::before{content:"말 ";font-weight:bold}</style><p class="a">가</p> | <p>말 가</p>
            EMPHASIS | <style>.a{font-weight:var(--w,bold)}</style><p class="a">가</p> | <p>가</p>
            EMPHASIS | <p><s>가<span style="display:inline-block">나</span></s></p> | <p><s>가나</s></p>
            BREAK    | <style>.a::after{content:"\\A";white-space:pre}</style><p><b class="a">가</b>나</p> | <p><b>가</b>나</p>
            BREAK    | <div style="display:flex"><span>가</span><span>나</span></div> | <p>가나</p>
            BREAK    | <p><b style="margin-right:6px">가</b>나</p>    | <p><b>가</b>나</p>
            BREAK    | <style>.t{padding:1px 2px}</style><p><i class="t">가</i><i class="t">나</i></p> | <p><i>가나</i></p>
            BREAK    | <p><span style="display:inline-block;width:90px">이름</span>홍길동</p> | <p>이름홍길동</p>
            BREAK    | <p><button>가</button><button>나</button></p> | <p>가나</p>
            BREAK    | <p>가<span style="float:right">나중</span></p>   | <p>가나중</p>
            CODE     | <pre><span style="display:block">a</span><span style="display:block">b</span></pre> | <pre>ab</pre>
            PICTURE  | <ul style="list-style:url(https://a.kr/a.png)"><li>가</ul> | <ul><li>가</ul>
            PICTURE  | <style>.a::before{content:url(https://a.kr/B.png)}</style><p class="a">가</p> | <p>가</p>
            TABLE    | <style>tr::before{content:"1"}</style><table><tr><td>가<td>나</table> | <table><tr><td>1 가<td>나</table>
            PICTURE  | <style>.a{background:url(https://a.kr/B.png)}</style><p class="a">가</p> | <p>가</p>
            LINK     | <select onchange="location.href=this.value"><option value="/8">가</select> | <ul><li>가</ul>
            LINK     | <svg><a xlink:href="https://a.kr/"><text>가</text></a></svg> | <p><img src="data:image/svg+xml,x"></p>
            PICTURE  | <p>가</p><video src="blob:x" poster="https://a.kr/p.png"></video> | <p>가</p>
            TEXT     | <table><tr><td>1<td><pre>ls</pre><tr><td>2<td><pre>cd</pre></table> | <pre>ls<br>cd</pre>
            CODE     | <p>가&nbsp;&nbsp;&nbsp;&nbsp;나</p>            | <p>가 나</p>
            CODE     | <p>가<b>&nbsp;&nbsp;&nbsp;&nbsp;나</b></p>     | <p>가 <b>나</b></p>
            CODE     | <p>나</p><p>&nbsp;&nbsp;&nbsp;가</p>           | <p>나</p><p>가</p>
            QUOTE    | <blockquote>가</blockquote>                   | <p>가</p>
            TABLE    | <table><tr><td>가<td><td>나</table>           | <table><tr><td>가<td>나<td></table>
            TABLE    | <table><tr><td>가<tr><td>나</table>           | <table><tr><td>가<br>나<td></table>
            TABLE    | <table><tr><td>가<td align=right>나</table>   | <table><tr><td>가<td>나</table>
            TABLE    | <table style="text-align:center"><tr><td>가<td>나</table> | <table><tr><td>가<td>나</table>
            FOLD     | <details><summary>더</summary>가</details>    | <p>더</p><p>가</p>
            EMPHASIS | <p><b>가</b>나</p>                            | <p>가나</p>
            EMPHASIS | <p>가나</p>                                   | <p><b>가나</b></p>
            EMPHASIS | <p><b style="font-weight:normal">가</b></p>   | <p><b>가</b></p>
            EMPHASIS | <p><span style="text-decoration:underline">가</span></p> | <p>가</p>
            EMPHASIS | <p><span style="background-color:#fff3cd">가</span></p> | <p>가</p>
            EMPHASIS | <p>H<span style="vertical-align:sub">2</span></p> | <p>H2</p>
            EMPHASIS | <style>.hot{font-weight:700}</style><p><span class="hot">가</span></p> | <p>가</p>
            EMPHASIS | <table><tr><th>가<td>나</table>               | <table><tr><td>가<td>나</table>
            EMPHASIS | <p><var>x</var></p>                           | <p>x</p>
            EMPHASIS | <address>봄</address>                         | <p>봄</p>
            EMPHASIS | <p><code>a<s>b</s></code></p>                 | <p><code>ab</code></p>
            TABLE    | <table><tr><th>가<th>나<tr><td align=right>1<td>2</table> | <table><tr><th>가<th>나<tr><td>1<td>2</table>
            MEDIA    | <iframe data-litespeed-src="https://a.kr/x"></iframe><p>가</p> | <p>가</p>
            MEDIA    | <a data-pin-do="embedPin" href="https://a.kr/x"></a><p>가</p> | <p>가</p>
            MEDIA    | <iframe src="https://tv.kakao.com/embed/player/cliplink/123456?startTime=3"></iframe> | <a href="https://tv.kakao.com/v/123456">v</a>
            TEXT     | <div class="revenue_unit_wrap">내 수익 이야기</div><p>가</p> | <p>가</p>
            EMPHASIS | <p><span style="font:italic bold 9pt serif">가</span></p> | <p>가</p>
            BREAK    | <p><span style="display:block">가</span><span>나</span></p> | <p>가나</p>
            TEXT     | <table><tr><td>1<td><code>ls</code><tr><td>2<td><code>cd</code></table> | <pre>ls<br>cd</pre>
            TEXT     | <table><tr><td>1<td><pre>ls<br>cd</pre></table> | <pre>ls<br>cd</pre>
            TEXT     | <style media="print">.a{display:none}</style><p class="a">보이는 말</p> | <p hidden>보이는 말</p>
            TEXT     | <p><span class="line-number">3호선</span>역</p> | <p>역</p>
            BREAK    | <h2>가<br>나</h2>                             | <h2>가 나</h2>
            BREAK    | <p>가<br>나</p>                               | <p>가 나</p>
            BREAK    | <p>가 나</p>                                  | <p>가나</p>
            BREAK    | <p>가나</p>                                   | <p>가 나</p>
            EMPHASIS | <pre>a <b>b</b></pre>                         | <pre>a b</pre>
            EMPHASIS | <pre><span class="k">int</span> <b>a</b> = 1</pre> | <pre>int a = 1</pre>
            EMPHASIS | <pre><span class="k">int</span> <span style="background:#ff0">a</span> = 1</pre> | <pre>int a = 1</pre>
            RULE     | <p>가</p><hr><p>나</p>                        | <p>가</p><p>나</p>
            CHECKBOX | <p><input type=checkbox checked> 가</p>       | <p>[ ] 가</p>
            ADDED    | <p>가</p>                                     | <p>가 없던 말</p>
            CHECKBOX | <select><option>가<option selected>나</select> | <ul><li>가<li>나</ul>
            CHECKBOX | <select size="3"><option selected>가<option>나</select> | <ul><li>[ ] 가<li>[ ] 나</ul>
            SHOWN    | <p>가<span style="font-size:0">비밀</span></p> | <p>가비밀</p>
            SHOWN    | <p>가<span style="color:transparent">비밀</span></p> | <p>가비밀</p>
            SHOWN    | <p>가</p><p style="display:none">비밀 글</p>  | <p>가</p><p>비밀 글</p>
            TEXT | <script>var a = "봄"; document.write(a + "꽃")</script><p>글</p> | <p>글</p>
            TEXT | <p id="a"></p><script>document.getElementById("a").innerHTML = "<b>봄</b>"</script> | <p></p>
            EMPHASIS | <p id="a">…</p><script>document.querySelector("#a").innerHTML = "<b>봄</b>";</script> | <p>봄</p>
            EMPHASIS | <pre>a <u>b</u></pre> | <pre>a b</pre>
            EMPHASIS | <pre>a <b>b</b></pre> | <pre>a b</pre>
            EMPHASIS | <pre><span class="k">a</span> <span style="text-decoration:line-through">b</span></pre> | <pre>a b</pre>
            EMPHASIS | <pre>a <span style="background:yellow">b</span></pre> | <pre>a b</pre>
            MEDIA | <script>new kakao.maps.Map(e,{center:new kakao.maps.LatLng(33.4,126.5)})</script><p>봄</p> | <p>봄</p>
            MEDIA | <model-viewer src="https://a.kr/m.glb"></model-viewer><p>봄</p> | <p>봄</p>
            PICTURE | <div data-bg="https://a.kr/1.png">봄</div> | <p>봄</p>
            PICTURE | <svg><image href="https://a.kr/1.png"/></svg> | <p><img src="data:image/gif;base64,R0"></p>
            PICTURE | <div style="background:image-set('https://a.kr/1.png' 1x)">봄</div> | <p>봄</p>
            PICTURE | <style>.m{mask-image:url(https://a.kr/1.png)}</style><i class="m"></i><p>봄</p> | <p>봄</p>
            PICTURE | <div style="border-image:url(https://a.kr/1.png) 9"></div><p>봄</p> | <p>봄</p>
            TEXT | <p>봄 <img alt="바다"></p> | <p>봄</p>
            MEDIA | <blockquote class="twitter-tweet"><a href="https://x.com/k/status/4"></a></blockquote><p>봄</p> | <p>봄</p>
            """)
    void aDifferenceIsALossOfItsKind(Loss.Kind kind, String page, String markdown) {
        assertThat(Proof.between(page, markdown).losses())
                .extracting(Loss::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p>봄&nbsp; 바다</p>                          | <p>봄 바다</p>
            <p>“봄”</p>                                   | <p>"봄"</p>
            <p>\u1112\u1161\u11ab</p>                     | <p>한</p>
            <div><div><span>봄</span></div></div>         | <p>봄</p>
            <p><span style="font-weight:bold">봄</span></p> | <p><strong>봄</strong></p>
            <p style="/* 말; */font-weight:bold">봄</p> | <p><strong>봄</strong></p>
            <iframe srcdoc="<style>p{font-weight:bold}.h{display:none}</style><p>봄<p class=h>잎"></iframe><p class="h">꽃</p> | <p><b>봄</b></p><p hidden>잎</p><p>꽃</p>
            <p>봄<i style="color:#fff0">꽃</i><i style="color:hsla(0,0%,0%,0)">잎</i></p> | <p>봄<span hidden>꽃잎</span></p>
            <style>.a{color:rgb(0 0 0 / 0%)}.b{font-size:.5px}</style><p>봄<i class="a">꽃</i><i class="b">잎</i></p> | <p>봄<span hidden>꽃잎</span></p>
            <p>봄<span style="color:rgb(255,0,0);background-color:#fff0">꽃</span></p> | <p>봄꽃</p>
            <style>.a:after{content:"\\f101"}.b:after{content:".";visibility:hidden}</style><p class="a">봄</p><p class="b">꽃</p> | <p>봄</p><p>꽃</p>
            <style>@layer x{@media all{.a::after{content:'\\201D' attr(title)}}}</style><p class="a" title="꽃">봄</p> | <p>봄”꽃</p>
            <style>pre span::before{counter-increment:l;content:counter(l)}</style><pre><span>a</span></pre> | <pre>a</pre>
            <style>pre b::before{counter-increment:l;content:counter(l)}</style><pre><b>a</b></pre> | <pre><b>a</b></pre>
            <style>li{list-style:none;counter-increment:n}li::before{content:counter(n)". "}</style><ul><li>봄<li>꽃</ul> | <ol><li>봄<li>꽃</ol>
            <style>li::marker{content:"※"}</style><ol><li><p>봄</p></li></ol> | <ul><li>※ 봄</ul>
            <style>.a:hover .b{display:inline}.a::before:hover,.c::-x-y{content:"x"}</style><p class="a">봄</p> | <p>봄</p>
            <style>tr::before{content:"1"}</style><table><tr><td>봄<td>꽃</table> | <table><tr><td>1<td>봄<td>꽃</table>
            <style>q{quotes:"«" "»"}</style><p><q>봄</q></p> | <p>«봄»</p>
            <style>.A{display:none}</style><p class="a">봄</p> | <p>봄</p>
            <style>th{text-align:left}td{text-align:right}</style><table><tr><th>가<th>나<tr><td>1<td>2</table> | <table><tr><th align=right>가<th align=right>나<tr><td align=right>1<td align=right>2</table>
            <p style="font:9pt serif"><b style="font:9pt serif">봄</b></p> | <p>봄</p>
            <p><code style="padding:.2em .4em">봄</code>을</p> | <p><code>봄</code>을</p>
            <p>봄(<b style="margin:0 9px">꽃</b>)</p>      | <p>봄(<b>꽃</b>)</p>
            <p id="a">…</p><p>글</p><script>document.getElementById("a").textContent = "봄"; /* ; */</script> | <p>봄</p><p>글</p>
            <h2 id="a"></h2><script>document.getElementById("a").innerHTML = "봄"; document.getElementById("a").innerHTML = "꽃"</script> | <h2>꽃</h2>
            <p id="a">…</p><script>f(); document.getElementById("a").innerHTML = "<b>봄</b>"</script> | <p><b>봄</b></p>
            <script>var a = "봄"; a = f(a); document.write(a)</script><p>글</p> | <p>글</p>
            <p><button>봄</button>을</p>                  | <p>봄을</p>
            <p><span style="float:left">옛</span>날</p> | <p>옛날</p>
            <table><tr><td class="gutter">1<td class="code">a<tr><td class="gutter">2<td class="code">b</table> | <pre>a<br>b</pre>
            <ol><li>봄</li><p>사이</p><li>꽃</li></ol>    | <ol><li>봄<p>사이</p></li><li>꽃</li></ol>
            <p>&nbsp;봄 &nbsp;꽃</p>                      | <p>봄 꽃</p>
            <style>summary:before{content:"▸"}</style><details><summary>봄</summary>꽃</details> | <details><summary>봄</summary>꽃</details>
            <p><q>봄</q></p>                              | <p>"봄"</p>
            <span>봄</span><div style="display:none">비밀</div><span>꽃</span> | <p>봄</p><p>꽃</p>
            <table><tr><td>봄<td style="text-align:end">꽃</table> | <table><tr><td>봄<td align=right>꽃</table>
            <ol>봄<li>꽃</ol>                             | <p>봄</p><ol><li>꽃</ol>
            <table><tr><th>가<th>나<tr><td align=right>1<td>2</table> | <table><tr><th align=right>가<th>나<tr><td align=right>1<td>2</table>
            <table><tr><td><b>가</b><td><b>나</b><tr><td><p align=right>1</p><td>2<tr><td><p>&nbsp;</p><td>3</table> | <table><tr><th align=right>가<th>나<tr><td align=right>1<td>2<tr><td><td>3</table>
            <p><sup style="vertical-align:baseline">봄</sup><mark style="background:none">꽃</mark></p> | <p>봄꽃</p>
            <iframe src="https://www.youtube-nocookie.com/embed/videoseries?list=PLabc"></iframe> | <a href="https://www.youtube.com/playlist?list=PLabc">v</a>
            <select><option selected>가<option>나</select> | <ul><li>가<li>나</ul>
            <select><option>봄<p>꽃</p><q><b>달</b></q></select> | <ul><li>봄꽃달</ul>
            <div data-ke-type="moreLess"><a class="btn-toggle-moreless">봄<div class="moreless-content"><p>꽃</p></div></a></div> | <details><summary>봄</summary>꽃</details>
            <span class="mwe-math-element"><span style="display:none"><math><annotation encoding="application/x-tex">x^2</annotation></math></span><img src="https://a.kr/f.svg"></span> | <p>$x^2$</p>
            <mjx-container><svg></svg><mjx-assistive-mml><math><mi>x</mi></math></mjx-assistive-mml></mjx-container> | <math><mi>x</mi></math>
            <h2><b>봄</b></h2>                            | <h2>봄</h2>
            <table><tr><td>가</table>                     | <p>가</p>
            <p>첫째 문단이다</p><p>둘째 문단이다</p>      | <p>둘째 문단이다</p><p>첫째 문단이다</p>
            <iframe src="//player.vimeo.com/video/12345"></iframe> | <p><a href="https://vimeo.com/12345">https://vimeo.com/12345</a></p>
            <p><input type=checkbox> 봄</p>               | <p>[ ] 봄</p>
            <ol reversed><li>가<li>나</ol>                | <ol reversed start="2"><li>가<li>나</ol>
            <p><a href="#">봄</a></p>                     | <p>봄</p>
            <p><a href="/8">봄</a></p>                    | <p><a href="https://sora.tistory.com/8">봄</a></p>
            <p>봄</p><script>alert(1)</script>            | <p>봄</p>
            <p style="white-space:pre">a   b</p>          | <p>a&nbsp;&nbsp;&nbsp;b</p>
            <div style="display:none">비밀</div><p>봄</p> | <p>봄</p>
            <script type="math/tex">x^2</script>          | <p>$x^2$</p>
            <script type="syntaxhighlighter"><![CDATA[a < b]]></script> | <pre>a &lt; b</pre>
            <p><q>봄 <q>바다</q></q></p>                  | <p>“봄 ‘바다’”</p>
            <table><tr><th>봄<td>바다</table>             | <table><tr><td><b>봄</b><td>바다</table>
            <pre><ol class="linenums"><li>a<li>b</ol></pre> | <pre>a<br>b</pre>
            <pre><ol style="list-style:none"><li>a<li>b</ol></pre> | <pre>a<br>b</pre>
            <pre><ol start="3"><li>a<ul><li><p>b</p></ul><li></ol></pre> | <pre>3. a<br>   • b<br>4. </pre>
            <table class="x"><tr><td class="blob-num"><td>a</table> | <pre>a</pre>
            <video src="https://a.kr/a.mp4"><track label="한국어" src="/a.vtt"></video> | <p><a href="https://a.kr/a.mp4">v</a> <a href="/a.vtt">한국어</a></p>
            <div class="my-moreless" style="display:none">비밀</div><p>봄</p> | <p>봄</p>
            <b><pre style="font-style:italic">a</pre></b> | <pre>a</pre>
            <pre><font color="red"><b>int</b></font> <b><font color="red">a</font></b> = 1</pre> | <pre>int a = 1</pre>
            <pre><span style="background:#222;color:#fff">int</span><span style="background:#222"> a</span></pre> | <pre>int a</pre>
            <pre><code style="display:block">a</code></pre> | <pre>a</pre>
            <object type="image/png" data="data:image/gif;base64,R0"></object> | <p><img src="data:image/gif;base64,R0"></p>
            <table><thead><tr><th>봄<th>달</thead><tfoot><tr><td>합<td>3</tfoot><tbody><tr><td>꽃<td>1</tbody></table> | <table><tr><th>봄<th>달<tr><td>꽃<td>1<tr><td>합<td>3</table>
            <ol start=" 7x"><li>봄</ol>                   | <ol start="7"><li>봄</ol>
            <p><button onclick="location.href='https://a.kr'">봄</button></p> | <p><a href="https://a.kr">봄</a></p>
            <div style="font-size:0"><svg></svg><span style="font-size:9pt">봄</span></div> | <p><img src="data:image/gif;base64,R0">봄</p>
            <script>new daum.roughmap.Lander({"timestamp":"1","key":"k"}).render();</script> | <p><a href="https://ssl.daumcdn.net/dmaps/map_js_init/roughmapLoader.js#key=k&amp;timestamp=1">k</a></p>
            <p>나이<input value="3">살</p> | <p>나이 3 살</p>
            <p>보기<input type=radio>가</p> | <p>보기 [ ] 가</p>
            <p><img alt="봄"> 바다</p> | <p>봄 바다</p>
            <embed type="image/gif" src="data:image/gif;base64,R0"> | <p><img src="data:image/gif;base64,R0"></p>
            <object type="image/gif" data="data:image/gif;base64,R0"><img src="https://a.kr/2.png"></object> | <p><img src="data:image/gif;base64,R0"></p>
            <pre><ol class="dp-c"><li>a<li>&nbsp;<li>b</ol></pre> | <pre>a<br> <br>b</pre>
            <pre><table><tr><td>a<td>b<tr><td>c<td>d</table></pre> | <pre>a&#9;b<br>c&#9;d</pre>
            <pre><ol class="dp-c"><li>a<li></li><li>b</ol></pre> | <pre>a<br><br>b</pre>
            <pre><span class="k" style="font-weight:bold;background:yellow">a</span> b</pre> | <pre>a b</pre>
            <b><sup><pre>a</pre></sup></b> | <pre>a</pre>
            <pre><span style="user-select:none">1</span>a</pre> | <pre>a</pre>
            <span class="MathJax_SVG"><svg></svg><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span> | <p><math><mi>x</mi></math></p>
            <span class="mjx-chtml MathJax_CHTML"><span>x</span><span class="MJX_Assistive_MathML"><math><mi>x</mi></math></span></span> | <p><math><mi>x</mi></math></p>
            <table><tr><td style="text-align:-webkit-center">봄<td>여름</table> | <table><tr><td align=center>봄<td>여름</table>
            <p><span class="lineno">7</span>월</p> | <p>7월</p>
            <style>pre i{display:block;counter-increment:l}pre i::before{content:counter(l)}</style><pre><i>a</i><i></i><i>b</i></pre> | <pre><i>a<br><br>b</i></pre>
            <noscript><img src="https://a.kr/1.gif" width=1 height=1></noscript><p>봄</p> | <p>봄</p>
            <div style="font-family:monospace"><ol><li>a {<li>&nbsp; b</ol></div> | <pre>a {<br>  b</pre>
            <p>봄</p><iframe src="javascript:''"></iframe> | <p>봄</p>
            <select>글<option>가<hr><option>나</select> | <ul><li>가<li>나</ul>
            <b style="font-weight:inherit">가</b> <b style="font-weight:initial">나</b> | <p>가 나</p>
            <noscript><img src="https://a.kr/1.gif" style="display:none"></noscript><p>봄</p> | <p>봄</p>
            <table><tr><td><img src="data:image/gif;base64,R0"><tr><td align=center>봄</table> | <table><tr><td><img src="data:image/gif;base64,R0"><tr><td>봄</table>
            <pre>a<button>복사</button></pre> | <pre>a</pre><p>복사</p>
            <script>new naver.maps.Map(e,{center:new naver.maps.LatLng(37.35,127.1)})</script> | <p><a href="https://map.naver.com/p/search/37.35,127.1">m</a></p>
            <script>swfobject.embedSWF("http://a.kr/p.swf","d")</script> | <p><a href="http://a.kr/p.swf">p</a></p>
            <script type="math/mml"><math><mi>x</mi></math></script> | <p><math><mi>x</mi></math></p>
            <iframe src="data:text/html,%EB%B4%84"></iframe> | <p>봄</p>
            <iframe src="https://www.youtube.com/embed/videoseries?list=PLab"></iframe> | <p><a href="https://www.youtube.com/playlist?list=PLab">v</a></p>
            <map><area href="/8" alt="봄"></map><h2>봄</h2> | <p><a href="https://sora.tistory.com/8">봄</a></p><h2>봄</h2>
            <a href="https://a.kr"><button onclick="location.href='https://a.kr'">봄</button></a> | <p><a href="https://a.kr">봄</a></p>
            <blockquote data-instgrm-permalink="https://www.instagram.com/p/ABCdef123/?a=1"><a href="https://www.instagram.com/p/ABCdef123/?a=1">봄</a></blockquote> | <blockquote><a href="https://www.instagram.com/p/ABCdef123/?a=1">봄</a></blockquote>
            """)
    void whatReadsTheSameIsNoLoss(String page, String markdown) {
        assertThat(Proof.between(page, markdown).losses()).isEmpty();
    }

    @Test
    void aScriptThatDoublesATextIsNotFollowed() {
        String script = "<script>var a = \"봄\";" + "a = a + a;".repeat(20_000) + "document.write(a)/*"
                + "*".repeat(100_000) + "*/</script><p>글</p>";

        assertThat(Proof.of(script).balance().losses()).isEmpty();
    }

    @Test
    void tokensOfOldEditorsAreNotTheText() {
        Balance balance = Proof.of(
                        "<p>[#M_더 보기|접기|봄_M#]</p>[##_1C|cfile1.uf.AB.jpg|width=\"1\"|바다_##]<pre>[#M_a|b|c_M#]</pre>")
                .balance();

        assertThat(balance.losses()).isEmpty();
        assertThat(balance.counts().leftOut()).containsEntry(Rule.PLATFORM, 3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>앞</p>[#M_<b>더 보기</b>|접기|<p>봄 | 여름 | 가을</p>_M#]<p>뒤</p>",
                "[#M_ <a href='https://a.kr/x'>출처</a> 보기 | 닫기 | 봄 _M#]",
                "[##_1C|cfile1.uf.AB.jpg|width=\"1\"|<b>굵은</b> 바다_##]",
                "<div data-ke-type='moreLess'><a class='btn-toggle-moreless'>열기</a><div class='moreless-content'><p>하나</p>"
                        + "<div class='moreless-content'>둘</div><a class='btn-toggle-moreless'>접기</a></div></div>",
            })
    void tokensAndFoldsMayHoldWhatAnAuthorMarked(String body) {
        assertThat(Proof.of(body).balance().losses()).isEmpty();
    }

    @Test
    void whatIsLeftOutIsCountedByItsRule() {
        Balance balance = Proof.between(
                "<p>봄</p><script>x()</script><style>p{}</style><ins class='adsbygoogle'></ins><p hidden>비밀글</p>"
                        + "<img src='file:///C:/DOCUME~1/image001.gif'><img src='C:\\\\사진\\\\1.jpg'>",
                "<p>봄</p>");

        assertThat(balance.counts().leftOut())
                .containsEntry(Rule.CODE, 2)
                .containsEntry(Rule.ADVERTISING, 1)
                .containsEntry(Rule.HIDDEN, 3)
                .containsEntry(Rule.LOCAL, 2);
    }

    @Test
    void aVideoThatBecameALinkIsInAnotherForm() {
        Balance balance = Proof.between(
                "<iframe src='https://www.youtube.com/embed/abcdefgh'></iframe>",
                "<p><a href='https://www.youtube.com/watch?v=abcdefgh'>영상</a></p>");

        assertThat(balance.counts().otherForm()).containsExactly(java.util.Map.entry(Rule.MEDIA, 1));
        assertThat(balance.losses()).isEmpty();
    }

    @Test
    void aLinkDoesNotCountForAVideoToo() {
        Balance balance = Proof.between(
                "<p><a href='https://a.kr/v'>보기</a></p><iframe src='https://a.kr/v'></iframe>",
                "<p><a href='https://a.kr/v'>보기</a></p>");

        assertThat(balance.losses()).extracting(Loss::kind).containsExactly(Loss.Kind.MEDIA);
    }

    @Test
    void aFileOfThePlatformThatIsNotFetchedIsALoss() {
        String body = "<p><a href='https://blog.kakaocdn.net/dn/aaa/bbb/ccc/x.zip'>자료</a></p>";

        assertThat(Proof.between(body, body).losses()).extracting(Loss::kind).containsExactly(Loss.Kind.FILE);
    }

    @Test
    void aLossNamesItsPlaceAndMarksTheWords() {
        Loss loss = Proof.between("<ul><li>봄 여름 가을</li></ul>", "<ul><li>봄 가을</li></ul>")
                .losses()
                .get(0);

        assertThat(loss).isEqualTo(new Loss(Loss.Kind.TEXT, "ul > li", "봄 »여름« 가을"));
    }

    @Test
    void manyLossesAreCountedAfterTheFirstHundred() {
        Balance balance = Proof.between("<p><b>가</b>나</p>".repeat(500), "<p>가나</p>".repeat(500));

        assertThat(balance.losses()).hasSize(101);
        assertThat(balance.losses().get(100)).isEqualTo(new Loss(Loss.Kind.MORE, "", "400"));
        assertThat(balance.counts().lost()).isEqualTo(500);
    }

    @Test
    void whatLiesBehindAnEndTagTooManyIsStillTheText() {
        Balance balance = Proof.of("<p>앞</p></div></div><p>뒤에 남은 글</p>").balance();

        assertThat(balance.counts().kept() + balance.counts().lost()).isGreaterThanOrEqualTo(6);
    }

    @Test
    void thePageOfTwoTextsIsThatOfWhichItsSummaryIs() {
        String text = "<div class='tt_article_useless_p_margin contents_style'><p>%s</p></div>"
                + "<div class='container_postbtn'><div class='wrap_btn'>공감</div></div>";
        String page = "<meta property='og:description' content='봄 바다'><div>" + text + text + "</div>";

        assertThat(Proof.ofPage(String.format(page, "봄 바다", "다른 글")).balance().losses())
                .isEmpty();
        assertThat(Proof.ofPage(String.format(page, "다른 글", "봄 바다")).balance().losses())
                .isEmpty();
    }

    @Test
    void whatAnAuthorCopiedOfThePlatformIsTheText() {
        String related = "<div class='another_category'><h4><a href='/category/x'>봄</a> 카테고리의 다른 글</h4>"
                + "<table><tr><th><a href='/11'>바다</a></th><td>2020</td></tr></table></div>";
        String buttons = "<div class='container_postbtn'><div class='wrap_btn'>베낀 단추</div></div>";

        assertThat(Proof.of(related + "<p>뒤</p>").balance().losses()).isEmpty();
        assertThat(Proof.of(buttons + "<p>뒤</p>").balance().losses()).isEmpty();
        assertThat(Proof.of(related + "<p>뒤</p>").balance().counts().kept()).isGreaterThan(6);
    }

    @Test
    void theButtonsOfThePlatformAreNotTheText() {
        Balance balance = Proof.of("<p>봄</p>").balance();

        assertThat(balance.counts()).isEqualTo(new Counts(1, 0, java.util.Map.of(), java.util.Map.of(), 0));
    }
}
