package io.github.tistoryarchiver.markdown;

/** An emphasis, with its Markdown delimiter and the element that says the same where the delimiter would not be read. */
enum Mark {
    STRONG("**", "strong"),
    EMPHASIS("*", "em"),
    DELETED("~~", "del");

    private final String delimiter;
    private final String element;

    Mark(String delimiter, String element) {
        this.delimiter = delimiter;
        this.element = element;
    }

    String delimiter() {
        return delimiter;
    }

    String element() {
        return element;
    }
}
