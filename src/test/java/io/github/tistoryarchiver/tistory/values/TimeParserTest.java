package io.github.tistoryarchiver.tistory.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeParserTest {
    @ParameterizedTest
    @CsvSource({
        "20160221T23:45:10+09:00, 2016-02-21T23:45:10+09:00",
        "2026-01-30T15:13:02+09:00, 2026-01-30T15:13:02+09:00",
        "2024-01-01T00:00:00Z, 2024-01-01T00:00:00Z",
    })
    void timesAreReadInTheFormsOfAllEras(String text, String time) {
        assertThat(TimeParser.parse(text)).isEqualTo(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20250922073558", "2025. 9. 22. 19:35", "2025-09-22", "2025-13-01T00:00:00+09:00"})
    void whatIsNoFullTimeIsNotGuessed(String text) {
        assertThat(TimeParser.parse(text)).isNull();
    }
}
