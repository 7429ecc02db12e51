package io.github.tistoryarchiver.export.recording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PhrasesTest {
    private static boolean areIn(String text, String... phrases) {
        return new Phrases(List.of(phrases)).areIn(Phrases.withoutBlanks(text));
    }

    @Test
    void aPhraseIsFoundWhateverTheWhiteSpace() {
        assertThat(areIn("<p>열쇠는\n  화분\u00a0밑에 있어요", "열쇠는 화분 밑에")).isTrue();
    }

    @Test
    void aPhraseIsFoundAtTheEnd() {
        assertThat(areIn("저기 화분밑에", "화분 밑에")).isTrue();
    }

    @Test
    void ofPhrasesWithTheSameBeginningEachIsFound() {
        assertThat(areIn("열쇠는 서랍 안에", "열쇠는 화분 밑에", "열쇠는 서랍 안에")).isTrue();
    }

    @Test
    void whatOnlyBeginsLikeAPhraseIsNone() {
        assertThat(areIn("열쇠는 화분 위에", "열쇠는 화분 밑에")).isFalse();
    }

    @Test
    void wordsOfThreeLettersAreNotSought() {
        assertThat(areIn("고맙습니다 네네네", "네네네")).isFalse();
    }
}
