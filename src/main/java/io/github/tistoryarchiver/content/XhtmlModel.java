package io.github.tistoryarchiver.content;

import io.github.tistoryarchiver.markdown.HtmlElements;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** What strict XHTML allows where. */
final class XhtmlModel {
    private static final Set<String> PHRASING = Set.of(
            "a", "abbr", "b", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "img", "ins", "kbd", "mark", "q",
            "ruby", "s", "samp", "small", "strong", "sub", "sup", "tt", "u", "var", "wbr");
    private static final Set<String> BLOCKS = Set.of(
            "blockquote",
            "details",
            "div",
            "dl",
            "figure",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "ol",
            "p",
            "pre",
            "table",
            "ul");

    /** Elements that are allowed in one structure alone. */
    private static final Map<String, Set<String>> PARTS = Map.ofEntries(
            Map.entry("ul", Set.of("li")),
            Map.entry("ol", Set.of("li")),
            Map.entry("dl", Set.of("dt", "dd")),
            Map.entry("table", Set.of("caption", "thead", "tbody", "tfoot", "tr")),
            Map.entry("thead", Set.of("tr")),
            Map.entry("tbody", Set.of("tr")),
            Map.entry("tfoot", Set.of("tr")),
            Map.entry("tr", Set.of("td", "th")),
            Map.entry("details", Set.of("summary")),
            Map.entry("figure", Set.of("figcaption")),
            Map.entry("ruby", Set.of("rt")));

    private static final Set<String> ALL_PARTS =
            PARTS.values().stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());

    /** Elements in which there are only words, or what runs within a line. */
    private static final Set<String> LINES = Set.of(
            "p", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "dt", "th", "caption", "summary", "rt", "abbr", "b", "bdo",
            "cite", "code", "dfn", "em", "i", "kbd", "mark", "q", "ruby", "s", "samp", "small", "strong", "sub", "sup",
            "tt", "u", "var");

    private XhtmlModel() {}

    static boolean isKnown(String name) {
        return PHRASING.contains(name) || BLOCKS.contains(name) || isPart(name);
    }

    static boolean isPhrasing(String name) {
        return PHRASING.contains(name);
    }

    /** Tells whether an element is allowed in one structure alone. */
    static boolean isPart(String name) {
        return ALL_PARTS.contains(name);
    }

    static boolean isPartOf(String name, String structure) {
        return PARTS.getOrDefault(structure, Set.of()).contains(name);
    }

    /** Tells whether a structure has nothing directly in it but its parts. */
    static boolean hasOnlyParts(String structure) {
        return PARTS.containsKey(structure)
                && !Set.of("details", "figure", "ruby").contains(structure);
    }

    /** Tells whether an element holds only what runs within a line. */
    static boolean isLine(String name) {
        return LINES.contains(name);
    }

    /** Tells whether the children of a structure are those that it must have, in their order. Lists are mended instead. */
    static boolean isWellFormed(Element structure) {
        List<Element> children = structure.children();
        return switch (structure.normalName()) {
            case "dl" -> order(structure).matches("((t)+(d)+)+") && hasNoText(structure);
            case "table" -> order(structure).matches("c?h?(b*|r+)f?") && sectionsAreWellFormed(structure);
            case "details" ->
                !children.isEmpty()
                        && children.get(0).normalName().equals("summary")
                        && order(structure).matches("s[^s]*")
                        && !structure.textNodes().stream().anyMatch(text -> isBefore(text, children.get(0)));
            case "figure" -> order(structure).matches("[^g]*|g[^g]*|[^g]*g") && hasNoText(structure);
            case "ruby" -> rubyIsWellFormed(structure);
            default -> true;
        };
    }

    /** Returns a letter for each child: its first letter, made unambiguous; {@code x} for one that is no part. */
    private static String order(Element structure) {
        StringBuilder order = new StringBuilder();
        for (Element child : structure.children()) {
            order.append(
                    switch (child.normalName()) {
                        case "dt" -> 't';
                        case "dd" -> 'd';
                        case "caption" -> 'c';
                        case "thead" -> 'h';
                        case "tbody" -> 'b';
                        case "tfoot" -> 'f';
                        case "tr" -> 'r';
                        case "summary" -> 's';
                        case "figcaption" -> 'g';
                        case "td", "th" -> 'e';
                        default -> 'x';
                    });
        }
        return order.toString();
    }

    private static boolean hasNoText(Element structure) {
        return structure.textNodes().stream().allMatch(TextNode::isBlank);
    }

    private static boolean isBefore(TextNode text, Element element) {
        return !text.isBlank() && text.siblingIndex() < element.siblingIndex();
    }

    private static boolean sectionsAreWellFormed(Element table) {
        if (!hasNoText(table)) {
            return false;
        }
        for (Element child : table.children()) {
            boolean isRow = child.normalName().equals("tr");
            boolean isSection = Set.of("thead", "tbody", "tfoot").contains(child.normalName());
            boolean isRight = isRow
                    ? isRowWellFormed(child)
                    : !isSection
                            || (order(child).matches("r*")
                                    && hasNoText(child)
                                    && child.children().stream().allMatch(XhtmlModel::isRowWellFormed));
            if (!isRight) {
                return false;
            }
        }
        return true;
    }

    private static boolean isRowWellFormed(Element row) {
        return order(row).matches("e*") && hasNoText(row);
    }

    /** Tells whether each reading follows its base. */
    private static boolean rubyIsWellFormed(Element ruby) {
        boolean hasBase = false;
        boolean endsWithReading = false;
        for (Node child : ruby.childNodes()) {
            if (child instanceof Element element && element.normalName().equals("rt")) {
                if (!hasBase) {
                    return false;
                }
                hasBase = false;
                endsWithReading = true;
            } else if (!isPassedOver(child)) {
                if (child instanceof Element element && HtmlElements.isBlock(element)) {
                    return false;
                }
                hasBase = true;
                endsWithReading = false;
            }
        }
        return endsWithReading;
    }

    /** Tells whether nothing is written of a part of a ruby: blanks, and signs for readers that do not know it. */
    private static boolean isPassedOver(Node node) {
        return node instanceof TextNode text
                ? text.isBlank()
                : node instanceof Element element && element.normalName().equals("rp");
    }
}
