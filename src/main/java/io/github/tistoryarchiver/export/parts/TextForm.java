package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.markdown.Dialect;
import java.util.function.UnaryOperator;

/** The form of texts that a target reads. Thread-safe, since posts are converted on all processors. */
@FunctionalInterface
public interface TextForm {

    /**
     * Writes a text in this form.
     *
     * @param content of one post; may be changed
     * @param addresses maps each address of the text to the one to write
     */
    String write(PostContent content, UnaryOperator<String> addresses);

    /** Returns Markdown of a dialect. */
    static TextForm markdown(Dialect dialect) {
        return (content, addresses) -> content.markdown(dialect, addresses);
    }
}
