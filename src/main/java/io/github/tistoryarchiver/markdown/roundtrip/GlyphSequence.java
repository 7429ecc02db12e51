package io.github.tistoryarchiver.markdown.roundtrip;

import java.util.Arrays;

/**
 * The visible glyphs of a text in order, each with its position and with the gap before it. Kept in arrays, because a
 * text has tens of thousands of them.
 */
final class GlyphSequence {
    /** The code point that represents a picture; {@link Position#picture} identifies it. */
    static final int PICTURE = -1;

    /** The code point that represents a thematic break. */
    static final int RULE = -2;

    /** The code point that represents the indentation of a line by non-breaking spaces. */
    static final int INDENT = -3;

    private static final int INITIAL_CAPACITY = 256;
    private static final int FIRST_COMBINING = 0x300;
    private static final int FIRST_JAMO_WITHIN = 0x1160;
    private static final int LAST_JAMO_WITHIN = 0x11ff;

    private int[] codePoints = new int[INITIAL_CAPACITY];
    private Gap[] gaps = new Gap[INITIAL_CAPACITY];
    private Position[] places = new Position[INITIAL_CAPACITY];
    private int size;

    /** The gap between a glyph and the one before it. */
    enum Gap {
        NONE,
        BLANK,
        LINE
    }

    void add(int codePoint, Gap before, Position place) {
        if (size == codePoints.length) {
            codePoints = Arrays.copyOf(codePoints, 2 * size);
            gaps = Arrays.copyOf(gaps, 2 * size);
            places = Arrays.copyOf(places, 2 * size);
        }
        codePoints[size] = codePoint;
        gaps[size] = before;
        places[size] = place;
        size++;
    }

    int size() {
        return size;
    }

    int codePoint(int at) {
        return codePoints[at];
    }

    Gap before(int at) {
        return gaps[at];
    }

    Position place(int at) {
        return places[at];
    }

    /**
     * Counts the glyphs in a range as a person would: what {@link Decomposition} decomposed (Hangul syllables, letters
     * with accents) counts once.
     */
    int characters(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += isCharacter(codePoints[at]) ? 1 : 0;
        }
        return count;
    }

    private static boolean isCharacter(int sign) {
        return sign < FIRST_COMBINING
                || ((sign < FIRST_JAMO_WITHIN || sign > LAST_JAMO_WITHIN)
                        && Character.getType(sign) != Character.NON_SPACING_MARK);
    }
}
