package io.github.tistoryarchiver.markdown;

/** A token of an inline run. */
sealed interface Token {

    /** Text with collapsed whitespace, not yet escaped. */
    record Text(String text) implements Token {}

    record Code(String text) implements Token {}

    record Image(String alt, String address) implements Token {}

    /** Inline HTML for which Markdown has no syntax. */
    record Html(String html) implements Token {}

    record Break() implements Token {}

    /** The start of an inline style. */
    record Open(InlineStyle mark) implements Token {}

    /** The end of an inline style. */
    record Close(InlineStyle mark) implements Token {}

    /** The start of a link; its title is empty for none. */
    record LinkOpen(String address, String title) implements Token {}

    record LinkClose() implements Token {}

    /** Tells whether this token starts a style or link. */
    default boolean opens() {
        return this instanceof Open || this instanceof LinkOpen;
    }

    /** Tells whether this token ends a style or link. */
    default boolean closes() {
        return this instanceof Close || this instanceof LinkClose;
    }
}
