package io.github.tistoryarchiver.content.sight;

import java.text.Normalizer;
import java.util.function.IntConsumer;

/** The characters of a text as a reader tells them apart. */
public final class Glyphs {
    private static final int FIRST_THAT_MAY_COMBINE = 0x300;
    private static final int FIRST_SYLLABLE = 0xac00;
    private static final int LAST_SYLLABLE = 0xd7a3;
    private static final int FIRST_HAN = 0x4e00;
    private static final int LAST_HAN = 0x9fff;

    private Glyphs() {}

    /** Returns a text with letters and their accents, and Korean syllables, as one character each where there is one. */
    static String composed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPlain = c < FIRST_THAT_MAY_COMBINE
                    || (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE)
                    || (c >= FIRST_HAN && c <= LAST_HAN);
            if (!isPlain) {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    /** Tells quickly of most characters that they are seen as they are written: those of ASCII and Korean syllables. */
    static boolean isPlain(int c) {
        return (c > ' ' && c < 0x7f) || (c >= FIRST_SYLLABLE && c <= LAST_SYLLABLE);
    }

    /** Returns the index of the first character from one on that is not plain. */
    static int endOfPlain(String text, int from) {
        int end = from;
        while (end < text.length() && isPlain(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static boolean isBlank(int c) {
        return c <= ' '
                || c == 0xa0
                || c == 0x85
                || (c > 0xff && (Character.isWhitespace(c) || c == 0x202f || c == 0x2007));
    }

    /** Whether a character has no width: joiners, marks of direction, soft hyphens. */
    static boolean isUnseen(int c) {
        return c == 0xad
                || (c >= 0x7f && c <= 0x9f)
                || (c > 0xff && (Character.getType(c) == Character.FORMAT || (c >= 0xfe00 && c <= 0xfe0f)));
    }

    /** Whether a reader sees anything of a text. */
    static boolean areSeen(String text) {
        return text.codePoints().anyMatch(c -> !isBlank(c) && !isUnseen(c));
    }

    /** Returns one character for all those that look alike to a reader. */
    static int folded(int c) {
        return switch (c) {
            case 0x201c, 0x201d, 0xff02 -> '"';
            case 0x2018, 0x2019 -> '\'';
            case 0x2611, 0x2705, 0x2612 -> Sight.CHECKED;
            case 0x2610 -> Sight.UNCHECKED;
            default -> c;
        };
    }

    static void forEach(String text, IntConsumer visitor) {
        String plain = composed(text);
        for (int i = 0; i < plain.length(); ) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            visitor.accept(c);
        }
    }

    static int count(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            count += isBlank(c) || isUnseen(c) || Character.isLowSurrogate(c) ? 0 : 1;
        }
        return count;
    }

    /** Returns a text without blanks, for telling whether it is in another one. */
    public static String squeezed(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        forEach(text, c -> {
            if (!isBlank(c) && !isUnseen(c)) {
                int folded = folded(c);
                plain.appendCodePoint(folded < 0 ? c : folded);
            }
        });
        return plain.toString();
    }
}
