package io.github.tistoryarchiver.markdown.roundtrip;

import java.text.Normalizer;
import java.util.function.IntConsumer;

/**
 * Decomposes texts into code points of Unicode Normalization Form D. Korean texts consist mostly of Hangul syllables,
 * which are decomposed by the arithmetic of the Unicode Standard, section 3.12; all but those and plain letters is left
 * to {@link Normalizer}.
 */
final class Decomposition {
    private static final int FIRST_THAT_MAY_CHANGE = 0xc0;
    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int LAST_SYLLABLE = 0xd7a3;
    private static final int FIRST_LEAD = 0x1100;
    private static final int FIRST_VOWEL = 0x1161;
    private static final int BEFORE_FIRST_TAIL = 0x11a7;
    private static final int TAILS = 28;
    private static final int VOWELS_AND_TAILS = 21 * TAILS;

    private Decomposition() {}

    static void forEach(String text, IntConsumer visitor) {
        for (int at = 0; at < text.length(); ) {
            char c = text.charAt(at);
            if (c < FIRST_THAT_MAY_CHANGE) {
                visitor.accept(c);
                at++;
            } else if (isSyllable(c)) {
                decompose(c - FIRST_SYLLABLE, visitor);
                at++;
            } else {
                int end = endOfOthers(text, at);
                Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFD)
                        .codePoints()
                        .forEach(visitor);
                at = end;
            }
        }
    }

    private static boolean isSyllable(char c) {
        return c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE;
    }

    private static void decompose(int syllable, IntConsumer visitor) {
        visitor.accept(FIRST_LEAD + syllable / VOWELS_AND_TAILS);
        visitor.accept(FIRST_VOWEL + syllable % VOWELS_AND_TAILS / TAILS);
        if (syllable % TAILS != 0) {
            visitor.accept(BEFORE_FIRST_TAIL + syllable % TAILS);
        }
    }

    private static int endOfOthers(String text, int start) {
        int end = start;
        while (end < text.length() && text.charAt(end) >= FIRST_THAT_MAY_CHANGE && !isSyllable(text.charAt(end))) {
            end++;
        }
        return end;
    }
}
