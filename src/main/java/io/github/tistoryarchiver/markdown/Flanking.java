package io.github.tistoryarchiver.markdown;

/**
 * Whether CommonMark reads a delimiter as the start or end of an emphasis. The rule asks for the characters on both sides,
 * and Korean trips over it: in <code>**"강조"**은</code> the closing stars stand between punctuation and a letter and close
 * nothing. Renderers of before and after CommonMark 0.31 disagree on whether symbols such as emoji are punctuation: a
 * delimiter is written only where both read it, and text is escaped where either would.
 */
final class Flanking {
    private Flanking() {}

    /**
     * Whether all renderers read a start.
     *
     * @param before the character before the delimiter, {@code '\n'} at the start of a line
     */
    static boolean opens(int before, int after) {
        return isLeft(before, after, false) && isLeft(before, after, true);
    }

    /**
     * Whether all renderers read an end.
     *
     * @param after the character behind the delimiter, {@code '\n'} at the end of a line
     */
    static boolean closes(int before, int after) {
        return opens(/* before= */ after, /* after= */ before);
    }

    /** Whether some renderer may read a start. */
    static boolean mayOpen(int before, int after) {
        return isLeft(before, after, false) || isLeft(before, after, true);
    }

    /** Whether some renderer may read an end. */
    static boolean mayClose(int before, int after) {
        return mayOpen(/* before= */ after, /* after= */ before);
    }

    private static boolean isLeft(int before, int after, boolean withSymbols) {
        return !isBlank(after)
                && (!isPunctuation(after, withSymbols) || isBlank(before) || isPunctuation(before, withSymbols));
    }

    static boolean isBlank(int c) {
        return c == '\n' || c == '\t' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    static boolean isPunctuation(int c, boolean withSymbols) {
        return switch (Character.getType(c)) {
            case Character.CONNECTOR_PUNCTUATION,
                    Character.DASH_PUNCTUATION,
                    Character.START_PUNCTUATION,
                    Character.END_PUNCTUATION,
                    Character.INITIAL_QUOTE_PUNCTUATION,
                    Character.FINAL_QUOTE_PUNCTUATION,
                    Character.OTHER_PUNCTUATION -> true;
            case Character.MATH_SYMBOL, Character.CURRENCY_SYMBOL, Character.MODIFIER_SYMBOL, Character.OTHER_SYMBOL ->
                withSymbols || c < 128;
            default -> false;
        };
    }
}
