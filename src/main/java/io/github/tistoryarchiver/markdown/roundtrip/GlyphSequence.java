package io.github.tistoryarchiver.markdown.roundtrip;

import java.util.Arrays;

/**
 * The visible signs of a text in order, each with what stands before it and where it stands. Kept in arrays, since a text has tens of
 * thousands of them.
 */
final class GlyphSequence {
    /** A sign that is a picture; its {@link Position#picture} tells which. */
    static final int PICTURE = -1;

    /** A sign that is a horizontal rule. */
    static final int RULE = -2;

    private static final int FEW = 256;
    private static final int FIRST_COMBINING = 0x300;
    private static final int FIRST_JAMO_WITHIN = 0x1160;
    private static final int LAST_JAMO_WITHIN = 0x11ff;

    private int[] codePoints = new int[FEW];
    private Gap[] gaps = new Gap[FEW];
    private Position[] places = new Position[FEW];
    private int size;

    /** What stands between a sign and the one before it. */
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

    /** Signs in a range that a person would count: what {@link Decomposition} took apart (Korean syllables, accents) counts once. */
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
