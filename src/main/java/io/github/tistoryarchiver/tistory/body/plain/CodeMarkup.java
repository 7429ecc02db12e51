package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Finds code that is in no {@code pre}: what highlighters and editors paste, whose lines are blocks or end with breaks
 * and whose indentation is made of non-breaking spaces or of a style. It is put into a {@code pre}.
 */
public final class CodeMarkup {
    private static final Pattern TYPEWRITER = Pattern.compile(
            "(?i)font(?:-family)?\\s*:[^;]*(?:monospace|consolas|courier|menlo|monaco|d2coding|source code|fira code|lucida console)");
    private static final Pattern UNWRAPPED =
            Pattern.compile("(?i)white-space\\s*:\\s*(?:pre|pre-wrap|break-spaces)\\s*(?:[;!]|$)");
    private static final Pattern NO_WRAP = Pattern.compile("(?i)white-space\\s*:\\s*pre\\s*(?:[;!]|$)");
    private static final Pattern INDENTED = Pattern.compile("(?:^|\\n)(?: {2,}|\\t)\\S");

    /** What a block of code does not have. */
    private static final String OTHER_THAN_CODE =
            "pre, img, figure, table, iframe, object, embed, video, audio, h1, h2, h3, h4, h5, h6, details, input, svg";

    /** Selects what has no place between words of code. */
    private static final String IN_NO_CODE =
            "img, figure, .imageblock, iframe, video, audio, object, embed, map, select, textarea, button, script[src]";

    private static final String LINE = "div.line";

    private static final String WITHOUT_WORDS = "textarea, select, button, script, style, pre";

    /** Selects the numbers that highlighters put before each line. */
    public static final String NUMBERS =
            ".linenos, .lineno, .line-number, .line-numbers-rows, .hljs-ln-numbers, .ln, .lnt,"
                    + " span[style*=user-select]";

    /** Selects the numbers of lines that are beside them. */
    private static final String NUMBERS_BESIDE = NUMBERS + ", .linenodiv";

    private CodeMarkup() {}

    /** Tells cheaply whether an element with some classes may be one that a highlighter made. */
    public static boolean mayBePart(String classes) {
        return classes.contains("line") || classes.contains("mermaid");
    }

    /**
     * Converts the code of a body.
     *
     * @param ofHighlighters elements that highlighters may have made
     */
    public static void apply(Element body, List<Element> ofHighlighters) {
        for (Element table : body.select(Css.of("table"))) {
            LineNumbers.convert(table);
        }
        ofHighlighters.forEach(CodeMarkup::convertPart);
        Map<String, Boolean> styles = new HashMap<>();
        for (Element element : candidates(body)) {
            if (element.normalName().equals("code")
                    && element.childrenSize() > 0
                    && element.selectFirst(Css.of(IN_NO_CODE)) != null
                    && element.closest(Css.of("pre")) == null) {
                distribute(element);
                continue;
            }
            boolean isOfCode = element.normalName().equals("code")
                    || styles.computeIfAbsent(element.attr("style"), CodeMarkup::isOfCode);
            if (isOfCode && mayBeBlock(element, body)) {
                joinLines(element);
                if (mayBeBlock(element, body) && isBlockOfCode(element)) {
                    toPre(element);
                }
            }
        }
    }

    /** Tells whether an element has numbers of lines in it and nothing else. */
    public static boolean isNumbers(Element element) {
        return element.text().matches("[\\d\\s.:|]*");
    }

    /** Returns what may be code by its name or its style. */
    private static List<Element> candidates(Element body) {
        List<Element> all = new ArrayList<>();
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && mayBeCode(element)) {
                        all.add(element);
                    }
                },
                body);
        return all;
    }

    private static boolean mayBeCode(Element element) {
        if (element.normalName().equals("code")) {
            return true;
        }
        String style = element.attributesSize() == 0 ? "" : element.attributes().get("style");
        if (style.isEmpty()) {
            return false;
        }
        String declared = style.toLowerCase(Locale.ROOT);
        return declared.contains("white-space") || declared.contains("font");
    }

    private static void convertPart(Element part) {
        if (part.hasClass("mermaid")) {
            if (part.normalName().equals("div") && part.childrenSize() == 0 && part.hasText()) {
                part.tagName("pre");
            }
        } else if (part.is(Css.of(NUMBERS_BESIDE))
                && isNumbers(part)
                && part.closest(Css.of("pre")) == null
                && isOfCode(part)) {
            Element block = blockOfLines(part);
            part.remove();
            if (block != null) {
                block.tagName("pre");
            }
        }
    }

    /** Tells whether numbers are where a highlighter writes them. */
    private static boolean isOfCode(Element numbers) {
        return !numbers.normalName().equals("span")
                || numbers.closest(Css.of("code, table, " + LINE + ", div[class*=highlight]")) != null;
    }

    /** Returns the block that has nothing but lines of code in it, of which one begins with a number; {@code null} for none. */
    private static @Nullable Element blockOfLines(Element number) {
        Element line = number.parent();
        Element block = line == null ? null : line.parent();
        if (line == null
                || block == null
                || !block.normalName().equals("div")
                || !block.ownText().isBlank()) {
            return null;
        }
        boolean areLines = block.children().stream().allMatch(child -> child.is(Css.of(LINE)));
        return areLines && line.text().startsWith(number.text()) ? block : null;
    }

    /** Puts the words of code that holds more than words into code of their own. */
    private static void distribute(Element code) {
        for (TextNode text : code.nodeStream(TextNode.class).toList()) {
            Node parent = text.parent();
            if (!text.isBlank()
                    && parent instanceof Element element
                    && element.closest(Css.of(WITHOUT_WORDS)) == null) {
                Element words = new Element("code");
                text.before(words);
                words.appendChild(text);
            }
        }
        code.unwrap();
    }

    private static boolean isOfCode(String style) {
        return TYPEWRITER.matcher(style).find() || isNoWrap(style);
    }

    private static boolean mayBeBlock(Element element, Element body) {
        return element != body
                && element.parent() != null
                && element.closest(
                                Css.of("pre, textarea, h1, h2, h3, h4, h5, h6, summary, button, figcaption, [hidden]"))
                        == null
                && switch (element.normalName()) {
                    case "code", "div", "p", "section", "article", "blockquote", "span", "font", "tt" -> true;
                    default -> false;
                };
    }

    private static boolean isBlockOfCode(Element element) {
        String style = element.attr("style");
        boolean noWrap = isNoWrap(style);
        boolean unwrapped = UNWRAPPED.matcher(style).find();
        boolean written = unwrapped && element.wholeText().strip().indexOf('\n') >= 0;
        boolean prose = unwrapped && !noWrap && !isColoured(element); // a box with lines of its own
        if (prose
                || element.selectFirst(Css.of(OTHER_THAN_CODE)) != null
                || (element.selectFirst(Css.of("li")) != null && !hasNumberedLines(element))) {
            return false;
        }
        boolean lines = written || element.stream().skip(1).anyMatch(CodeMarkup::beginsLine);
        return lines && ((written && noWrap) || isIndented(element));
    }

    /** Tells whether the items of lists in an element are lines to which a highlighter gave their numbers. */
    private static boolean hasNumberedLines(Element element) {
        return isColoured(element) && element.selectFirst(Css.of("ul, li br, li li")) == null;
    }

    /** Tells whether a highlighter coloured words of an element. */
    private static boolean isColoured(Element element) {
        return element.selectFirst(Css.of("span[style*=color], span[class], font[color]")) != null;
    }

    private static boolean beginsLine(Element element) {
        return switch (element.normalName()) {
            case "br", "div", "p", "li" -> true;
            default -> false;
        };
    }

    private static boolean isIndented(Element element) {
        return INDENTED.matcher(CodeText.of(element.clone()).wholeText()).find();
    }

    /** Puts paragraphs in a typewriter's font that follow each other into a block, for them to be lines of one code. */
    private static void joinLines(Element first) {
        if (!isTypewritten(first) || isTypewritten(first.previousElementSibling())) {
            return;
        }
        Element joined = new Element("div").attr("style", first.attr("style"));
        List<Element> lines = new ArrayList<>();
        for (Element at = first; at != null && isTypewritten(at); at = at.nextElementSibling()) {
            lines.add(at);
            joined.appendChild(at.clone());
        }
        if (lines.size() > 1 && isBlockOfCode(joined)) {
            first.before(joined.empty());
            lines.forEach(joined::appendChild);
            toPre(joined);
        }
    }

    private static boolean isTypewritten(@Nullable Element line) {
        return line != null
                && (line.normalName().equals("p") || line.normalName().equals("div"))
                && TYPEWRITER.matcher(line.attr("style")).find();
    }

    /** Tells whether lines are never wrapped, which only code is set to. */
    private static boolean isNoWrap(String style) {
        return NO_WRAP.matcher(style).find();
    }

    private static void toPre(Element element) {
        Element pre = new Element("pre");
        copyLanguage(element, pre);
        element.replaceWith(
                element.normalName().equals("blockquote") ? new Element("blockquote").appendChild(pre) : pre);
        boolean preserving = CodeText.isPreserving(element, false);
        if (!preserving) {
            pre.attr("style", "white-space: normal");
        }
        List.copyOf(element.childNodes()).forEach(pre::appendChild);
    }

    static void copyLanguage(Element from, Element pre) {
        if (from.className().matches("(?s).*(?:lang(?:uage)?-|brush:).*")) {
            pre.attr("class", from.className());
        }
    }
}
