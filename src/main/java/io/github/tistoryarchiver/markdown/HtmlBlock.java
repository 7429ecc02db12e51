package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Writes an element as an HTML block, where Markdown cannot express it: standard elements with their semantic
 * attributes, without styles and scripts, and without blank lines, which would end the block.
 */
final class HtmlBlock {
    private static final Set<String> KEPT =
            Set.of("align", "colspan", "hidden", "open", "reversed", "rowspan", "start", "type", "value");
    /** The name of what counts a list in CSS. */
    private static final Pattern COUNTER = Pattern.compile("[a-z-]{1,40}");

    private static final Set<String> OWN_LINE = Set.of("thead", "tbody", "tfoot", "tr");

    /** Elements that only group others, and are written as {@code div}. */
    private static final Set<String> HOLDERS = Set.of(
            "address",
            "article",
            "aside",
            "body",
            "center",
            "dialog",
            "fieldset",
            "footer",
            "form",
            "header",
            "hgroup",
            "html",
            "legend",
            "main",
            "nav",
            "optgroup",
            "section");

    private static final Set<String> TABLE_PARTS = Set.of("table", "thead", "tbody", "tfoot", "tr");
    private static final Set<String> DROPPED = Set.of("col", "colgroup");

    private final BlockWriter blocks;
    private final boolean keepsData;
    private final String lineEnd;
    private final StringBuilder html = new StringBuilder();

    private HtmlBlock(BlockWriter blocks, boolean keepsData, String lineEnd) {
        this.blocks = blocks;
        this.keepsData = keepsData;
        this.lineEnd = lineEnd;
    }

    static String write(Element block, BlockWriter blocks) {
        boolean isPre = block.normalName().equals("pre"); // the only block that may have blank lines
        HtmlBlock writer = new HtmlBlock(blocks, !block.normalName().equals("table"), isPre ? "\n" : "&#10;");
        writer.block(block);
        return writer.html.toString();
    }

    /** Returns the content of an element as HTML on one line. */
    static String content(Element element, BlockWriter blocks) {
        HtmlBlock writer = new HtmlBlock(blocks, false, "&#10;");
        writer.children(element);
        return writer.html.toString();
    }

    private void block(Element element) {
        String name = HOLDERS.contains(element.normalName()) ? "div" : element.normalName();
        if (DROPPED.contains(name)) {
            return;
        }
        if (OWN_LINE.contains(name)) {
            html.append('\n');
        }
        html.append('<').append(name);
        attributes(element)
                .forEach((key, value) -> html.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(HtmlElements.escape(value, blocks.dialect()))
                        .append('"'));
        html.append('>');
        switch (name) {
            case "hr" -> {
                return;
            }
            case "pre" -> html.append(CodeHtml.content(element, lineEnd, blocks));
            default -> children(element);
        }
        html.append(name.equals("table") ? "\n</" : "</").append(name).append('>');
    }

    /**
     * Writes code as HTML, for a dialect that cannot have it in a fence.
     *
     * @param language may be empty
     */
    static String code(String text, String language) {
        String type = language.isEmpty() ? "" : " class=\"language-" + HtmlElements.references(language) + "\"";
        return "<pre><code" + type + ">" + HtmlElements.references(text).replace("\n", "&#10;") + "</code></pre>";
    }

    private Map<String, String> attributes(Element element) {
        Map<String, String> kept = new LinkedHashMap<>();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equals(MarkdownWriter.LIST_STYLE)) {
                if (COUNTER.matcher(attribute.getValue()).matches()) {
                    kept.put("style", "list-style-type: " + attribute.getValue());
                }
                continue;
            }
            boolean data = keepsData && key.matches("data-[a-z0-9-]+") && !key.equals(MarkdownWriter.VERBATIM);
            if (KEPT.contains(key) || data) {
                kept.put(key, attribute.getValue().replaceAll("\\s+", " "));
            }
        }
        return kept;
    }

    private void children(Element element) {
        boolean cell = element.is("td, th");
        List<Node> children = element.childNodes();
        if (cell
                && element.childrenSize() == 1
                && element.ownText().isBlank()
                && element.child(0).is("p")) {
            children = element.child(0).childNodes();
        }
        List<Node> inline = new ArrayList<>();
        for (Node child : List.copyOf(children)) {
            if (!HtmlElements.isBlock(child)) {
                inline.add(child);
                if (element.normalName().equals("figure")) {
                    run(inline, element);
                }
                continue;
            }
            run(inline, element);
            block((Element) child);
        }
        run(inline, element);
    }

    private void run(List<Node> inline, Element parent) {
        boolean between = TABLE_PARTS.contains(parent.normalName());
        if (!between) {
            html.append(InlineHtml.write(blocks.run(List.copyOf(inline)), blocks.dialect()));
        }
        inline.clear();
    }
}
