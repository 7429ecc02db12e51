package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Selector;

/**
 * Converts line ends to {@code br} if the author's styles preserve them ({@code white-space: pre-line} and similar, as
 * in poems). The styles themselves are not kept.
 */
final class PreservedLines {
    static final String PROPERTY = "white-space";
    private static final Pattern DECLARATION = Pattern.compile(
            "white-space\\s*:\\s*(?:pre|pre-line|pre-wrap|break-spaces)\\s*(?:[;}!]|$)", Pattern.CASE_INSENSITIVE);
    private static final int MAX_SELECTOR_LENGTH = 200;
    private static final int MAX_RULES = 100;

    private PreservedLines() {}

    static void apply(BodyElements found, Element body) {
        for (Element element : elements(found, body)) {
            for (TextNode text : element.nodeStream(TextNode.class).toList()) {
                Element parent = text.parent() == null ? element : text.parent();
                if (text.getWholeText().indexOf('\n') >= 0
                        && parent.closest(Css.of("pre, textarea, script, style, svg")) == null) {
                    breakLines(text);
                }
            }
        }
    }

    private static List<Element> elements(BodyElements found, Element body) {
        List<Element> elements = new ArrayList<>();
        int rules = 0;
        for (Element style : found.styles()) {
            String css = style.data();
            for (int at = css.indexOf(PROPERTY); at >= 0 && rules < MAX_RULES; at = css.indexOf(PROPERTY, at + 1)) {
                String selector =
                        DECLARATION.matcher(css).region(at, css.length()).lookingAt() ? selector(css, at) : "";
                if (!selector.isEmpty()) {
                    rules++;
                    elements.addAll(select(body, selector));
                }
            }
        }
        for (Element element : found.keepingLines()) {
            if (DECLARATION.matcher(element.attr("style")).find()) {
                elements.add(element);
            }
        }
        return elements;
    }

    /**
     * Returns the selector of the rule that contains a declaration; empty if there is no rule, or its selector is too
     * long to be genuine.
     */
    private static String selector(String css, int declaration) {
        int open = css.lastIndexOf('{', declaration);
        if (open < 0 || css.lastIndexOf('}', declaration) > open) {
            return "";
        }
        int start = open;
        while (start > 0 && open - start <= MAX_SELECTOR_LENGTH && "{}@;".indexOf(css.charAt(start - 1)) < 0) {
            start--;
        }
        return open - start > MAX_SELECTOR_LENGTH
                ? ""
                : css.substring(start, open).strip();
    }

    private static List<Element> select(Element body, String selector) {
        try {
            return body.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return List.of(); // a selector that only a browser supports, such as a:hover
        }
    }

    private static void breakLines(TextNode text) {
        List<Node> nodes = new ArrayList<>();
        for (String line : text.getWholeText().strip().split("\\R", -1)) {
            if (!nodes.isEmpty()) {
                nodes.add(new Element("br"));
            }
            nodes.add(new TextNode(line));
        }
        nodes.forEach(text::before);
        text.remove();
    }
}
