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
    KEYBOARD("", "kbd");

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

    String element() {
        return element;
    }
}
