package io.github.tistoryarchiver.tistory.comment;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.model.Comment;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Times of comments as the blog shows them, at half past midnight in Korea. */
class WrittenTimeTest {
    private static final Instant ANSWERED = Instant.parse("2026-11-22T15:30:40Z");

    private static Comment written(String shown, @Nullable Instant answered) {
        String answer = "{\"data\":{\"items\":[{\"id\":1,\"written\":\"" + shown + "\"}],\"isLast\":true}}";
        return Objects.requireNonNull(CommentJson.parse(answer.getBytes(StandardCharsets.UTF_8), answered))
                .comments()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "1시간 전, 2026-11-22T23:30:00+09:00, hour",
        "3분 전, 2026-11-23T00:27:00+09:00, minute",
        "방금 전, 2026-11-23T00:30:00+09:00, minute",
        "30초 전, 2026-11-23T00:29:00+09:00, minute",
        "2일 전, 2026-11-21T00:30:00+09:00, day",
        "어제, 2026-11-22T00:00:00+09:00, day",
        "2주 전, 2026-11-09T00:30:00+09:00, week",
        "3개월 전, 2026-08-23T00:30:00+09:00, month",
        "1년 전, 2025-11-23T00:30:00+09:00, year"
    })
    void anAgeIsATimeOfItsPrecision(String shown, String time, String precision) {
        Comment comment = written(shown, ANSWERED);

        assertThat(comment.writtenAt()).isEqualTo(OffsetDateTime.parse(time));
        assertThat(comment.writtenPrecision()).hasToString(precision.toUpperCase(Locale.ROOT));
        assertThat(comment.writtenText()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "어제 14:20, 2026-11-22T14:20:00+09:00",
        "오늘 00:10, 2026-11-23T00:10:00+09:00",
        "어제 오후 2:20, 2026-11-22T14:20:00+09:00",
        "2026-11-20 21:40, 2026-11-20T21:40:00+09:00",
        "2023. 9. 10. 02:00, 2023-09-10T02:00:00+09:00"
    })
    void aTimeOfADayIsExact(String shown, String time) {
        Comment comment = written(shown, ANSWERED);

        assertThat(comment.writtenAt()).isEqualTo(OffsetDateTime.parse(time));
        assertThat(comment.writtenPrecision()).isNull();
    }

    @Test
    void anAgeTellsNothingWhereTheTimeOfTheAnswerIsNotKnown() {
        assertThat(written("1시간 전", null).writtenAt()).isNull();
    }
}
