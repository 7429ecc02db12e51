package io.github.tistoryarchiver.tistory.address;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.PostType;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostAddressTest {
    private static final HttpUrl HOME = HttpUrl.parse("https://sora.tistory.com/");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sora.tistory.com/198",
                "https://sora.tistory.com/m/198",
                "http://sora.tistory.com/m/post/view/id/198",
                "http://sora.tistory.com/m/post/198?categoryId=0",
                "https://sora.tistory.com/198?category=515509",
                "https://sora.tistory.com/198#comment123",
                "https://sora.tistory.com/198/",
                "http://SORA.tistory.com/198"
            })
    void allFormsOfANumericAddressAreOnePost(String address) {
        assertThat(PostAddress.of(HttpUrl.parse(address))).isEqualTo(PostAddress.ofId(198));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://sora.tistory.com/entry/바다-1",
                "https://sora.tistory.com/entry/%EB%B0%94%EB%8B%A4-1",
                "https://sora.tistory.com/m/entry/바다-1?a=b"
            })
    void allFormsOfALetterAddressAreOnePost(String address) {
        assertThat(PostAddress.of(HttpUrl.parse(address))).isEqualTo(new PostAddress(PostType.POST, null, "바다-1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/m",
                "/category/a",
                "/tag/1",
                "/guestbook",
                "/archive/202401",
                "/0",
                "/entry/",
                "/1/2",
                "/99999999999999999999",
                "/comment/add/3"
            })
    void whatIsNoPostIsNotTakenForOne(String path) {
        assertThat(PostAddress.of(HOME.resolve(path))).isNull();
    }

    @Test
    void pagesAndNoticesHaveAddressesOfTheirOwn() {
        assertThat(PostAddress.of(HOME.resolve("/notice/12"))).isEqualTo(new PostAddress(PostType.NOTICE, 12L, null));
        assertThat(PostAddress.of(HOME.resolve("/pages/about me")).on(HOME))
                .hasToString("https://sora.tistory.com/pages/about%20me");
    }
}
