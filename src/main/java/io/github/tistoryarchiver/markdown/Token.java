package io.github.tistoryarchiver.markdown;

/** A token of an inline run. */
sealed interface Token {

    /** Text with collapsed whitespace, not yet escaped. */
    record Text(String text) implements Token {}

    record Code(String text) implements Token {}

    record Image(String alt, String address) implements Token {}

    /** Inline HTML for which Markdown has no syntax. */
    record Html(String html) implements Token {}

    /**
     * The blanks at the beginning of a line, which a reader sees as its indentation.
     *
     * @param signs how many of them are non-breaking spaces
     * @param width how wide they are together, in spaces
     */
    record Indent(int signs, int width) implements Token {
        private static final int MOST = 200;

        /** Returns what is before the first visible character of a text, from its first non-breaking space on. */
        static Indent of(String text) {
            int signs = 0;
            int width = 0;
            boolean blankBefore = true;
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                boolean isSign = c == '\u00a0';
                boolean isBlank = Character.isWhitespace(c);
                if (isSign || (isBlank && !blankBefore && signs > 0)) {
                    width++;
                } else if (!isBlank && !HtmlElements.isZeroWidth(c)) {
                    break;
                }
                signs += isSign ? 1 : 0;
                blankBefore = isBlank;
            }
            return new Indent(signs, width);
        }

        Indent and(Indent more) {
            return new Indent(signs + more.signs, width + more.width);
        }

        String html() {
            return "&nbsp;".repeat(Math.min(width, MOST));
        }
    }

    record Break() implements Token {}

    /** The start of an inline style. */
    record Open(InlineStyle mark) implements Token {}

    /** The end of an inline style. */
    record Close(InlineStyle mark) implements Token {}

    /** The start of a link; its title is empty for none. */
    record LinkOpen(String address, String title) implements Token {}

    record LinkClose() implements Token {}

    /** Tells whether a reader sees something of this token. */
    default boolean isSeen() {
        return this instanceof Text text
                ? !text.text().chars().allMatch(c -> Character.isWhitespace(c) || HtmlElements.isZeroWidth(c))
                : this instanceof Code || this instanceof Image;
    }

    /** Tells whether this token starts a style or link. */
    default boolean opens() {
        return this instanceof Open || this instanceof LinkOpen;
    }

    /** Tells whether this token ends a style or link. */
    default boolean closes() {
        return this instanceof Close || this instanceof LinkClose;
    }
}
