package io.github.tistoryarchiver.export.names;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodedSlugsTest {
    private final EncodedSlugs slugs = new EncodedSlugs(Set.of("feed"));

    @Test
    void hangulIsPercentEncodedInSmallLetters() {
        assertThat(EncodedSlugs.encoded(slugs.of("섬 A", "-1"))).isEqualTo("%ec%84%ac-a");
    }

    @Test
    void aLongSlugIsCutBetweenSyllables() {
        String slug = slugs.of("가나다라마바사아자차카타파하".repeat(3), "-1");

        assertThat(slug).hasSize(22);
        assertThat(EncodedSlugs.encoded(slug)).hasSizeLessThanOrEqualTo(200);
    }

    @Test
    void longSlugsThatAreCutAlikeDiffer() {
        String text = "가나다라마바사아자차카타파하".repeat(3);
        slugs.of(text, "-1");

        String other = slugs.of(text + "!", "-22");

        assertThat(other).endsWith("-22");
        assertThat(EncodedSlugs.encoded(other)).hasSizeLessThanOrEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"feed,feed-7", "a--b,a-b", "!!,7", "A_b,a_b", "é,é"})
    void aSlugIsWhatWordPressWouldMakeOfIt(String text, String slug) {
        assertThat(slugs.of(text, "-7")).isEqualTo(slug);
    }
}
