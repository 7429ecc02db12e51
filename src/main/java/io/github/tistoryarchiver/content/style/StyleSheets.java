package io.github.tistoryarchiver.content.style;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector;
import org.jspecify.annotations.Nullable;

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
    private static final long MAX_TESTS = 200_000;

    private final Map<Element, String> declared = new HashMap<>();
    private final Map<Element, String> pictures = new HashMap<>();
    private final Map<String, Map<Element, Generated>> generated =
            Map.of("before", new HashMap<>(), "after", new HashMap<>());
    private long tests;

    private StyleSheets() {}

    /**
     * What a rule says of the elements that a selector selects.
     *
     * @param text its declarations that mean something
     * @param picture its declaration of a picture behind them; empty for none
     * @param pseudo where it puts text: {@code before} or {@code after} their content; empty for none
     */
    private record Declarations(
            String selector,
            String text,
            String picture,
            String pseudo,
            @Nullable Generated generated) {}

    public static StyleSheets of(Element root) {
        StyleSheets sheets = new StyleSheets();
        List<String> written = root.getElementsByTag("style").stream()
                .filter(style -> SheetReader.isOnScreen(style.attr("media")))
                .map(Element::data)
                .toList();
        List<Declarations> rules = new ArrayList<>();
        SheetReader.read(written).forEach(rule -> add(rule, rules));
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

    /** Returns the declaration of a picture behind an element, as written; empty for none. */
    public String picture(Element element) {
        return pictures.isEmpty() ? "" : pictures.getOrDefault(element, "");
    }

    /**
     * Returns the text that a style sheet puts into an element, with an end of line where it is on a line of its own; empty for none.
     *
     * @param where {@code before} or {@code after} its content
     */
    public String generated(String where, Element element) {
        Map<Element, Generated> texts = Objects.requireNonNull(generated.get(where));
        Generated text = texts.isEmpty() ? null : texts.get(element);
        if (text == null) {
            return "";
        }
        String shown = text.text(element);
        return !text.isBlock() || shown.isBlank() ? shown : where.equals("before") ? shown + "\n" : "\n" + shown;
    }

    private static void add(SheetReader.Rule rule, List<Declarations> all) {
        List<String> written = SheetReader.declarations(rule.block());
        String text = meaningful(written);
        String picture = picture(written);
        Generated generated = rule.selectors().indexOf(':') < 0 ? null : Generated.of(written);
        for (String selector : rule.selectors().split(",")) {
            String pseudo = Generated.pseudo(selector.strip());
            String plain = Generated.withoutPseudo(selector.strip());
            if (pseudo.isEmpty() && !(text.isEmpty() && picture.isEmpty())) {
                all.add(new Declarations(plain, text, picture, "", null));
            } else if (!pseudo.isEmpty() && generated != null) {
                all.add(new Declarations(plain, "", "", pseudo, generated));
            }
        }
    }

    private static String meaningful(List<String> declarations) {
        StringBuilder text = new StringBuilder();
        for (String declaration : declarations) {
            if (MEANINGFUL.contains(property(declaration))) {
                text.append(declaration.toLowerCase(Locale.ROOT)).append(';');
            }
        }
        return text.toString();
    }

    private static String property(String declaration) {
        int colon = Math.max(0, declaration.indexOf(':'));
        return declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT);
    }

    /** Returns the last declaration of a picture behind elements; empty for none. */
    private static String picture(List<String> declarations) {
        String picture = "";
        for (String declaration : declarations) {
            String property = property(declaration);
            boolean isBackground = property.equals("background") || property.equals("background-image");
            picture = isBackground && declaration.contains("url(") ? declaration : picture;
        }
        return picture;
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
                note(rule, candidate);
            }
        }
    }

    private void note(Declarations rule, Element element) {
        if (!rule.text().isEmpty()) {
            declared.merge(element, rule.text(), String::concat);
        }
        if (!rule.picture().isEmpty()) {
            pictures.put(element, rule.picture());
        }
        Map<Element, Generated> texts = generated.get(rule.pseudo());
        if (texts != null && rule.generated() != null) {
            texts.put(element, rule.generated());
        }
    }
}
