package io.github.tistoryarchiver.tistory.media;

import static org.assertj.core.api.Assertions.assertThat;

import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImageAddressTest {
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            value = {
                "https://img1.daumcdn.net/thumb/R1280x0/?scode=mtistory2&fname=https%3A%2F%2Ft1.daumcdn.net%2Fcfile%2Ftistory%2F99AB -> https://t1.daumcdn.net/cfile/tistory/99AB?original",
                "//i1.daumcdn.net/thumb/C148x148/?fname=http%3A%2F%2Fcfile7.uf.tistory.com%2Fimage%2F12AB -> https://cfile7.uf.tistory.com/original/12AB",
                "https://img1.daumcdn.net/thumb/R800x0/?scode=mtistory2&amp;amp;fname=https%3A%2F%2Fblog.kakaocdn.net%2Fdn%2Fa%2Fb%2FK%2Fimg.png -> https://blog.kakaocdn.net/dn/a/b/K/img.png",
                "https://t1.daumcdn.net/cfile/tistory/99AB -> https://t1.daumcdn.net/cfile/tistory/99AB?original",
                "https://t1.daumcdn.net/cfile/tistory/99AB?original -> https://t1.daumcdn.net/cfile/tistory/99AB?original",
                "https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=1&signature=s%3D -> https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=1&signature=s%3D",
                "/attachment/cfile1.uf@AB.zip -> https://sora.tistory.com/attachment/cfile1.uf@AB.zip",
                "https://user-images.githubusercontent.com/1/a.png?x=1 -> https://user-images.githubusercontent.com/1/a.png?x=1",
            })
    void theOriginalOfAnImageIsFoundBehindItsThumbnail(String written, String original) {
        assertThat(ImageAddress.of(written, HOME).candidates().get(0)).hasToString(original);
    }

    @Test
    void theServedAddressIsTriedWhereTheOriginalIsMissing() {
        assertThat(ImageAddress.of("http://cfile7.uf.tistory.com/image/12AB", HOME).candidates().stream()
                        .map(HttpUrl::toString))
                .containsExactly(
                        "https://cfile7.uf.tistory.com/original/12AB", "https://cfile7.uf.tistory.com/image/12AB");
    }

    @Test
    void theNameOfAnImageDoesNotHoldItsSignature() {
        String one = ImageAddress.of(
                        "https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=1&allow_ip=&allow_referer=&signature=s",
                        HOME)
                .source();
        String other = ImageAddress.of(
                        "https://blog.kakaocdn.net/dna/a/b/K/img.png?credential=c&expires=2&allow_ip=&allow_referer=&signature=t",
                        HOME)
                .source();

        assertThat(one).isEqualTo(other).isEqualTo("https://blog.kakaocdn.net/dna/a/b/K/img.png");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "#top", "javascript:x()", "http://"})
    void whatIsNoAddressOfAnImageIsNone(String written) {
        assertThat(ImageAddress.of(written, HOME)).isNull();
    }
}
