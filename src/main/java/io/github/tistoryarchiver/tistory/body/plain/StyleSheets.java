package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Copies the declarations of the author's own style sheets to the {@code style} attributes of the elements that they
 * select, so that every other rule has to look at one place. Only properties that change what a text says are copied.
 */
public final class StyleSheets {
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern MEANINGFUL = Pattern.compile(
            "(?i)(?:^|[;\\s])((?:font(?:-weight|-style|-family|-size)?|list-style(?:-type)?|text-decoration(?:-line)?|text-align|background(?:-color)?"
                    + "|vertical-align|white-space|display|visibility)\\s*:[^;]*)");
    private static final int MAX_SELECTOR_LENGTH = 200;
    private static final int MAX_RULES = 100;

    private StyleSheets() {}

    /** Applies all {@code style} elements of a body. */
    public static void inline(Element body) {
        int rules = 0;
        Map<Element, StringBuilder> declared = new LinkedHashMap<>();
        for (Element style : body.select(Css.of("style:not([media=print])"))) {
            String css = COMMENT.matcher(style.data()).replaceAll(" ");
            for (int at = 0; at < css.length() && rules < MAX_RULES; rules++) {
                int open = css.indexOf('{', at);
                if (open < 0) {
                    break;
                }
                String selector = css.substring(Math.max(at, css.lastIndexOf(';', open) + 1), open)
                        .strip();
                int close = endOfBlock(css, open);
                if (!selector.startsWith("@") && selector.length() <= MAX_SELECTOR_LENGTH) {
                    declare(body, selector, css.substring(open + 1, close), declared);
                }
                at = close + 1;
            }
        }
        declared.forEach((element, style) -> element.attr("style", style + element.attr("style")));
    }

    /** Returns the index of the brace that closes a block; the end of the text if none does. */
    private static int endOfBlock(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            depth += css.charAt(i) == '{' ? 1 : css.charAt(i) == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return css.length();
    }

    /** Notes the declarations of a rule for the elements that it selects, behind those of the rules before it. */
    private static void declare(Element body, String selector, String block, Map<Element, StringBuilder> declared) {
        StringBuilder declarations = new StringBuilder();
        for (Matcher found = MEANINGFUL.matcher(block); found.find(); ) {
            declarations.append(found.group(1).strip()).append(';');
        }
        if (declarations.isEmpty() || selector.isEmpty()) {
            return;
        }
        for (String one : selector.split(",")) {
            declare(select(body, one.strip()), body, declarations, declared);
        }
    }

    private static void declare(
            List<Element> elements, Element body, CharSequence declarations, Map<Element, StringBuilder> declared) {
        for (Element element : elements) {
            if (element != body) {
                declared.computeIfAbsent(element, any -> new StringBuilder()).append(declarations);
            }
        }
    }

    private static List<Element> select(Element body, String selector) {
        try {
            return body.select(selector);
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return List.of(); // a selector that only a browser supports, such as a:hover
        }
    }
}
