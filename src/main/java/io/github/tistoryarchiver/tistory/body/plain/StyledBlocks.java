package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Makes blocks of pieces of text that a style puts on lines of their own. */
public final class StyledBlocks {
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^|[;\\s])display\\s*:\\s*(?:block|flex|grid|table|list-item|flow-root)\\s*(?:[;!]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final String TEXT = "a, b, big, cite, code, em, font, i, label, mark, s, small, span, strong, u";

    private StyledBlocks() {}

    /**
     * Applies the styles.
     *
     * @param elements those with a {@code style} attribute, in document order
     */
    public static void apply(List<Element> elements) {
        for (Element element : elements) {
            if (element.attr("style").contains("display")
                    && BLOCK.matcher(element.attr("style")).find()
                    && element.is(Css.of(TEXT))
                    && element.hasText()
                    && element.parent() != null
                    && element.parent().closest(Css.of("pre, code, textarea, svg, math")) == null) {
                Element block = new Element("div");
                element.replaceWith(block);
                block.appendChild(element);
            }
        }
    }
}
