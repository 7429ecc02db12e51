package io.github.tistoryarchiver.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.export.parts.Remark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RemarkWordsTest {
    @ParameterizedTest
    @EnumSource
    void theNotesHaveWordsForEachKindInBothLanguages(Remark.Kind kind) {
        RemarkWords words = RemarkWords.of(new Remark(kind, 7, "파`일"));

        assertThat(words.korean()).isNotBlank().doesNotContain("{}");
        assertThat(words.english()).isNotBlank().doesNotContain("{}").isNotEqualTo(words.korean());
    }
}
