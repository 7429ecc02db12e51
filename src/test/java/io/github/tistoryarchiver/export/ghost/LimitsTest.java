package io.github.tistoryarchiver.export.ghost;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LimitsTest {
    @Test
    void aTextThatFitsIsAsItIs() {
        assertThat(Limits.cut("가".repeat(255), 255)).isEqualTo("가".repeat(255));
    }

    @Test
    void aLongTextIsCutBetweenCharacters() {
        String families = "👨‍👩‍👧‍👦".repeat(100);

        String cut = Limits.cut(families, 255);

        assertThat(cut).hasSizeLessThanOrEqualTo(255).endsWith("👦…");
    }

    @Test
    void aCharacterThatIsLongerThanTheLimitIsCutToo() {
        assertThat(Limits.cut("가" + "\u0301".repeat(999), 255)).hasSize(255);
    }

    @Test
    void noTextIsEmptyAfterGhostHasRemovedSpaceUnlessItIsSaidToBe() {
        assertThat(Limits.line("\u00a0\ufeff\u3000")).isEmpty();
        assertThat(Limits.line("\u00a0가\n나\u00a0")).isEqualTo("가 나");
    }
}
