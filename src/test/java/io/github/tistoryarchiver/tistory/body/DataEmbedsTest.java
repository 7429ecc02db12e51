package io.github.tistoryarchiver.tistory.body;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Embeds whose address is only in an attribute. */
class DataEmbedsTest {
    @ParameterizedTest
    @CsvSource(
            delimiterString = " => ",
            value = {
                "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/B1/?utm_source=x'></blockquote> => > <https://www.instagram.com/p/B1/?utm_source=x>",
                "<blockquote class='instagram-media' data-instgrm-permalink='https://www.instagram.com/p/B1/?utm_source=x'><a href='https://www.instagram.com/p/B1/'>보기</a></blockquote> => > [보기](https://www.instagram.com/p/B1/)",
                "<div class='fb-video' data-href='https://www.facebook.com/x/videos/2'><blockquote>대체</blockquote></div> => > 대체@@<https://www.facebook.com/x/videos/2>",
                "<p class='codepen' data-slug-hash='abcXYZ' data-user='me'>See the Pen</p> => See the Pen@@<https://codepen.io/me/pen/abcXYZ>",
                "<code data-gist-id='54575'></code> => <https://gist.github.com/54575>",
                "<iframe data-src='https://www.youtube.com/embed/dQw4w9WgXcQ?start=30'></iframe> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=30s>",
                "<iframe src='about:blank' data-lazy-src='https://a.b/frame'></iframe> => <https://a.b/frame>",
                "<iframe srcdoc='<p>안의 <a href=http://c.d/>링크</a></p>'></iframe> => 안의 [링크](http://c.d/)",
                "<iframe data-ke-type='map' src='/proxy/plusmapViewer.php?id=1' data-maps-data='addr=%EC%A4%91%EA%B5%AC&title=%EB%AA%85%EB%8F%99&tel=02-1' data-maps-thumbnail='https://a.b/map.png'></iframe> => ![](https://a.b/map.png)@@[명동](https://sora.tistory.com/proxy/plusmapViewer.php?id=1)@@중구@@02-1",
                "<figure class='media'><oembed url='https://youtu.be/dQw4w9WgXcQ?t=90'></oembed></figure> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=90s>",
                "<lite-youtube videoid='dQw4w9WgXcQ'></lite-youtube> => <https://www.youtube.com/watch?v=dQw4w9WgXcQ>",
                "<blockquote class='tiktok-embed' cite='https://www.tiktok.com/@a/video/1'>글</blockquote> => > 글@>@> <https://www.tiktok.com/@a/video/1>",
                "<blockquote class='bluesky-embed' data-bluesky-uri='at://did:plc:ab12/app.bsky.feed.post/3kx'><p>하늘</p></blockquote> => > 하늘@>@> <https://bsky.app/profile/did:plc:ab12/post/3kx>",
                "<div class='tenor-gif-embed' data-postid='16563810'></div> => <https://tenor.com/view/16563810>",
                "<a data-pin-do='embedPin' href='https://www.pinterest.com/pin/99/'></a> => <https://www.pinterest.com/pin/99/>",
                "<iframe src='' data-litespeed-src='https://player.vimeo.com/video/76979871?h=8272103f6e'></iframe> => <https://vimeo.com/76979871/8272103f6e>",
                "<iframe src='https://tv.kakao.com/embed/player/cliplink/123456?startTime=33'></iframe> => <https://tv.kakao.com/v/123456?start=33>",
                "<blockquote cite='http://c.d/'>인용</blockquote> => > 인용",
            })
    void anEmbedIsALinkWithItsText(String html, String markdown) {
        assertThat(Fragments.markdown(html)).isEqualTo(markdown);
    }
}
