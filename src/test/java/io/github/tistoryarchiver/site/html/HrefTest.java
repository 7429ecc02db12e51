package io.github.tistoryarchiver.site.html;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HrefTest {

    @Test
    void aPathIsEncodedSegmentBySegment() {
        assertThat(Href.path("이름 #1?/100%.png")).isEqualTo("%EC%9D%B4%EB%A6%84%20%231%3F/100%25.png");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " java\tscript:alert(1)",
                "JAVASCRIPT:x",
                "data:text/html,x",
                "vbscript:x",
                "file:///etc/passwd",
                "blob:x",
                "http:relative",
                "relative/path",
                "?query"
            })
    void whatDoesNotLeadToAnotherPlaceIsNoAddress(String address) {
        assertThat(Href.outside(address)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/a, https://example.org/a",
        "//example.org/a, https://example.org/a",
        "'\\\\example.org\\a', https://example.org/a",
        "' /\t/example.org', https://example.org",
        "mailto:sora@example.org, mailto:sora@example.org",
        "tel:+82-2-000, tel:+82-2-000"
    })
    void anAddressOfAnotherPlaceIsWhole(String written, String shown) {
        assertThat(Href.outside(written)).isEqualTo(shown);
    }
}
