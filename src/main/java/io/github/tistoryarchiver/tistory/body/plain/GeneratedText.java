package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What a style sheet puts before or after the content of elements, as {@code .note::before { content: "주의: " }}. */
record GeneratedText(Inserted inserted, boolean isBefore) {
    private static final Set<String> ALONE = Set.of("ul", "ol", "menu", "dir", "table", "pre", "xmp", "listing");

    /** Elements in which browsers show no such text. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "tbody",
            "thead",
            "tfoot",
            "col",
            "colgroup",
            "details",
            "select",
            "option",
            "optgroup",
            "textarea",
            "img",
            "br",
            "hr",
            "input",
            "iframe",
            "video",
            "audio",
            "embed",
            "object",
            "svg",
            "math",
            "script",
            "style");

    /** Writes the text where a browser shows it. */
    void write(Element element) {
        boolean isArrow = element.normalName().equals("summary")
                && inserted.text().codePoints().noneMatch(Character::isLetterOrDigit); // every fold has one
        boolean isLineNumber = inserted.isNumber() && isCode(element);
        if (isArrow || isLineNumber || WITHOUT_TEXT.contains(element.normalName())) {
            return;
        }
        if (ALONE.contains(element.normalName())) {
            writeBeside(element);
        } else if (element.normalName().equals("tr")) {
            Element cell = new Element("td");
            nodes(element).forEach(cell::appendChild);
            element.insertChildren(isBefore ? 0 : -1, cell);
        } else {
            List<Node> nodes = nodes(element);
            if (inserted.isBlock()) {
                nodes.add(isBefore ? nodes.size() : 0, new Element("br"));
            }
            element.insertChildren(isBefore ? 0 : -1, nodes);
        }
    }

    private static boolean isCode(Element element) {
        Element parent = element.parent();
        return parent != null && parent.closest(Css.of("pre")) != null;
    }

    private void writeBeside(Element element) {
        Element line = new Element("p");
        nodes(line).forEach(line::appendChild);
        if (isBefore) {
            element.before(line);
        } else {
            element.after(line);
        }
    }

    private List<Node> nodes(Element element) {
        List<Node> nodes = new ArrayList<>();
        for (Inserted.Part part : inserted.parts()) {
            if (part.isPicture()) {
                nodes.add(new Element("img").attr("src", part.value()));
            } else {
                addLines(part.value(), nodes);
            }
        }
        if (inserted.style().isEmpty() || isCode(element)) {
            return nodes;
        }
        Element styled = new Element("span").attr("style", inserted.style());
        nodes.forEach(styled::appendChild);
        return new ArrayList<>(List.of(styled));
    }

    private static void addLines(String text, List<Node> nodes) {
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            nodes.add(new TextNode(text.substring(from, end)));
            nodes.add(new Element("br"));
            from = end + 1;
        }
        nodes.add(new TextNode(text.substring(from)));
    }
}
