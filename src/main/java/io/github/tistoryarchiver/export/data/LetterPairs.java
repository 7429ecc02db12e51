package io.github.tistoryarchiver.export.data;

import java.text.Normalizer;

/** Splits words into overlapping pairs of letters, by which a search finds words of two letters and parts of words. */
final class LetterPairs {
    private LetterPairs() {}

    /** Returns the pairs of all words, separated by blanks: {@code 서울 울에 에서} for {@code 서울에서}. */
    static String of(String text) {
        int[] letters =
                Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().toArray();
        StringBuilder out = new StringBuilder(letters.length * 3);
        for (int i = 0; i < letters.length; i++) {
            boolean continues = i + 1 < letters.length && isOfWord(letters[i]) && isOfWord(letters[i + 1]);
            boolean isAlone = isOfWord(letters[i]) && !continues && (i == 0 || !isOfWord(letters[i - 1]));
            if (continues) {
                out.appendCodePoint(letters[i]).appendCodePoint(letters[i + 1]).append(' ');
            } else if (isAlone) {
                out.appendCodePoint(letters[i]).append(' ');
            }
        }
        return out.toString();
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c);
    }
}
