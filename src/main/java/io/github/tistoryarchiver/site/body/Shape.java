package io.github.tistoryarchiver.site.body;

import io.github.tistoryarchiver.markdown.HtmlElements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Gives a body the shape that browsers and readers of screens expect: blocks in blocks, items in lists, no endless depth. */
final class Shape {
    private static final int DEEPEST = 60;
    private static final int DEEPEST_BOX = 6;
    private static final Set<String> BOXES = Set.of("blockquote", "ul", "ol", "dl", "figure", "details", "table");
    private static final Set<String> TABLE = Set.of("table", "tbody", "thead", "tfoot", "tr", "td", "th", "caption");
    private static final Set<String> RARE = Set.of("listing", "xmp", "plaintext");

    private Shape() {}

    static void apply(Element body) {
        flatten(body);
        for (Element element : body.getAllElements()) {
            switch (element.normalName()) {
                case "p", "h1", "h2", "h3", "h4", "h5", "h6" -> blockOrText(element);
                case "ul", "ol" -> itemsIn(element);
                case "li" -> inside(element, Set.of("ul", "ol"));
                case "dl" -> pairsIn(element);
                case "dt", "dd" -> inside(element, Set.of("dl"));
                case "summary" -> inside(element, Set.of("details"));
                case "input" -> tick(element);
                case "figcaption" -> inside(element, Set.of("figure"));
                default -> {
                    if (RARE.contains(element.normalName())) {
                        element.tagName("pre");
                    }
                }
            }
        }
    }

    /** Unwraps what lies too deep; its text stays. */
    private static void flatten(Element body) {
        List<Level> waiting = new ArrayList<>();
        waiting.add(new Level(body, 0, 0));
        while (!waiting.isEmpty()) {
            Level next = waiting.remove(waiting.size() - 1);
            Deque<Element> children = new ArrayDeque<>(next.element().children());
            while (!children.isEmpty()) {
                Element child = children.removeFirst();
                int boxes = next.boxes() + (BOXES.contains(child.normalName()) ? 1 : 0);
                boolean isTooDeep = next.depth() >= DEEPEST || boxes > DEEPEST_BOX;
                if (isTooDeep && !TABLE.contains(child.normalName()) && child.childNodeSize() > 0) {
                    List<Element> inner = child.children();
                    unwrap(child);
                    for (int i = inner.size() - 1; i >= 0; i--) {
                        children.addFirst(inner.get(i));
                    }
                } else {
                    waiting.add(new Level(child, next.depth() + 1, boxes));
                }
            }
        }
    }

    private record Level(Element element, int depth, int boxes) {}

    private static void unwrap(Element element) {
        if (HtmlElements.isBlock(element)) {
            element.before(new Element("br"));
        }
        element.unwrap();
    }

    /** A paragraph cannot hold blocks: browsers would end it before them. */
    private static void blockOrText(Element element) {
        boolean holdsBlock = element.getAllElements().stream()
                .skip(1)
                .anyMatch(inner ->
                        HtmlElements.isBlock(inner) || inner.normalName().equals("pre"));
        if (holdsBlock) {
            element.tagName("div");
        } else if (element.normalName().equals("p") && element.childNodeSize() == 0) {
            element.remove();
        }
    }

    /** A box to tick is shown as a sign. */
    private static void tick(Element input) {
        if (input.attr("type").equals("checkbox")) {
            input.replaceWith(new TextNode(input.hasAttr("checked") ? "☑ " : "☐ "));
        }
    }

    /** A list holds items only. */
    private static void itemsIn(Element list) {
        for (Node child : new ArrayList<>(list.childNodes())) {
            boolean isItem =
                    child instanceof Element element && element.normalName().equals("li");
            boolean isBlank = !(child instanceof Element) && !(child instanceof TextNode text && !text.isBlank());
            if (!isItem && !isBlank) {
                child.wrap("<li class=\"loose\"></li>");
            }
        }
    }

    private static void inside(Element element, Set<String> parents) {
        Element parent = element.parent();
        if (parent == null || !parents.contains(parent.normalName())) {
            element.tagName("div");
        }
    }

    /** A list of pairs holds terms and their explanations, a term first. */
    private static void pairsIn(Element list) {
        boolean holdsOther = list.childNodes().stream()
                .anyMatch(child -> child instanceof Element element
                        ? !Set.of("dt", "dd").contains(element.normalName())
                        : child instanceof TextNode text && !text.isBlank());
        Element first = list.firstElementChild();
        Element last = list.lastElementChild();
        if (holdsOther
                || first == null
                || last == null
                || !first.normalName().equals("dt")
                || !last.normalName().equals("dd")) {
            list.tagName("div");
        }
    }
}
