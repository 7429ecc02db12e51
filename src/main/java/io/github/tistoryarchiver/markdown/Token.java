package io.github.tistoryarchiver.markdown;

/** A piece of an inline run. */
sealed interface Token {

    /** Text, white space collapsed, not yet escaped. */
    record Text(String text) implements Token {}

    /** A code span. */
    record Code(String text) implements Token {}

    /** An image. */
    record Image(String alt, String address) implements Token {}

    /** Inline HTML that Markdown has no mark for. */
    record Html(String html) implements Token {}

    /** A line break. */
    record Break() implements Token {}

    /** The start of an emphasis. */
    record Open(InlineStyle mark) implements Token {}

    /** The end of an emphasis. */
    record Close(InlineStyle mark) implements Token {}

    /** The start of a link. */
    record LinkOpen(String address, String title) implements Token {}

    /** The end of a link. */
    record LinkClose() implements Token {}

    default boolean opens() {
        return this instanceof Open || this instanceof LinkOpen;
    }

    default boolean closes() {
        return this instanceof Close || this instanceof LinkClose;
    }
}
