package io.github.tistoryarchiver.markdown;

/**
 * CommonMark's rules for left-flanking and right-flanking delimiter runs, which depend on the characters on both sides.
 * They often fail for Korean: in <code>**"강조"**은</code> the closing asterisks are between punctuation and a letter, and
 * close nothing. Since version 0.31 symbols such as emoji count as punctuation. A delimiter is therefore written only
 * where both versions recognise it, and text is escaped where either would.
 */
final class Flanking {
    private Flanking() {}

    /**
     * Tells whether a delimiter opens an emphasis in all renderers.
     *
     * @param before the character before the delimiter; {@code '\n'} at the start of a line
     * @param after the character after the delimiter; {@code '\n'} at the end of a line
     */
    static boolean opens(int before, int after) {
        return isLeft(before, after, false) && isLeft(before, after, true) && !isBlankToScripts(after);
    }

    /**
     * Tells whether a delimiter closes an emphasis in all renderers.
     *
     * @param before the character before the delimiter; {@code '\n'} at the start of a line
     * @param after the character after the delimiter; {@code '\n'} at the end of a line
     */
    static boolean closes(int before, int after) {
        return opens(/* before= */ after, /* after= */ before);
    }

    /** Tells whether a delimiter opens an emphasis in some renderers. */
    static boolean mayOpen(int before, int after) {
        return isLeft(before, after, false)
                || isLeft(before, after, true)
                || (isBlankToScripts(before) && !isBlank(after));
    }

    /** Tells whether a delimiter closes an emphasis in some renderers. */
    static boolean mayClose(int before, int after) {
        return mayOpen(/* before= */ after, /* after= */ before);
    }

    private static boolean isLeft(int before, int after, boolean withSymbols) {
        return !isBlank(after)
                && (!isPunctuation(after, withSymbols) || isBlank(before) || isPunctuation(before, withSymbols));
    }

    /** Tells whether a character is Unicode whitespace in the sense of CommonMark. */
    static boolean isBlank(int c) {
        return c == '\n' || c == '\t' || c == '\f' || c == '\r' || Character.getType(c) == Character.SPACE_SEPARATOR;
    }

    /** Tells whether renderers in JavaScript take a character for whitespace that CommonMark does not. */
    private static boolean isBlankToScripts(int c) {
        return c == 0xFEFF || c == 0x2028 || c == 0x2029;
    }

    /**
     * Tells whether a character is punctuation.
     *
     * @param withSymbols whether symbols outside ASCII count too, as they do since CommonMark 0.31
     */
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
