package io.github.tistoryarchiver.markdown;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a flavour of Markdown needs beyond CommonMark with GFM's tables and strikethrough, so that it takes nothing of a text
 * for its own language. The writer asks wherever it writes a text, since only it knows what the text is in.
 */
public interface Dialect {
    /** CommonMark with GFM's tables and strikethrough, and nothing else. */
    Dialect COMMON = new Dialect() {};

    /** What a text is written into. */
    enum Context {
        /** Text of a paragraph, heading, list item or table cell, and the alternative text of a picture. */
        PROSE,
        /** Text or an attribute's value within HTML, where a character reference is understood and a backslash is not. */
        HTML,
        /** The title of a link. */
        TITLE
    }

    /**
     * Returns how to write a character of ASCII that CommonMark leaves as it is; {@code null} for as it is.
     *
     * @param text the text, with the characters that the writer puts around it, such as the brackets of a link
     * @param at index of the character
     */
    default @Nullable String written(Context context, CharSequence text, int at) {
        return null;
    }

    /** Tells whether a text can be the content of a fence, where nothing can be escaped; else it is written as HTML. */
    default boolean holdsCode(String text) {
        return true;
    }

    /** Tells whether a text can be the content of a code span, where nothing can be escaped; else it is written as HTML. */
    default boolean holdsSpan(String text) {
        return holdsCode(text);
    }

    /**
     * Tells whether the flavour reads escapes in a picture's alternative text and a link's title; else a text that needs them
     * is HTML.
     */
    default boolean readsAlternatives() {
        return true;
    }

    /** Tells whether the flavour reads Markdown within tags of the line, such as {@code u}; else the line is HTML. */
    default boolean readsWithinTags() {
        return true;
    }

    /** Tells whether Markdown expresses a block in this flavour; else it is written as HTML. */
    default boolean holdsBlock(Element block) {
        return true;
    }

    /** Tells whether a second list of the same kind may follow with other markers; else it is written as HTML. */
    default boolean alternatesLists() {
        return true;
    }

    /** Tells whether a list may have items without content; else it is written as HTML. */
    default boolean holdsEmptyItems() {
        return true;
    }

    /** Returns how to write a character that CommonMark escapes with a backslash. */
    default String escaped(char c) {
        return "\\" + c;
    }
}
