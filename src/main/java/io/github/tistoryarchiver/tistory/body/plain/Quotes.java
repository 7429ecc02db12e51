package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the quotation marks that browsers put around {@code q}, which no Markdown has. */
public final class Quotes {
    private Quotes() {}

    /** Applies to all {@code q} of a body; one within another has single marks. */
    public static void apply(Element body) {
        for (Element quote : body.select(Css.of("q"))) {
            boolean inner = quote.parents().stream().filter(Quotes::isQuote).count() % 2 == 1;
            List<Node> content = List.copyOf(quote.childNodes());
            quote.empty();
            quote.appendChild(new TextNode(inner ? "‘" : "“"));
            content.forEach(quote::appendChild);
            quote.appendChild(new TextNode(inner ? "’" : "”"));
        }
    }

    private static boolean isQuote(Element element) {
        return element.normalName().equals("q");
    }
}
