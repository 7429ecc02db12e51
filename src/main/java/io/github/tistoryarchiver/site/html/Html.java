package io.github.tistoryarchiver.site.html;

import io.github.tistoryarchiver.markdown.HtmlElements;
import org.jspecify.annotations.Nullable;

/** A piece of a page. What is not made of {@link Tag}s and texts can only come from a body that was made safe. */
public interface Html {
    /** Nothing. */
    Html NONE = out -> {};

    /** Appends this piece. */
    void writeTo(StringBuilder out);

    /**
     * Returns a text, with its signs escaped.
     *
     * @param text {@code null} for none
     */
    static Html text(@Nullable String text) {
        return text == null ? NONE : out -> out.append(HtmlElements.escape(text));
    }
}
