package io.github.tistoryarchiver.content.style;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** What an author marked in code whose words a highlighter coloured: bold words that are coloured, too, are the highlighter's. */
public final class CodeMarks {
    private static final Pattern COLOUR = Pattern.compile("(?:^|[;\\s])color\\s*:");

    private final Set<Element> authors = Collections.newSetFromMap(new IdentityHashMap<>());

    private CodeMarks() {}

    /**
     * Reads the marks in a block of code.
     *
     * @param styles returns the declarations of an element
     * @return {@code null} if no highlighter coloured it: all marks are the author's
     */
    public static @Nullable CodeMarks of(Element code, Function<Element, String> styles) {
        if (code.childrenSize() == 0) {
            return null;
        }
        List<Element> inner = code.stream().skip(1).toList();
        if (inner.stream().noneMatch(element -> isColoured(element, styles))) {
            return null;
        }
        CodeMarks marks = new CodeMarks();
        int length = code.text().length();
        marks.addFew(
                inner.stream().filter(element -> isBold(element, code, styles)).toList(), length);
        List<Element> marked =
                inner.stream().filter(element -> isMarked(element, styles)).toList();
        if (marked.stream().noneMatch(element -> isColoured(element, styles))) {
            marks.addFew(marked, length); // else the highlighter has a ground, too
        }
        return marks;
    }

    /** Adds elements unless they are most of the code, which then has these looks. */
    private void addFew(List<Element> elements, int length) {
        if (2 * elements.stream().mapToInt(element -> element.text().length()).sum() < length) {
            authors.addAll(elements);
        }
    }

    private static boolean isColoured(Element element, Function<Element, String> styles) {
        boolean isPiece =
                element.normalName().equals("span") || element.normalName().equals("font");
        return isPiece
                && element.attributesSize() > 0
                && (element.hasAttr("class")
                        || element.hasAttr("color")
                        || COLOUR.matcher(styles.apply(element)).find());
    }

    private static boolean isBold(Element element, Element code, Function<Element, String> styles) {
        switch (element.normalName()) {
            case "b", "strong", "i", "em" -> {
                for (Element at = element.parent(); at != null && at != code; at = at.parent()) {
                    if (isColoured(at, styles)) {
                        return false;
                    }
                }
                return hasPlainText(element, styles);
            }
            default -> {
                return false;
            }
        }
    }

    /** Whether an element has text that no highlighter coloured. */
    private static boolean hasPlainText(Element element, Function<Element, String> styles) {
        for (Node node : element.childNodes()) {
            boolean isPlain = node instanceof TextNode text
                    ? !text.isBlank()
                    : node instanceof Element inner && !isColoured(inner, styles) && hasPlainText(inner, styles);
            if (isPlain) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Element element, Function<Element, String> styles) {
        return element.normalName().equals("span")
                && element.attributesSize() > 0
                && (Styles.marks(element, styles.apply(element), 0) & Styles.HIGHLIGHTED) != 0;
    }

    /** Returns the marks in an element, given those around it. */
    public int marks(Element element, String style, int around) {
        int all = Styles.marks(element, style, around);
        int own = switch (element.normalName()) {
            case "s", "strike", "del" -> Styles.STRUCK;
            case "u", "ins" -> Styles.UNDERLINED;
            case "mark" -> Styles.HIGHLIGHTED;
            case "sub" -> Styles.LOWERED;
            case "sup" -> Styles.RAISED;
            case "b", "strong" -> authors.contains(element) ? Styles.BOLD : 0;
            case "i", "em" -> authors.contains(element) ? Styles.ITALIC : 0;
            case "span" -> authors.contains(element) ? Styles.HIGHLIGHTED : 0;
            default -> 0;
        };
        int lines = (style.contains("line-through") ? Styles.STRUCK : 0)
                | (style.contains("underline") ? Styles.UNDERLINED : 0);
        return (all & ~Styles.EMPHASIS) | (around & all & Styles.EMPHASIS) | (all & (own | lines));
    }
}
