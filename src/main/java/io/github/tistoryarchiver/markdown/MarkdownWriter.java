package io.github.tistoryarchiver.markdown;

import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;

/** Converts cleaned HTML to equivalent Markdown. */
public final class MarkdownWriter {
    /** Attribute of a {@code figure} that is kept as HTML, because its meaning is not known. */
    static final String VERBATIM = "data-verbatim";

    /** Attribute of an {@code ol} that names what counts it, where HTML has no type for it. */
    static final String LIST_STYLE = "data-list-style";

    private MarkdownWriter() {}

    /**
     * Converts a body.
     *
     * @param body not modified
     * @param addresses maps the address of an image or link to the one to write, such as a local path
     * @return Markdown that ends with a newline; empty for a body without content
     */
    public static String write(Element body, UnaryOperator<String> addresses) {
        return write(body, addresses, Dialect.COMMON);
    }

    /**
     * Converts a body to the Markdown of a dialect.
     *
     * @param body not modified
     * @param addresses maps the address of an image or link to the one to write, such as a local path
     * @return Markdown that ends with a newline; empty for a body without content
     */
    public static String write(Element body, UnaryOperator<String> addresses, Dialect dialect) {
        BlockWriter blocks = new BlockWriter(addresses, dialect);
        String text =
                String.join("\n\n", blocks.write(InlineWrappers.pushedDown(body).childNodes()));
        return text.isEmpty() ? "" : text + "\n";
    }
}
