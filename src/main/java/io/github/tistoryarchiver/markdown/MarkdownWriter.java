package io.github.tistoryarchiver.markdown;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** Writes plain HTML as Markdown that says the same. */
public final class MarkdownWriter {
    /** Attribute of a {@code figure} that is to stay HTML, because nobody knows what it means. */
    static final String VERBATIM = "data-verbatim";

    private MarkdownWriter() {}

    /**
     * Writes a body.
     *
     * @param body left as it is
     * @param addresses what to write for the address of an image or a link, such as a local path
     * @return Markdown that ends in a newline; empty for a body that says nothing
     */
    public static String write(Element body, UnaryOperator<String> addresses) {
        String text = String.join(
                "\n\n",
                new BlockWriter(addresses).write(InlineWrappers.pushedDown(body).childNodes()));
        return text.isEmpty() ? "" : text + "\n";
    }
}
