package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.style.LineColumn;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Visibility;
import io.github.tistoryarchiver.tistory.page.PlatformParts;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

/** Kinds of elements, as browsers show them. */
final class Kinds {
    private static final Set<String> BLOCKS = new HashSet<>(List.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "dir",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "hr",
            "html",
            "legend",
            "li",
            "listing",
            "main",
            "menu",
            "nav",
            "ol",
            "optgroup",
            "option",
            "p",
            "plaintext",
            "pre",
            "section",
            "select",
            "summary",
            "table",
            "tbody",
            "td",
            "textarea",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "xmp"));
    private static final Set<String> CODE_OF_PAGES =
            Set.of("style", "head", "meta", "link", "title", "base", "param", "source", "track", "col", "colgroup");
    private static final Set<String> UNSEEN = Set.of("template", "datalist", "rp", "noframes");
    private static final Set<String> LINE_NUMBERS = Set.of(
            "hljs-ln-numbers",
            "hljs-ln-n",
            "linenos",
            "linenodiv",
            "lineno",
            "line-numbers-rows",
            "gutter",
            "rouge-gutter",
            "blob-num",
            "crayon-nums",
            "line-number");

    /** Names of the numbers of lines that mean something else outside code. */
    private static final Set<String> LINE_NUMBERS_IN_CODE = Set.of("ln", "lnt");

    /** Where a highlighter writes the numbers of lines into them. */
    private static final Evaluator OF_CODE = Selector.evaluatorOf("pre, code, table, div.line, div[class*=highlight]");

    private static final Pattern NUMBERS = Pattern.compile("[\\d\\s.:|]*");

    /** What makes a block of any element. */
    private static final Pattern BLOCK_STYLE = Pattern.compile(
            "(?:^|[;\\s])display\\s*:\\s*(?:block|flex|grid|table(?:-row|-caption|-row-group|-header-group)?|list-item|flow-root)(?![\\w-])");

    /** What puts the elements in another one side by side. */
    private static final Pattern ROW_STYLE = Pattern.compile("(?:^|[;\\s])display\\s*:\\s*(?:inline-)?(?:flex|grid)");

    /** What puts an element beside the text around it. */
    private static final Pattern BESIDE_STYLE =
            Pattern.compile("(?:^|[;\\s])(?:display\\s*:\\s*table-cell|float\\s*:\\s*(?:left|right))");

    private static final Pattern PLACED_STYLE = Pattern.compile("(?:^|[;\\s])position\\s*:\\s*(?:absolute|fixed)");
    private static final Pattern PLACE_STYLE = Pattern.compile("(?:^|[;\\s])(?:left|right|inset)\\s*:");

    private Kinds() {}

    static boolean isBlock(String tag) {
        return BLOCKS.contains(tag);
    }

    /** Whether declarations put an element on a line of its own. */
    static boolean isBlockByStyle(String style) {
        return style.contains("display") && BLOCK_STYLE.matcher(style).find();
    }

    /** Whether declarations put what is in an element side by side. */
    static boolean isRow(String style) {
        return (style.contains("flex") || style.contains("grid"))
                && ROW_STYLE.matcher(style).find();
    }

    /** Whether declarations put an element beside the text around it; a letter alone is a large initial, which belongs to a word. */
    static boolean isBeside(String style, Element element) {
        if (style.contains("position") && PLACED_STYLE.matcher(style).find()) {
            return PLACE_STYLE.matcher(style).find();
        }
        return (style.contains("float") || style.contains("table-cell"))
                && BESIDE_STYLE.matcher(style).find()
                && !(style.contains("float") && element.text().strip().length() < 2);
    }

    /** Whether an element is an item of a list or a row of a table. */
    static boolean isItem(Element element) {
        return element.normalName().equals("li") || element.normalName().equals("tr");
    }

    static boolean isList(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "menu", "dir" -> true;
            default -> false;
        };
    }

    /** Whether browsers show nothing of an element but the choices in it. */
    static boolean isOfChoices(Element element) {
        return element.normalName().equals("select") || element.normalName().equals("optgroup");
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** Whether all text belongs into the parts of an element. */
    static boolean holdsNoText(Element element) {
        return switch (element.normalName()) {
            case "ul", "ol", "menu", "dir", "table", "thead", "tbody", "tfoot", "tr" -> true;
            default -> false;
        };
    }

    /** Whether an element is one block, into which nothing else belongs. */
    static boolean isAlone(Element element) {
        return switch (element.normalName()) {
            case "table", "pre", "xmp", "listing" -> true;
            default -> false;
        };
    }

    /** Whether browsers put no text of style sheets into an element. */
    static boolean isReplaced(Element element) {
        return switch (element.normalName()) {
            case "textarea", "select", "option", "optgroup", "object", "applet", "math", "thead", "tbody", "tfoot" ->
                true;
            default -> false;
        };
    }

    private static boolean isCodeOfPage(Element element) {
        return CODE_OF_PAGES.contains(element.normalName());
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName())
                || (element.normalName().equals("dialog") && !element.hasAttr("open"))
                || (element.normalName().equals("input") && element.attr("type").equalsIgnoreCase("hidden"));
    }

    /** Whether an element has the numbers of the lines of code beside it. */
    static boolean isLineNumbers(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.attr("style").contains("user-select")
                && element.normalName().equals("span")
                && element.closest("pre") != null) {
            return NUMBERS.matcher(element.text()).matches();
        }
        String classes = element.attr("class");
        if (classes.isEmpty()) {
            return false;
        }
        for (String name : classes.split(" ")) {
            boolean isOnlyInCode = LINE_NUMBERS_IN_CODE.contains(name);
            if (isOnlyInCode || LINE_NUMBERS.contains(name)) {
                return NUMBERS.matcher(element.text()).matches()
                        && (isOnlyInCode
                                ? element.closest("pre") != null
                                : !element.normalName().equals("span") || element.closest(OF_CODE) != null);
            }
        }
        return false;
    }

    /** Whether a highlighter made a list of code: it is all of the block, and has classes or colours. */
    static boolean areLines(Element list) {
        Element code = list.closest("pre, xmp, listing");
        if (code == null || !code.text().equals(list.text())) {
            return false;
        }
        return list.stream().limit(2).anyMatch(element -> element.hasAttr("class"))
                || code.stream().takeWhile(element -> element != list).anyMatch(element -> element.hasAttr("class"))
                || list.selectFirst("span[class], span[style*=color], font[color]") != null;
    }

    /** Returns the rule by which an element is left out with all that is in it; {@code null} for one that is seen. */
    static @Nullable Rule rule(Element element, StyleSheets sheets) {
        switch (element.normalName()) {
            case "script" -> {
                return null;
            }
            case "noscript", "canvas", "noframes", "noembed" -> {
                return Rule.FALLBACK;
            }
            default -> {
                if (Kinds.isCodeOfPage(element)) {
                    return Rule.CODE;
                }
            }
        }
        if (PlatformParts.isAdvertising(element)) {
            return Rule.ADVERTISING;
        }
        if (PlatformParts.isPart(element)) {
            return Rule.PLATFORM;
        }
        if (Kinds.isUnseen(element)
                || (Visibility.isHidden(element, sheets.style(element), sheets::style)
                        && !PlatformParts.isFolded(element))) {
            return Rule.HIDDEN;
        }
        return Kinds.isLineNumbers(element) || LineColumn.is(element) ? Rule.LINE_NUMBERS : null;
    }

    /** Whether the tables in an element only arrange pictures or lines of code. */
    static boolean isLayout(Element element) {
        String classes = element.attr("class");
        return !classes.isEmpty()
                && (classes.contains("imageblock")
                        || classes.contains("colorscripter")
                        || classes.contains("hljs-ln")
                        || classes.contains("highlighttable")
                        || classes.contains("rouge-table"));
    }
}
