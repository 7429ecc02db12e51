package io.github.tistoryarchiver.markdown;

/**
 * An emphasis, with its Markdown delimiter and the element that says the same where the delimiter would not be read. Some
 * have no delimiter and are always written as an element.
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
