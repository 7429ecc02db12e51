package io.github.tistoryarchiver.export.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LetterPairsTest {
    @ParameterizedTest
    @CsvSource({"서울에서,서울 울에 에서", "서울,서울", "섬,섬", "'가나 다라',가나 다라", "a-b,a b", "'',''", "😀 글,글"})
    void aWordIsItsPairs(String text, String pairs) {
        assertThat(LetterPairs.of(text).strip()).isEqualTo(pairs);
    }

    @Test
    void decomposedLettersAreComposed() {
        assertThat(LetterPairs.of(Normalizer.normalize("서울", Normalizer.Form.NFD)))
                .isEqualTo("서울 ");
    }
}
