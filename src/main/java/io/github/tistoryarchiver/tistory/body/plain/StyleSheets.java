package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Copies the declarations of the author's own style sheets to the {@code style} attributes of the elements that they
 * select, so that every other rule has to look at one place. Only properties that change what a text says are copied.
 * Text that they put before or after the content of elements becomes a part of it.
 */
public final class StyleSheets {
    private static final Set<String> MEANINGFUL = Set.of(
            "font",
            "font-weight",
            "font-style",
            "font-family",
            "font-size",
            "list-style",
            "list-style-type",
            "text-decoration",
            "text-decoration-line",
            "text-align",
            "background",
            "background-color",
            "background-image",
            "vertical-align",
            "white-space",
            "display",
            "visibility");
    /** A class that every element has which the selector selects; a look at it is cheaper than a search. */
    private static final Pattern CLASS_AT_END = Pattern.compile("(?:^|[\\s>+~\\w-])\\.([\\w-]+)$");

    private static final int MAX_SELECTOR_LENGTH = 200;
    private static final int MAX_SELECTORS = 500;

    private final Element body;
    private final Set<String> classes = new HashSet<>();
    private final Map<Element, StringBuilder> declared = new LinkedHashMap<>();
    private final Map<Element, GeneratedText> before = new LinkedHashMap<>();
    private final Map<Element, GeneratedText> after = new LinkedHashMap<>();
    private int selectors;

    private StyleSheets(Element body) {
        this.body = body;
        body.select(Css.of("[class]"))
                .forEach(element -> Collections.addAll(
                        classes, element.attr("class").toLowerCase(Locale.ROOT).split("\\s+")));
    }

    /** Applies all {@code style} elements of a body. */
    public static void inline(Element body) {
        List<Element> styles = body.select(Css.of("style"));
        if (styles.isEmpty()) {
            return;
        }
        StyleSheets sheets = new StyleSheets(body);
        for (Element style : styles) {
            if (SheetRules.isForScreens(style.attr("media"))) {
                SheetRules.of(style.data()).forEach(sheets::read);
            }
        }
        sheets.declared.forEach((element, style) -> element.attr("style", style + element.attr("style")));
        sheets.before.forEach((element, text) -> text.write(element));
        sheets.after.forEach((element, text) -> text.write(element));
    }

    private void read(SheetRules.Rule rule) {
        StringBuilder meaningful = new StringBuilder();
        rule.declarations().forEach((property, declaration) -> {
            if (MEANINGFUL.contains(property)) {
                meaningful.append(declaration).append(';');
            }
        });
        boolean isOfText = rule.declarations().containsKey("content");
        if (meaningful.isEmpty() && !isOfText) {
            return;
        }
        for (String written : rule.selectors().split(",")) {
            String selector = written.strip();
            if (!GeneratedText.isSelectedBy(selector)) {
                select(meaningful.isEmpty() ? "" : selector)
                        .forEach(element -> declared.computeIfAbsent(element, any -> new StringBuilder())
                                .append(meaningful));
            } else if (isOfText) {
                GeneratedText text = GeneratedText.of(selector, rule);
                select(GeneratedText.elements(selector))
                        .forEach(element -> (text.isBefore() ? before : after).put(element, text));
            }
        }
    }

    private List<Element> select(String selector) {
        if (selector.isEmpty() || selector.length() > MAX_SELECTOR_LENGTH || selectors++ >= MAX_SELECTORS) {
            return List.of();
        }
        Matcher last = CLASS_AT_END.matcher(selector);
        if (last.find() && !classes.contains(last.group(1).toLowerCase(Locale.ROOT))) {
            return List.of();
        }
        try {
            List<Element> selected = new ArrayList<>(body.select(selector));
            selected.remove(body);
            return selected;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return List.of(); // a selector that only a browser supports, such as a:hover
        }
    }
}
