package io.github.tistoryarchiver.markdown.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DecompositionTest {
    private static final String[] PIECES = {
        "a",
        " ",
        "é",
        "e\u0301",
        "\u0323\u0301",
        "각",
        "가",
        "힣",
        "ᄒ",
        "ᅡ",
        "ᆫ",
        "漢",
        "豈",
        "ﬁ",
        "Å",
        "😀",
        "\ud83d",
        "ㄱ",
        "\u3099",
        "が"
    };

    @Test
    void everySyllableIsTakenApartAsUnicodeSays() {
        for (int syllable = 0xac00; syllable <= 0xd7a3; syllable++) {
            isAsUnicodeSays(Character.toString(syllable));
        }
    }

    @Test
    void aMixOfScriptsMarksAndHalvesIsTakenApartAsUnicodeSays() {
        Random random = new Random(1);
        for (int round = 0; round < 20_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int piece = random.nextInt(8); piece >= 0; piece--) {
                text.append(PIECES[random.nextInt(PIECES.length)]);
            }
            isAsUnicodeSays(text.toString());
        }
    }

    private static void isAsUnicodeSays(String text) {
        StringBuilder taken = new StringBuilder();
        Decomposition.forEach(text, taken::appendCodePoint);
        assertThat(taken.toString()).isEqualTo(Normalizer.normalize(text, Normalizer.Form.NFD));
    }
}
