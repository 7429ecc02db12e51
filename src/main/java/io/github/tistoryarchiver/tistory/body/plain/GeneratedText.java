package io.github.tistoryarchiver.tistory.body.plain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Text that a style sheet puts before or after the content of elements, as {@code .note::before { content: "주의: " }}. */
record GeneratedText(String content, boolean isBefore, boolean isBlock) {
    private static final Pattern SELECTOR = Pattern.compile("(?is)(.*?)::?(before|after)");
    private static final Pattern PART =
            Pattern.compile("(?s)\"((?:[^\"\\\\]|\\\\.)*+)\"|'((?:[^'\\\\]|\\\\.)*+)'|attr\\(\\s*([\\w-]+)\\s*\\)");
    private static final Pattern ESCAPE = Pattern.compile("(?s)\\\\(?:([0-9a-fA-F]{1,6})\\s?|(.))");
    private static final Pattern NOTHING = Pattern.compile("0(?:px|pt|em|rem|%)?");
    private static final Set<String> LINES = Set.of("block", "flex", "grid", "table", "list-item");
    private static final Set<String> ALONE = Set.of("ul", "ol", "menu", "dir", "table", "pre", "xmp", "listing");

    /** Elements in which browsers show no such text, or only in a cell of its own. */
    private static final Set<String> WITHOUT_TEXT = Set.of(
            "tbody",
            "thead",
            "tfoot",
            "tr",
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

    private static final int MAX_CONTENT = 1_000;

    /** Tells whether a selector is one of generated text. */
    static boolean isSelectedBy(String selector) {
        return SELECTOR.matcher(selector).matches();
    }

    /** Returns the selector of the elements that a selector of generated text is for. */
    static String elements(String selector) {
        return SELECTOR.matcher(selector).replaceFirst("$1");
    }

    static GeneratedText of(String selector, SheetRules.Rule rule) {
        String content = rule.value("content");
        boolean isSeen = content.length() <= MAX_CONTENT
                && !value(rule, "display").equals("none")
                && !value(rule, "visibility").equals("hidden")
                && !value(rule, "color").equals("transparent")
                && !value(rule, "opacity").equals("0")
                && !NOTHING.matcher(value(rule, "font-size")).matches()
                && !NOTHING.matcher(value(rule, "height")).matches();
        return new GeneratedText(
                isSeen ? content : "",
                selector.toLowerCase(Locale.ROOT).endsWith("before"),
                LINES.contains(value(rule, "display")));
    }

    private static String value(SheetRules.Rule rule, String property) {
        return rule.value(property).replace("!important", "").strip().toLowerCase(Locale.ROOT);
    }

    /** Writes the text where a browser shows it. */
    void write(Element element) {
        String text = text(element);
        boolean isArrow = element.normalName().equals("summary")
                && text.codePoints().noneMatch(Character::isLetterOrDigit); // every fold has one
        if (text.isBlank() || isArrow) {
            return;
        }
        if (ALONE.contains(element.normalName())) {
            Node line = new Element("p").text(text);
            if (isBefore) {
                element.before(line);
            } else {
                element.after(line);
            }
        } else if (!WITHOUT_TEXT.contains(element.normalName())) {
            writeInside(element, new TextNode(text));
        }
    }

    private void writeInside(Element element, Node text) {
        if (isBlock) {
            element.insertChildren(isBefore ? 0 : -1, new Element("br"));
        }
        element.insertChildren(isBefore ? 0 : -1, text);
    }

    /** Returns the text for an element, without the signs of fonts that draw icons. */
    private String text(Element element) {
        StringBuilder text = new StringBuilder();
        for (Matcher part = PART.matcher(content); part.find(); ) {
            if (part.group(3) != null) {
                text.append(element.attr(part.group(3)));
            } else {
                String literal = part.group(1) == null ? part.group(2) : part.group(1);
                text.append(ESCAPE.matcher(literal).replaceAll(escape -> Matcher.quoteReplacement(unescaped(escape))));
            }
        }
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE)
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static String unescaped(MatchResult escape) {
        if (escape.group(1) == null) {
            return escape.group(2);
        }
        int c = Integer.parseInt(escape.group(1), 16);
        return Character.isValidCodePoint(c) ? Character.toString(c) : "";
    }
}
