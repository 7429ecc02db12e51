package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Captions, and the text beside pictures, grids, files, cards, videos and emoticons in their figures. */
class CaptionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<figure class='imageblock'><img src='https://a.b/1.png'><figcaption>출처 <a href='http://c.d/'>원문</a>, <b>굵게</b><br>둘째 줄 <code>x=1</code></figcaption></figure> => ![](https://a.b/1.png)@@*출처 [원문](http://c.d/), **굵게**  @둘째 줄 `x=1`*",
                "<figure class='imageblock'><img src='https://a.b/1.png'><figcaption>설명<p data-ke-size='size16'>본문</p><h2>제목</h2></figcaption></figure> => ![](https://a.b/1.png)@@*설명*@@본문@@## 제목",
                "<figure class='imagegridblock'><div><span data-url='https://a.b/1.png'><img src='x'></span><span data-url='https://a.b/2.png'><img src='y'></span></div><figcaption>둘</figcaption><p>격자 옆</p></figure> => ![](https://a.b/1.png)@@![](https://a.b/2.png)@@*둘*@@격자 옆",
                "<figure class='fileblock'><a href='/attachment/a.zip'><div class='desc'><span class='name'>a.zip</span><div class='size'>1MB</div></div></a><p>파일 옆</p></figure> => [a.zip](https://sora.tistory.com/attachment/a.zip) (1MB)@@파일 옆",
                "<figure class='fileblock'><a href='/attachment/a.zip'>받기 <img src='https://a.b/shot.png'></a></figure> => [받기](https://sora.tistory.com/attachment/a.zip)@@![](https://a.b/shot.png)",
                "<figure data-ke-type='opengraph' data-og-title='제목' data-og-host='h.io'><a href='https://h.io/a'><p class='og-title'>제목</p><p class='og-host'>h.io</p><em>덧붙임</em></a><p>카드 옆</p></figure> => > [제목](https://h.io/a)@>@> h.io@@*덧붙임*@@카드 옆",
                "<figure data-ke-type='video' data-video-url='https://youtu.be/dQw4w9WgXcQ'><iframe src='https://www.youtube.com/embed/dQw4w9WgXcQ?start=83'></iframe><figcaption>자막 <a href='http://c.d/'>링크</a></figcaption><p>영상 옆</p></figure> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=83s>@@*자막 [링크](http://c.d/)*@@영상 옆",
                "<figure data-ke-type='emoticon' data-emoticon-type='friends1' data-emoticon-name='1' data-emoticon-src='https://a.b/e.gif'><img src='https://a.b/e.gif'><figcaption>신남</figcaption><p>이모티콘 옆</p></figure> => ![friends1 1](https://a.b/e.gif)@@*신남*@@이모티콘 옆",
                "<figure class='imageblock'><a href=\"javascript:open_img('http://a.b/big.png')\"><img src='https://a.b/1.png'></a> 크게</figure> => [![](https://a.b/1.png)](http://a.b/big.png)@@크게",
                "<figure class='imageblock'><img src='https://a.b/1.png'><figcaption><a href='https://a.b/p'><video src='https://a.b/v.mp4'></video></a></figcaption></figure> => ![](https://a.b/1.png)@@*<https://a.b/p>  @<https://a.b/v.mp4>*",
                "<div class='imageblock'><img src='https://a.b/1.png'><p class='cap1'><script src='https://gist.github.com/u/1.js'></script></p></div> => ![](https://a.b/1.png)@@*<https://gist.github.com/u/1>*",
                "<figure class='imageblock'><img src='https://a.b/1.png'><figcaption>설명<details><summary>더</summary>안</details></figcaption></figure> => ![](https://a.b/1.png)@@*설명*@@<details>@<summary>더</summary>@@안@@</details>",
                "<figure class='imageblock'><img src='https://a.b/1.png'><figcaption><div><pre>a@ b</pre></div></figcaption></figure> => ![](https://a.b/1.png)@@```@a@ b@```",
                "<figure class='imageblock'><img src='https://a.b/1.png'><div class='fb-post' data-href='https://a.b/post'></div></figure> => ![](https://a.b/1.png)@@<https://a.b/post>",
                "<p class='cap1'>그림 없는 설명</p> => 그림 없는 설명",
            })
    void whatTheAuthorWroteIsKept(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }

    @Test
    void theCaptionOfATableStaysAboveItsHead() {
        String table = "<table><caption>제목</caption><thead><tr><th rowspan=2>가</th></tr><tr></tr></thead>"
                + "<tbody><tr><td>나</td><td>다</td></tr></tbody></table>";

        assertThat(Fragments.markdown(table)).startsWith("<table><caption>제목</caption>@<thead>");
    }
}
