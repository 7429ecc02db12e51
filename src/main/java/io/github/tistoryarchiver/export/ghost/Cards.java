package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.content.SafeHtml;
import io.github.tistoryarchiver.export.parts.TextForm;
import io.github.tistoryarchiver.markdown.Dialect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Texts as Ghost's converter reads them: blocks that people can edit where it keeps all that is in them, and HTML cards for
 * everything else.
 *
 * @param htmlOnly whether everything is in HTML cards
 */
public record Cards(boolean htmlOnly) implements TextForm {
    private static final String BEGIN = "<!--kg-card-begin: html-->\n<div>";
    private static final String END = "</div>\n<!--kg-card-end: html-->\n";

    @Override
    public String write(PostContent content, UnaryOperator<String> addresses) {
        GhostText.guard(content.tree());
        StringBuilder out = new StringBuilder();
        List<Node> rest = new ArrayList<>();
        for (Node node : content.tree().childNodes()) {
            if (!htmlOnly && node instanceof Element element && NativeBlocks.hold(element)) {
                flush(rest, addresses, out);
                out.append(block(element, addresses)).append('\n');
            } else {
                rest.add(node);
            }
        }
        flush(rest, addresses, out);
        return out.toString().strip();
    }

    /** Writes what Ghost's blocks cannot have as one card, within one element: the converter drops text beside elements. */
    private static void flush(List<Node> nodes, UnaryOperator<String> addresses, StringBuilder out) {
        nodes.forEach(Cards::keepFirstNewlines);
        String html = SafeHtml.of(nodes, addresses, Dialect.COMMON);
        if (!html.isBlank()) {
            out.append(BEGIN).append(html).append(END);
        }
        nodes.clear();
    }

    /** Doubles a newline at the start of preformatted text: the converter reads HTML once more than browsers do. */
    private static void keepFirstNewlines(Node node) {
        if (node instanceof Element element) {
            element.select("pre").forEach(pre -> {
                if (pre.childNodeSize() > 0
                        && pre.childNode(0) instanceof TextNode text
                        && text.getWholeText().startsWith("\n")) {
                    text.text("\n" + text.getWholeText());
                }
            });
        }
    }

    private static String block(Element element, UnaryOperator<String> addresses) {
        Element picture = NativeBlocks.picture(element);
        if (picture == null) {
            return html(element, addresses);
        }
        String html = html(picture, addresses);
        return picture.normalName().equals("img") ? "<figure>" + html + "</figure>" : html;
    }

    private static String html(Element element, UnaryOperator<String> addresses) {
        return SafeHtml.of(List.of(element), addresses, Dialect.COMMON);
    }
}
