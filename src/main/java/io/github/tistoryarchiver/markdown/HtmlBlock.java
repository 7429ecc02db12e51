package io.github.tistoryarchiver.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes an element as a block of HTML: without styles and scripts, without the blank lines that would end the block. */
final class HtmlBlock {
    private static final Set<String> KEPT = Set.of("colspan", "rowspan", "href", "src", "alt", "title", "start");
    private static final Pattern LINE_START = Pattern.compile("(?=<(?:thead|tbody|tfoot|tr|/table)\\b)");

    private HtmlBlock() {}

    static String write(Element block, BlockWriter blocks) {
        Element copy = block.clone();
        boolean isTable = block.normalName().equals("table");
        copy.select("colgroup, script, style, link, meta, noscript").remove();
        copy.select("span, font").unwrap();
        for (Element element : copy.getAllElements()) {
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                boolean data = !isTable && attribute.getKey().startsWith("data-");
                if (!KEPT.contains(attribute.getKey()) && !data) {
                    element.removeAttr(attribute.getKey());
                }
            }
            for (String name : List.of("href", "src")) {
                if (Html.isProgram(element.attr(name))) {
                    element.removeAttr(name);
                } else if (element.hasAttr(name)) {
                    element.attr(name, InlineWriter.address(blocks.address(element.attr(name))));
                }
            }
        }
        copy.select("td > p:only-child, th > p:only-child").stream()
                .filter(paragraph -> paragraph.parent() != null
                        && paragraph.parent().ownText().isBlank())
                .toList()
                .forEach(Element::unwrap);
        for (Element element : copy.select("table, thead, tbody, tfoot, tr")) {
            element.textNodes().stream().filter(TextNode::isBlank).forEach(TextNode::remove);
        }
        boolean code = !copy.select("pre").isEmpty();
        for (TextNode text : copy.nodeStream(TextNode.class).toList()) {
            Element parent = text.parent() == null ? copy : text.parent();
            if (!code || parent.closest("pre") == null) {
                text.text(text.getWholeText().replaceAll("[ \\t\\n\\r\\u00a0]+", " "));
            }
        }
        Document.OutputSettings settings = new Document.OutputSettings().prettyPrint(false);
        Document holder = Document.createShell("");
        holder.outputSettings(settings);
        holder.body().appendChild(copy);
        String html = copy.outerHtml().replace("\n", "&#10;");
        return LINE_START.matcher(html).replaceAll("\n").strip();
    }
}
