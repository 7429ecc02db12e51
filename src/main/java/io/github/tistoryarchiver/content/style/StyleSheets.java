package io.github.tistoryarchiver.content.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;

/** What the style sheets in a text declare for its elements, besides their {@code style} attributes. */
public final class StyleSheets {
    private static final Set<String> MEANINGFUL = Set.of(
            "font",
            "font-size",
            "list-style",
            "list-style-type",
            "font-weight",
            "font-style",
            "font-family",
            "text-decoration",
            "text-decoration-line",
            "text-align",
            "background",
            "background-color",
            "vertical-align",
            "white-space",
            "display",
            "visibility");
    private static final int MAX_SELECTOR = 200;
    private static final int MAX_RULES = 500;
    private static final long MAX_TESTS = 200_000;

    private final IdentityHashMap<Element, String> declared = new IdentityHashMap<>();
    private long tests;

    private StyleSheets() {}

    private record Declarations(String selector, String text) {}

    public static StyleSheets of(Element root) {
        StyleSheets sheets = new StyleSheets();
        List<Declarations> rules = new ArrayList<>();
        for (Element style : root.getElementsByTag("style")) {
            if (!style.attr("media").equalsIgnoreCase("print")) {
                addRules(withoutComments(style.data()), rules);
            }
        }
        if (!rules.isEmpty()) {
            sheets.apply(rules, root);
        }
        return sheets;
    }

    /** Returns the declarations for an element in lower case, those of its own {@code style} last; empty for none. */
    public String style(Element element) {
        String own = element.attributesSize() == 0 ? "" : element.attr("style");
        String sheet = declared.isEmpty() ? "" : declared.getOrDefault(element, "");
        return own.isEmpty() ? sheet : sheet + own.toLowerCase(Locale.ROOT);
    }

    private static String withoutComments(String css) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
            plain.append(css, at, open);
            int close = css.indexOf("*/", open + 2);
            at = close < 0 ? css.length() : close + 2;
        }
        return plain.append(css, at, css.length()).toString();
    }

    private static void addRules(String css, List<Declarations> rules) {
        int at = 0;
        while (rules.size() < MAX_RULES) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = endOfBlock(css, open);
            String selectors = css.substring(Math.max(at, css.lastIndexOf(';', open) + 1), open)
                    .strip();
            String text = selectors.startsWith("@") ? "" : meaningful(css.substring(open + 1, close));
            if (!text.isEmpty()) {
                for (String selector : selectors.split(",")) {
                    rules.add(new Declarations(selector.strip(), text));
                }
            }
            at = Math.min(css.length(), close + 1);
        }
    }

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

    private static String meaningful(String block) {
        StringBuilder text = new StringBuilder();
        for (String declaration : block.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0
                    && MEANINGFUL.contains(
                            declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT))) {
                text.append(declaration.strip().toLowerCase(Locale.ROOT)).append(';');
            }
        }
        return text.toString();
    }

    private void apply(List<Declarations> rules, Element root) {
        Map<String, List<Element>> byName = new HashMap<>();
        rules.forEach(rule -> byName.putIfAbsent(name(rule.selector()), new ArrayList<>()));
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && element != root) {
                        index(element, byName);
                    }
                },
                root);
        for (Declarations rule : rules) {
            List<Element> candidates = byName.getOrDefault(name(rule.selector()), List.of());
            if (!candidates.isEmpty() && rule.selector().length() <= MAX_SELECTOR) {
                apply(rule, candidates);
            }
        }
    }

    /** Files an element under those of its names that a selector has. */
    private static void index(Element element, Map<String, List<Element>> byName) {
        List<Element> named = byName.get(element.normalName());
        if (named != null) {
            named.add(element);
        }
        String classes = element.attributesSize() == 0 ? "" : element.attr("class");
        int from = 0;
        while (from < classes.length()) {
            int space = classes.indexOf(' ', from);
            int end = space < 0 ? classes.length() : space;
            List<Element> classed = end == from ? null : byName.get("." + classes.substring(from, end));
            if (classed != null) {
                classed.add(element);
            }
            from = end + 1;
        }
    }

    /** Returns a class, or else the element's name, that whatever the selector selects has; empty for none. */
    private static String name(String selector) {
        int from = selector.length();
        while (from > 0 && " >+~".indexOf(selector.charAt(from - 1)) < 0) {
            from--;
        }
        String last = selector.substring(from);
        int dot = last.indexOf('.');
        String name = dot >= 0 ? last.substring(dot) : last;
        int end = 1;
        while (end < name.length()
                && (Character.isLetterOrDigit(name.charAt(end)) || "-_".indexOf(name.charAt(end)) >= 0)) {
            end++;
        }
        return name.isEmpty() ? "" : name.substring(0, end);
    }

    private void apply(Declarations rule, List<Element> candidates) {
        Evaluator evaluator = null;
        if (!rule.selector().equals(name(rule.selector()))) {
            try {
                evaluator = Selector.evaluatorOf(rule.selector());
            } catch (Selector.SelectorParseException | IllegalArgumentException e) {
                return; // a selector that only a browser supports
            }
        }
        for (Element candidate : candidates) {
            if (tests++ < MAX_TESTS && (evaluator == null || candidate.is(evaluator))) {
                declared.merge(candidate, rule.text(), String::concat);
            }
        }
    }
}
