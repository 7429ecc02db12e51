package io.github.tistoryarchiver.markdown;

/**
 * An inline style with its Markdown delimiter, and with the HTML element to use where the delimiter would not be
 * recognised. Styles without a delimiter are always written as the element.
 */
public enum InlineStyle {
    STRONG("**", "strong"),
    EMPHASIS("*", "em"),
    DELETED("~~", "del"),
    UNDERLINE("", "u"),
    HIGHLIGHT("", "mark"),
    SUBSCRIPT("", "sub"),
    SUPERSCRIPT("", "sup"),
    KEYBOARD("", "kbd"),

    /** What the page does not show. */
    HIDDEN("", "span hidden");

    private final String delimiter;
    private final String element;

    InlineStyle(String delimiter, String element) {
        this.delimiter = delimiter;
        this.element = element;
    }

    boolean hasDelimiter() {
        return !delimiter.isEmpty();
    }

    String delimiter() {
        return delimiter;
    }

    /** Returns the tag that begins the element. */
    String openingTag() {
        return "<" + element + ">";
    }

    /** Returns the tag that ends the element. */
    String closingTag() {
        int attribute = element.indexOf(' ');
        return "</" + (attribute < 0 ? element : element.substring(0, attribute)) + ">";
    }
}
