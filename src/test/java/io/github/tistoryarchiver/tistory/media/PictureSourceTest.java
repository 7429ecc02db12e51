package io.github.tistoryarchiver.tistory.media;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureSourceTest {
    private static final HttpUrl PAGE = HttpUrl.get("https://sora.tistory.com/7");

    private static Element image(String html) {
        return Jsoup.parse(html).expectFirst("img");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "<img src='/images/blank.gif' data-original='https://a.b/real.jpg'> -> https://a.b/real.jpg",
                "<img src='data:image/gif;base64,AA' data-lazy-src='//a.b/real.jpg'> -> //a.b/real.jpg",
                "<img src='https://a.b/small.jpg' data-src='https://a.b/big.jpg'> -> https://a.b/big.jpg",
                "<img src='https://a.b/x.jpg' data-src='true'> -> https://a.b/x.jpg",
                "<img srcset='https://a.b/s.jpg 320w, https://a.b/l.jpg 1280w,https://a.b/m,2.jpg 640w'> -> https://a.b/l.jpg",
                "<img srcset='https://a.b/one.jpg, https://a.b/two.jpg 2x'> -> https://a.b/two.jpg",
                "<img src='https://a.b/spacer.gif' srcset='https://a.b/l.jpg'> -> https://a.b/l.jpg",
                "<picture><source srcset='https://a.b/x.webp 2x'><img></picture> -> https://a.b/x.webp",
                "<img data-anything='https://a.b/photo.webp?x=1'> -> https://a.b/photo.webp?x=1",
                "<img src='https://a.b/x.jpg' data-link='https://a.b/other.jpg'> -> https://a.b/x.jpg",
                "<img src='data:image/png;base64,AA'> -> data:image/png;base64,AA",
            })
    void theBestAddressOfAPictureIsTheOneThatAReaderSees(String html, String address) {
        assertThat(PictureSource.of(image(html), PAGE)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<img src='/blank.gif'>", "<img>", "<img srcset=', ,'>", "<img src='data:image/png,A'>"})
    void aPlaceholderIsNoRealPicture(String html) {
        assertThat(PictureSource.real(image(html), PAGE)).isEmpty();
    }
}
