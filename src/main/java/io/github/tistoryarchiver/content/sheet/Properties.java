package io.github.tistoryarchiver.content.sheet;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Works out the values of declarations: the author's own properties, and words in the place of other values. */
final class Properties {
    private static final Set<String> BY_DEFAULT = Set.of("inherit", "initial", "unset", "revert", "revert-layer");
    private static final Set<String> BOLD = Set.of("b", "strong", "h1", "h2", "h3", "h4", "h5", "h6", "th");
    private static final Set<String> SLANTED = Set.of("i", "em", "cite", "dfn", "var", "address");

    /** What is worked out already. */
    private static final Set<String> INSERTING =
            Set.of("content", "quotes", "counter-reset", "counter-increment", "counter-set");

    private static final int MAX_DEPTH = 10;
    private static final int MAX_LENGTH = 2_000;

    private final Map<Element, Declared> declared;
    private final Element root;

    Properties(Map<Element, Declared> declared, Element root) {
        this.declared = declared;
        this.root = root;
    }

    /** Returns the values that an element has by sheets and by its attribute, those that count least first. */
    Map<String, String> of(Element element) {
        Declared own = declared.get(element);
        return own == null ? read(element.attr("style"), element) : values(own.winners(), element);
    }

    private Map<String, String> read(String style, Element element) {
        if (style.isEmpty()) {
            return Map.of();
        }
        Declared inline = new Declared();
        inline.addInline(Declaration.read(style));
        return values(inline.winners(), element);
    }

    Map<String, String> values(Map<String, Declaration> winners, Element element) {
        Map<String, String> values = new LinkedHashMap<>();
        winners.forEach((property, declaration) -> {
            if (!declaration.isOwn()) {
                String value = replaced(declaration.value(), element, 0);
                String plain = value == null ? null : plain(property, value, element);
                if (plain != null) {
                    values.put(property, plain);
                }
            }
        });
        return values;
    }

    static String text(Map<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((property, value) -> {
            if (!INSERTING.contains(property)) {
                text.append(text.isEmpty() ? "" : ";")
                        .append(property)
                        .append(':')
                        .append(value);
            }
        });
        return text.toString();
    }

    /** Returns a value with what the author's own properties say; {@code null} if one is not there. */
    private @Nullable String replaced(String value, Element element, int depth) {
        int at = value.indexOf("var(");
        if (at < 0) {
            return value;
        }
        int close = Css.closing(value, at + 3);
        if (depth > MAX_DEPTH || value.length() > MAX_LENGTH || close >= value.length()) {
            return null;
        }
        List<String> words = Css.split(value.substring(at + 4, close), ',');
        String found = own(words.get(0), element);
        if (found == null && words.size() > 1) {
            found = String.join(",", words.subList(1, words.size()));
        }
        return found == null
                ? null
                : replaced(value.substring(0, at) + found + value.substring(close + 1), element, depth + 1);
    }

    private @Nullable String own(String name, Element element) {
        for (Element at = element; at != null && at != root; at = at.parent()) {
            String value = ownOf(name, at);
            if (value != null) {
                return value;
            }
        }
        return ownOf(name, root);
    }

    private @Nullable String ownOf(String name, Element element) {
        Declared of = declared.get(element);
        if (of == null && !element.attr("style").contains("--")) {
            return null;
        }
        Declared known = of == null ? new Declared() : of;
        if (of == null) {
            known.addInline(Declaration.read(element.attr("style")));
        }
        Declaration declaration = known.winners().get(name);
        return declaration == null ? null : declaration.value();
    }

    /** Returns a value in which no word is in the place of another value; {@code null} for what a browser would do anyway. */
    private @Nullable String plain(String property, String value, Element element) {
        String word = value.toLowerCase(Locale.ROOT);
        if (!BY_DEFAULT.contains(word)) {
            return value;
        }
        if (word.startsWith("revert")) {
            return null;
        }
        boolean isInitial = word.equals("initial");
        return switch (property) {
            case "font-weight" -> isInitial ? "normal" : inherited(element, property, BOLD, "bold");
            case "font-style" -> isInitial ? "normal" : inherited(element, property, SLANTED, "italic");
            case "text-decoration", "text-decoration-line", "background", "background-color" ->
                word.equals("inherit") ? null : "none";
            case "vertical-align" -> word.equals("inherit") ? null : "baseline";
            case "visibility" -> isInitial ? "visible" : null;
            case "white-space" -> isInitial ? "normal" : null;
            case "list-style", "list-style-type" -> isInitial ? "disc" : null;
            default -> null;
        };
    }

    private String inherited(Element element, String property, Set<String> names, String ofNames) {
        for (Element at = element.parent(); at != null && at != root; at = at.parent()) {
            Declared of = declared.get(at);
            Declaration declaration = of == null ? null : of.winners().get(property);
            if (declaration != null && !BY_DEFAULT.contains(declaration.value())) {
                return declaration.value();
            }
            if (names.contains(at.normalName())) {
                return ofNames;
            }
        }
        return "normal";
    }
}
