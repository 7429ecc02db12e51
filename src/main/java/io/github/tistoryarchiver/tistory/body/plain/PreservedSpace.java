package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Converts line ends to {@code br}, and the spaces at the beginning of a line to non-breaking ones, if the author's
 * styles preserve them ({@code white-space: pre-line} and similar, as in poems).
 */
public final class PreservedSpace {
    public static final String PROPERTY = "white-space";
    private static final Pattern KEEPS_LINES = Pattern.compile(
            "white-space\\s*:\\s*(?:pre|pre-line|pre-wrap|break-spaces)\\s*(?:[;}!]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern KEEPS_SPACES = Pattern.compile(
            "white-space\\s*:\\s*(?:pre|pre-wrap|break-spaces)\\s*(?:[;}!]|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern GAP = Pattern.compile("(?<=\\S) {2,}(?=\\S)");
    private static final int TAB = 4;

    /** The least number of non-breaking spaces that indent a line in Markdown, in which a single one is a blank like any other. */
    private static final int LEAST_INDENT = 2;

    private PreservedSpace() {}

    /** Tells whether the declarations of a {@code style} attribute preserve line ends. */
    public static boolean keepsLines(String style) {
        return KEEPS_LINES.matcher(style).find();
    }

    /**
     * Applies the styles.
     *
     * @param elements those whose {@code style} attribute sets {@code white-space}
     */
    public static void apply(List<Element> elements) {
        for (Element element : elements) {
            String style = element.attr("style");
            if (!keepsLines(style)) {
                continue;
            }
            boolean spaces = KEEPS_SPACES.matcher(style).find();
            for (TextNode text : element.nodeStream(TextNode.class).toList()) {
                Element parent = text.parent() == null ? element : text.parent();
                if (isOf(element, parent)
                        && parent.closest(Css.of("pre, textarea, script, style, svg, math")) == null) {
                    convert(text, spaces);
                }
            }
        }
    }

    /** Tells whether no element between says how its white space is shown. */
    private static boolean isOf(Element element, Element parent) {
        Element at = parent;
        while (at != element && at.parent() != null && !at.attr("style").contains(PROPERTY)) {
            at = at.parent();
        }
        return at == element;
    }

    private static void convert(TextNode text, boolean spaces) {
        String written = text.getWholeText();
        if (written.indexOf('\n') < 0) {
            if (spaces && written.contains("  ") && !written.isBlank()) {
                text.text(spaced(written, LEAST_INDENT));
            }
            return;
        }
        List<Node> nodes = new ArrayList<>();
        for (String line : withoutOuterLines(written, isAtEdge(text, true), isAtEdge(text, false))
                .split("\\R", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(new Element("br"));
            }
            nodes.add(new TextNode(spaces ? spaced(line, nodes.isEmpty() ? LEAST_INDENT : 1) : line));
        }
        nodes.forEach(text::before);
        text.remove();
    }

    /** Tells whether a text begins or ends its block. */
    private static boolean isAtEdge(TextNode text, boolean begin) {
        Node at = text;
        while (at != null) {
            Node next = begin ? at.previousSibling() : at.nextSibling();
            if (next != null) {
                return next instanceof Element element && element.isBlock();
            }
            at = at.parent();
            if (at instanceof Element element && element.isBlock()) {
                return true;
            }
        }
        return true;
    }

    private static String withoutOuterLines(String text, boolean begins, boolean ends) {
        String ended = ends ? text.stripTrailing() : text;
        int start = 0;
        for (int i = 0; begins && i < ended.length() && Character.isWhitespace(ended.charAt(i)); i++) {
            start = ended.charAt(i) == '\n' ? i + 1 : start;
        }
        return ended.substring(start);
    }

    /**
     * Returns a line in which no space is lost where several count as one.
     *
     * @param least the width of white space that indents it
     */
    private static String spaced(String line, int least) {
        String indented = indented(line, least);
        return indented.contains("  ")
                ? GAP.matcher(indented)
                        .replaceAll(gap -> "\u00a0".repeat(gap.group().length() - 1) + " ")
                : indented;
    }

    private static String indented(String line, int least) {
        int end = 0;
        int width = 0;
        while (end < line.length() && (line.charAt(end) == ' ' || line.charAt(end) == '\t')) {
            width += line.charAt(end) == '\t' ? TAB : 1;
            end++;
        }
        return width < least ? line : "\u00a0".repeat(Math.max(width, LEAST_INDENT)) + line.substring(end);
    }
}
