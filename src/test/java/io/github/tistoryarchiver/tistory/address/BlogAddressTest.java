package io.github.tistoryarchiver.tistory.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlogAddressTest {
    @ParameterizedTest
    @CsvSource({
        "dtslib1k, https://dtslib1k.tistory.com/, dtslib1k",
        "0314625, https://0314625.tistory.com/, 0314625",
        "DTSLIB1K.tistory.COM, https://dtslib1k.tistory.com/, dtslib1k",
        "http://sora.tistory.com/entry/a, https://sora.tistory.com/, sora",
        "www.morenice.kr, https://www.morenice.kr/,",
        "https://blog.example.com:8443/30?x=y, https://blog.example.com:8443/,",
        "블로그.한국, https://xn--2i0b10rqve.xn--3e0b707e/,",
    })
    void aBlogIsUnderstoodHoweverItIsNamed(String text, String home, String name) throws Exception {
        BlogAddress blog = BlogAddress.parse(text);

        assertThat(blog.home()).hasToString(home);
        assertThat(blog.name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "my blog, NOT_A_NAME_OR_ADDRESS",
        "under_score, NOT_A_NAME_OR_ADDRESS",
        "ftp://a.b, NOT_HTTP",
        "tistory.com, NOT_A_BLOG_OF_THE_PLATFORM",
        "https://www.tistory.com/x, NOT_A_BLOG_OF_THE_PLATFORM",
        "192.168.0.1, NOT_A_NAME_OR_ADDRESS",
    })
    void whatNamesNoBlogIsRefusedWithItsReason(String text, BlogAddress.Flaw flaw) {
        assertThatThrownBy(() -> BlogAddress.parse(text))
                .isInstanceOfSatisfying(
                        BlogAddress.NotABlogException.class,
                        e -> assertThat(e.flaw()).isEqualTo(flaw));
    }

    @Test
    void credentialsInAnAddressAreDropped() throws Exception {
        assertThat(BlogAddress.parse("https://user:secret@blog.example.com/").home())
                .hasToString("https://blog.example.com/");
    }
}
