package io.github.tistoryarchiver.markdown;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Writes a table as a block of HTML: without styles, without the blank lines that would end the block. */
final class HtmlTable {
    private static final Set<String> KEPT = Set.of("colspan", "rowspan", "href", "src", "alt", "title", "start");
    private static final Pattern LINE_START = Pattern.compile("(?=<(?:thead|tbody|tfoot|tr|/table)\\b)");

    private HtmlTable() {}

    static String write(Element table, BlockWriter blocks) {
        Element copy = table.clone();
        copy.select("colgroup, script, style").remove();
        copy.select("span, font").unwrap();
        for (Element element : copy.getAllElements()) {
            for (Attribute attribute : List.copyOf(element.attributes().asList())) {
                if (!KEPT.contains(attribute.getKey())) {
                    element.removeAttr(attribute.getKey());
                }
            }
            for (String name : List.of("href", "src")) {
                if (element.hasAttr(name)) {
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
