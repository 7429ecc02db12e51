package io.github.tistoryarchiver.markdown;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** Writes the content of a {@code pre} as HTML: code with links, pictures or marks, or code within another HTML block. */
final class CodeHtml implements NodeVisitor {
    private static final Set<String> KEPT = Set.of(
            "a",
            "b",
            "blockquote",
            "cite",
            "code",
            "del",
            "details",
            "dfn",
            "em",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "img",
            "ins",
            "mark",
            "s",
            "strike",
            "strong",
            "sub",
            "summary",
            "sup",
            "u",
            "var");
    private static final Set<String> VOID = Set.of("hr", "img");

    private final Element pre;
    private final String lineEnd;
    private final BlockWriter blocks;
    private final StringBuilder html = new StringBuilder();

    private CodeHtml(Element pre, String lineEnd, BlockWriter blocks) {
        this.pre = pre;
        this.lineEnd = lineEnd;
        this.blocks = blocks;
    }

    /**
     * Returns the content of a {@code pre}. Parsers drop its first line end, so a leading one is doubled.
     *
     * @param lineEnd what to write for a line end; a character reference where a blank line would end the block
     */
    static String content(Element pre, String lineEnd, BlockWriter blocks) {
        CodeHtml writer = new CodeHtml(pre, lineEnd, blocks);
        writer.html.append(pre.wholeText().startsWith("\n") ? "\n" : "");
        NodeTraversor.traverse(writer, pre);
        return writer.html.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode text) {
            html.append(HtmlElements.escapeText(text.getWholeText(), blocks.dialect())
                    .replace("\n", lineEnd));
        } else if (isKept(node)) {
            html.append(opening((Element) node));
        }
    }

    private String opening(Element element) {
        return switch (element.normalName()) {
            case "a" -> "<a href=\"" + address(element.attr("href")) + "\">";
            case "img" ->
                "<img src=\"" + address(element.attr("src")) + "\" alt=\""
                        + HtmlElements.escape(element.attr("alt"), blocks.dialect()) + "\">";
            case "code" -> element == pre.firstChild() ? "" : "<code>";
            default -> "<" + element.normalName() + ">";
        };
    }

    private String address(String written) {
        return HtmlElements.escape(InlineWriter.address(blocks.addresses().apply(written)));
    }

    @Override
    public void tail(Node node, int depth) {
        boolean written = isKept(node) && !(node.nodeName().equals("code") && node == pre.firstChild());
        if (written && !VOID.contains(node.nodeName())) {
            html.append("</").append(((Element) node).normalName()).append('>');
        }
    }

    private boolean isKept(Node node) {
        return node instanceof Element element
                && KEPT.contains(element.normalName())
                && (!element.normalName().equals("a")
                        || InlineTokenizer.isLink(blocks.addresses().apply(element.attr("href"))));
    }
}
