package io.github.tistoryarchiver.markdown.roundtrip;

import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Compares the glyphs of a body with those of its Markdown. */
final class GlyphComparison {
    private static final int AROUND = 24;

    private final GlyphSequence mine;
    private final GlyphSequence theirs;
    private @Nullable Position lastOfMine;
    private @Nullable Position lastOfTheirs;

    /**
     * Creates a comparison.
     *
     * @param mine glyphs of the body
     * @param theirs glyphs of the Markdown
     */
    GlyphComparison(GlyphSequence mine, GlyphSequence theirs) {
        this.mine = mine;
        this.theirs = theirs;
    }

    /**
     * Tells whether two glyphs are the same, at the same position. Breaks within a heading do not count, because in
     * Markdown it is one line.
     */
    boolean isSame(int one, int other) {
        return mine.codePoint(one) == theirs.codePoint(other)
                && isSamePlace(mine.place(one), theirs.place(other))
                && isSameGap(one, other);
    }

    /** Compares two positions; most glyphs share theirs with the glyph before. */
    private boolean isSamePlace(Position one, Position other) {
        if (one == lastOfMine && other == lastOfTheirs) {
            return true;
        }
        if (!one.equals(other)) {
            return false;
        }
        lastOfMine = one;
        lastOfTheirs = other;
        return true;
    }

    private boolean isSameGap(int one, int other) {
        return mine.before(one) == theirs.before(other)
                || (mine.place(one).heading() > 0
                        && mine.before(one) != GlyphSequence.Gap.NONE
                        && theirs.before(other) != GlyphSequence.Gap.NONE);
    }

    /** Describes the difference at an index where the glyphs differ. */
    RoundTrip.Difference difference(int at) {
        if (at >= mine.size() || at >= theirs.size() || mine.codePoint(at) != theirs.codePoint(at)) {
            return new RoundTrip.Difference("text", excerpt(mine, at), excerpt(theirs, at));
        }
        return isSamePlace(mine.place(at), theirs.place(at))
                ? new RoundTrip.Difference(
                        "gap", excerpt(mine, at) + " " + mine.before(at), excerpt(theirs, at) + " " + theirs.before(at))
                : new RoundTrip.Difference(
                        "place",
                        excerpt(mine, at) + " " + mine.place(at),
                        excerpt(theirs, at) + " " + theirs.place(at));
    }

    private static String shown(int sign) {
        return switch (sign) {
            case GlyphSequence.PICTURE -> "▣";
            case GlyphSequence.RULE -> "―";
            case GlyphSequence.INDENT -> "⇥";
            default -> Character.toString(sign);
        };
    }

    private static String excerpt(GlyphSequence signs, int at) {
        StringBuilder text = new StringBuilder();
        for (int i = Math.max(0, at - AROUND / 2); i < Math.min(signs.size(), at + AROUND); i++) {
            int c = signs.codePoint(i);
            text.append(i == at ? "»" : "")
                    .append(signs.before(i) == GlyphSequence.Gap.NONE ? "" : " ")
                    .append(shown(c));
        }
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }
}
