package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures that are not simply an img with its address. */
class PictureFormsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<img src='data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw=='><noscript><img src='https://a.b/only.jpg' alt='고양이'></noscript> => ![고양이](https://a.b/only.jpg)",
                "<img src='/blank.gif' data-lazy-src='https://a.b/1.jpg'><noscript><img src='https://a.b/1.jpg'></noscript> => ![](https://a.b/1.jpg)",
                "<noscript><img src='https://a.b/alone.jpg'></noscript> => ![](https://a.b/alone.jpg)",
                "글<noscript><img width='1' height='1' src='https://count.example.com/'>켜세요</noscript> => 글",
                "<input type='image' src='https://a.b/send.png' alt='보내기'> => ![보내기](https://a.b/send.png)",
                "<div style='background:#fff url(\"https://a.b/bg.jpg\") no-repeat'><p>위의 글</p></div> => ![](https://a.b/bg.jpg)@@위의 글",
                "<div style='background-image:url(https://a.b/bg.jpg)'></div> => ![](https://a.b/bg.jpg)",
                "<div style='background: linear-gradient(red, blue)'>글</div> => 글",
                "<div style='background-image:image-set(\"https://a.b/1.png\" 1x, \"https://a.b/2.png\" 2x)'>글</div> => ![](https://a.b/1.png)글",
                "<style>.m{-webkit-mask:url(https://a.b/m.png) no-repeat;width:9px}</style><p>앞 <span class=m></span></p> => 앞 ![](https://a.b/m.png)",
                "<div style='border-image:url(https://a.b/b.png) 30'></div><p style='mask-image:url(https://a.b/m.png)'>글</p> => ![](https://a.b/b.png)@@글",
                "<table background='https://a.b/t.gif'><tr><td>칸</td><td>칸</td></tr></table> => ![](https://a.b/t.gif)@@|   |   |@| --- | --- |@| 칸 | 칸 |",
                "<img src='https://a.b/m.png' usemap='#m'><map name='m'><area href='http://c.d/' alt='하나'><area href='/2' title='둘'><area></map> => ![](https://a.b/m.png)@@[하나](http://c.d/)  @[둘](https://sora.tistory.com/2)",
                "<video src='blob:https://a.b/1' poster='/p.jpg'></video> => ![](https://sora.tistory.com/p.jpg)",
                "<img src='https://a.b/m.png' usemap='#m'><map name='m'><area href='#down' alt='아래'></map><p id='down'>글</p> => ![](https://a.b/m.png)@@[아래](#down)@@<a id=\"down\"></a>글",
                "<table><tr style='background:url(https://a.b/r.png)'><td>칸<td>둘</table> => |   |   |@| --- | --- |@| ![](https://a.b/r.png)칸 | 둘 |",
                "<button style='background:url(https://a.b/b.png)'>누름</button> => ![](https://a.b/b.png)누름",
                "<pre style='background:url(https://a.b/b.png)'>a</pre> => ![](https://a.b/b.png)@@```@a@```",
                "<div style='--x:url(https://a.b/v.png);background-image:var(--x)'>글</div> => ![](https://a.b/v.png)글",
                "<div class='lazyload' data-bg='https://a.b/bg.png'>글</div> => ![](https://a.b/bg.png)글",
                "<span class='lazy' data-src='https://a.b/span.jpg'></span> => ![](https://a.b/span.jpg)",
                "<div data-bg='#fff' data-bg-color='red'>글</div> => 글",
                "<img data-cfsrc='https://a.b/1.jpg' style='display:none'><noscript><img src='https://a.b/1.jpg'></noscript> => <span hidden>![](https://a.b/1.jpg)</span>![](https://a.b/1.jpg)",
                "<embed src='https://a.b/photo.png'> => ![](https://a.b/photo.png)",
                "<object type='image/svg+xml' data='https://a.b/p.svg'><img src='https://a.b/p.png'>그림</object> => ![그림](https://a.b/p.svg)",
                "글 <img alt='대체 글'> <img src='#'>끝 => 글 대체 글 끝",
                "<figure class='imageblock'><img alt='대체 글'><figcaption>캡션</figcaption></figure> => 대체 글@@*캡션*",
                "<amp-img src='https://a.b/amp.jpg'></amp-img> => ![](https://a.b/amp.jpg)",
            })
    void aPictureIsKeptInEveryFormAndOnce(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
