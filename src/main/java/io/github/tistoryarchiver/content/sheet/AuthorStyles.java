package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.Selector.SelectorParseException;
import org.jspecify.annotations.Nullable;

/** What the style sheets in a text declare for its elements, and what they put into it. */
public final class AuthorStyles {
    private static final Set<String> INERT = Set.of("template", "noscript", "iframe", "object");
    private static final long MAX_TESTS = 200_000;

    private final Element root;
    private final Map<Element, Declared> declared = new HashMap<>();
    private final Map<String, Map<Element, Declared>> parts =
            Map.of("before", new HashMap<>(), "after", new HashMap<>(), "marker", new HashMap<>());
    private final Map<Element, Map<String, String>> values = new HashMap<>();
    private final Map<Element, String> styles = new HashMap<>();
    private final Map<String, Map<Element, Inserted>> inserted =
            Map.of("before", new HashMap<>(), "after", new HashMap<>());
    private final Map<Element, Marker> markers = new HashMap<>();
    private final Properties properties;
    private final Element top;
    private long tests;
    private boolean inserts;

    private AuthorStyles(Element root) {
        this.root = root;
        this.top = root.root();
        this.properties = new Properties(declared, root);
    }

    /** Reads the style sheets in an element. */
    public static AuthorStyles of(Element root) {
        return of(root, sheet -> false);
    }

    /**
     * Reads the style sheets in an element.
     *
     * @param isForeign tells which of them are not the author's
     */
    public static AuthorStyles of(Element root, Predicate<Element> isForeign) {
        AuthorStyles styles = new AuthorStyles(root);
        List<Element> sheets = new ArrayList<>();
        boolean[] hasMarkers = new boolean[1];
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element) {
                        if (element.normalName().equals("style")) {
                            if (isOnPage(element) && !isForeign.test(element)) {
                                sheets.add(element);
                            }
                        } else {
                            hasMarkers[0] |= mayHaveMarker(element);
                        }
                    }
                },
                root);
        if (!sheets.isEmpty() || hasMarkers[0]) {
            styles.read(sheets, hasMarkers[0]);
        }
        return styles;
    }

    /** Whether a sheet is where browsers look for one. */
    private static boolean isOnPage(Element sheet) {
        return sheet.parents().stream().noneMatch(around -> INERT.contains(around.normalName()));
    }

    private static boolean mayHaveMarker(Element element) {
        switch (element.normalName()) {
            case "ul", "ol", "li", "menu", "dir" -> {
                String style = element.attributesSize() == 0 ? "" : element.attr("style");
                return style.contains("list-style")
                        && (style.indexOf('"') >= 0 || style.indexOf('\'') >= 0 || style.contains("url("));
            }
            default -> {
                return false;
            }
        }
    }

    private void read(List<Element> written, boolean hasMarkers) {
        List<Sheet> sheets = written.stream()
                .filter(AuthorStyles::holds)
                .map(style -> Sheet.of(style.data()))
                .toList();
        List<Meaning.Rule> rules = Meaning.of(sheets);
        Map<String, CounterStyle> counterStyles = new HashMap<>();
        sheets.forEach(sheet -> counterStyles.putAll(sheet.counterStyles()));
        if (!rules.isEmpty()) {
            apply(rules);
        }
        declared.forEach((element, own) -> {
            if (element != root) {
                own.addInline(Declaration.read(element.attr("style")));
            }
        });
        for (Element element : declared.keySet()) {
            Map<String, String> own = properties.of(element);
            values.put(element, own);
            if (element != root) {
                styles.put(element, Properties.text(own));
            }
        }
        inserts = hasMarkers
                || !counterStyles.isEmpty()
                || parts.values().stream().anyMatch(part -> !part.isEmpty())
                || rules.stream().anyMatch(rule -> Meaning.mayMark(rule.declarations()));
        if (inserts) {
            new Insertions(this, counterStyles).insert(root);
        }
    }

    private static boolean holds(Element style) {
        String type = style.attr("type").strip();
        return (type.isEmpty() || type.equalsIgnoreCase("text/css")) && Conditions.isOnScreen(style.attr("media"));
    }

    private void apply(List<Meaning.Rule> rules) {
        Map<String, List<Element>> byName = new HashMap<>();
        rules.forEach(rule -> byName.putIfAbsent(rule.selector().name(), new ArrayList<>()));
        NodeTraversor.traverse(
                (node, depth) -> {
                    if (node instanceof Element element && element != root) {
                        index(element, byName);
                    }
                },
                root);
        for (Meaning.Rule rule : rules) {
            if (rule.selector().elements().equals(Selector.ROOT)) {
                declared(rule, root).add(rule);
            } else {
                apply(rule, byName.getOrDefault(rule.selector().name(), List.of()));
            }
        }
    }

    /** Files an element under those of its names that a selector has. */
    private static void index(Element element, Map<String, List<Element>> byName) {
        add(element, byName.get(""));
        add(element, byName.get(element.normalName()));
        String classes = element.attributesSize() == 0 ? "" : element.attr("class");
        for (StringTokenizer names = new StringTokenizer(classes); names.hasMoreTokens(); ) {
            add(element, byName.get("." + names.nextToken()));
        }
    }

    private static void add(Element element, @Nullable List<Element> named) {
        if (named != null && (named.isEmpty() || named.get(named.size() - 1) != element)) {
            named.add(element);
        }
    }

    private void apply(Meaning.Rule rule, List<Element> candidates) {
        if (candidates.isEmpty()) {
            return;
        }
        Evaluator test;
        try {
            test = rule.selector().test();
        } catch (SelectorParseException | IllegalArgumentException e) {
            return; // a selector that only a browser supports
        }
        for (Element candidate : candidates) {
            if (!(rule.isOfWords() && candidate.isBlock())
                    && tests++ < MAX_TESTS
                    && (test == null || test.matches(top, candidate))
                    && (rule.selector().classes().isEmpty()
                            || candidate
                                    .classNames()
                                    .containsAll(rule.selector().classes()))) {
                declared(rule, candidate).add(rule);
            }
        }
    }

    private Declared declared(Meaning.Rule rule, Element element) {
        return parts.getOrDefault(rule.selector().pseudo(), declared).computeIfAbsent(element, any -> new Declared());
    }

    /** Returns the values for an element, by property. */
    Map<String, String> values(Element element) {
        Map<String, String> own = values.get(element);
        return own != null ? own : properties.of(element);
    }

    /** Returns the values for a part of an element, such as what is before its content; empty for none. */
    Map<String, String> values(String part, Element element) {
        Declared own = parts.getOrDefault(part, Map.of()).get(element);
        return own == null ? Map.of() : properties.values(own.winners(), element);
    }

    boolean isDeclared(Element element) {
        return declared.containsKey(element);
    }

    void insert(String part, Element element, Inserted what) {
        Objects.requireNonNull(inserted.get(part)).put(element, what);
    }

    void mark(Element item, Marker marker) {
        markers.put(item, marker);
    }

    /** Whether the sheets are those in an element. */
    public boolean areOf(Element element) {
        return root == element;
    }

    /** Returns the elements for which sheets declare something. */
    public Set<Element> styled() {
        return Collections.unmodifiableSet(styles.keySet());
    }

    public boolean isStyled(Element element) {
        return styles.containsKey(element);
    }

    /** Returns what is declared for an element, by sheets and by its attribute, as far as it wins; empty for nothing. */
    public String style(Element element) {
        String style = styles.get(element);
        if (style != null || element.attributesSize() == 0) {
            return style == null ? "" : style;
        }
        String own = element.attributes().get("style");
        return own.contains("/*") ? Css.withoutComments(own) : own;
    }

    /** Returns the value that a sheet or an element's own attribute declares; empty for none. */
    public String value(Element element, String property) {
        return values(element).getOrDefault(property, "");
    }

    /** Returns the elements that have something put before or after their content. */
    public Set<Element> filled(String where) {
        return Collections.unmodifiableSet(
                inserted.getOrDefault(where, Map.of()).keySet());
    }

    /**
     * Returns what is put into an element; {@code null} for nothing.
     *
     * @param where {@code before} or {@code after} its content
     */
    public @Nullable Inserted inserted(String where, Element element) {
        return inserts ? inserted.getOrDefault(where, Map.of()).get(element) : null;
    }

    /** Returns the items that have another marker than a browser's own. */
    public Set<Element> marked() {
        return Collections.unmodifiableSet(markers.keySet());
    }

    /** Returns the marker of an item; {@code null} for a browser's own. */
    public @Nullable Marker marker(Element item) {
        return markers.get(item);
    }
}
