package io.github.tistoryarchiver.backup.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScopeTest {
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2024-03-02T00:30:00+09:00");

    private static Post published(OffsetDateTime time) {
        return MadeUp.post(1).publishedAt(time).build();
    }

    private static Post filedUnder(String... path) {
        return MadeUp.post(1).category(new PostCategory(List.of(path), null)).build();
    }

    @Test
    void everythingIncludesAPostOfWhichNothingIsKnown() {
        assertThat(Scope.EVERYTHING.includes(published(null))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01, true", "2024-03-02, true", "2024-03-03, false"})
    void theFirstDayIsIncludedByTheBlogsOwnClock(LocalDate since, boolean included) {
        assertThat(new Scope(since, null, List.of(), null).includes(published(TIME)))
                .isEqualTo(included);
    }

    @ParameterizedTest
    @CsvSource({"2024-03-01, false", "2024-03-02, true", "2024-03-03, true"})
    void theLastDayIsIncludedByTheBlogsOwnClock(LocalDate until, boolean included) {
        assertThat(new Scope(null, until, List.of(), null).includes(published(TIME)))
                .isEqualTo(included);
    }

    @Test
    void aPostWithoutADateIsInNoSpanOfTime() {
        LocalDate day = TIME.toLocalDate();

        assertThat(new Scope(day, null, List.of(), null).includes(published(null)))
                .isFalse();
        assertThat(new Scope(null, day, List.of(), null).includes(published(null)))
                .isFalse();
    }

    @Test
    void aCategoryIncludesThoseBelowItAndNoOther() {
        Scope travel = new Scope(null, null, List.of("여행"), null);

        assertThat(travel.includes(filedUnder("여행"))).isTrue();
        assertThat(travel.includes(filedUnder("여행", "섬"))).isTrue();
        assertThat(travel.includes(filedUnder("섬", "여행"))).isFalse();
        assertThat(travel.includes(filedUnder())).isFalse();
    }

    @Test
    void aTagIsMatchedWholeAndWhateverItsCase() {
        Post post = MadeUp.post(1).tags(List.of("Java", "바다")).build();

        assertThat(new Scope(null, null, List.of(), "jAVA").includes(post)).isTrue();
        assertThat(new Scope(null, null, List.of(), "Jav").includes(post)).isFalse();
    }

    @Test
    void aPostThatWasLastChangedBeforeTheFirstDayIsNotWorthARequest() {
        Scope scope = new Scope(TIME.toLocalDate(), null, List.of(), null);

        assertThat(scope.mayInclude(TIME.minusHours(1))).isFalse();
        assertThat(scope.mayInclude(TIME)).isTrue();
        assertThat(scope.mayInclude(null)).isTrue();
    }
}
