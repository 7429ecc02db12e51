package io.github.tistoryarchiver.archive.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MediaTypeTest {
    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a, PNG", "ffd8ffe0, JPEG", "474946383961, GIF", "52494646000000005745425056503820, WEBP",
        "00000020667479706176696600000000, AVIF", "255044462d, PDF", "504b0304, ZIP", "3c7376672078, SVG",
        "efbbbf3c21444f43545950452068746d6c3e, HTML", "20203c68746d6c3e, HTML"
    })
    void aFileIsToldByItsFirstBytes(String hex, MediaType type) {
        assertThat(MediaType.of(java.util.HexFormat.of().parseHex(hex))).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "hello", "<p>"})
    void whatIsNothingKnownIsNotGuessed(String content) {
        assertThat(MediaType.of(content.getBytes(StandardCharsets.UTF_8))).isNull();
    }
}
