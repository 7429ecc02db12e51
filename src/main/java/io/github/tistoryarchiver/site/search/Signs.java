package io.github.tistoryarchiver.site.search;

import java.text.Normalizer;
import java.util.Locale;

/** Which signs make words, and how texts are made alike before they are compared. The script of the search gets the same ranges. */
final class Signs {
    /** Scripts that are written without blanks, or whose words get endings: searched by pairs of signs. */
    private static final int[][] PAIRED = {
        {0x1100, 0x11ff},
        {0x3005, 0x3007},
        {0x3041, 0x3096},
        {0x309d, 0x309f},
        {0x30a1, 0x30ff},
        {0x3131, 0x318e},
        {0x31f0, 0x31ff},
        {0x3400, 0x4dbf},
        {0x4e00, 0x9fff},
        {0xa960, 0xa97f},
        {0xac00, 0xd7a3},
        {0xd7b0, 0xd7ff},
        {0xf900, 0xfaff},
        {0x20000, 0x323af}
    };

    private static final byte[] KINDS = kinds();

    /** A sign that is in no word. */
    static final int NONE = 0;

    /** A sign of a word that is searched by pairs. */
    static final int PAIR = 1;

    /** A sign of a word that is searched by its beginning. */
    static final int WHOLE = 2;

    private Signs() {}

    private static byte[] kinds() {
        byte[] kinds = new byte[Character.MIN_SUPPLEMENTARY_CODE_POINT];
        for (int sign = 0; sign < kinds.length; sign++) {
            kinds[sign] = (byte) computed(sign);
        }
        return kinds;
    }

    static int kind(int sign) {
        return sign < KINDS.length ? KINDS[sign] : computed(sign);
    }

    private static int computed(int sign) {
        for (int[] range : PAIRED) {
            if (sign >= range[0] && sign <= range[1]) {
                return PAIR;
            }
        }
        int type = Character.getType(sign);
        boolean isWord = Character.isLetterOrDigit(sign)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
        return isWord ? WHOLE : NONE;
    }

    /** Returns a text as it is compared: compatible forms made one, in lower case. */
    static String alike(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** Returns the ranges of both kinds for the script: first, last, kind, in hexadecimal, separated by blanks. */
    static String ranges() {
        return Ranges.OF_ALL_SIGNS;
    }

    /** A million signs are looked at, once, and only where an index is written. */
    private static final class Ranges {
        static final String OF_ALL_SIGNS = computedRanges();
    }

    private static String computedRanges() {
        StringBuilder out = new StringBuilder();
        int first = 0;
        int kind = NONE;
        for (int sign = 0; sign <= Character.MAX_CODE_POINT + 1; sign++) {
            int next = sign > Character.MAX_CODE_POINT ? NONE : kind(sign);
            if (next != kind) {
                if (kind != NONE) {
                    out.append(out.isEmpty() ? "" : " ")
                            .append(Integer.toHexString(first))
                            .append(' ')
                            .append(Integer.toHexString(sign - 1))
                            .append(' ')
                            .append(kind);
                }
                first = sign;
                kind = next;
            }
        }
        return out.toString();
    }
}
