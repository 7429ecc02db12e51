package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which declarations change what a reader sees of a text; the others, which are most, are not looked at. */
final class Meaning {
    private static final Set<String> ALWAYS = Set.of(
            "all",
            "font",
            "font-weight",
            "font-style",
            "font-family",
            "list-style",
            "list-style-type",
            "list-style-image",
            "text-decoration",
            "text-decoration-line",
            "text-align",
            "background",
            "background-color",
            "background-image",
            "vertical-align",
            "white-space",
            "display",
            "visibility",
            "float",
            "flex-direction",
            "flex-flow",
            "content",
            "quotes",
            "counter-reset",
            "counter-increment",
            "counter-set",
            "fill",
            "stroke",
            "text-anchor");

    /** What only means something where another property does. */
    private static final Map<String, Set<String>> WITH = Map.of(
            "color", Set.of("color", "text-shadow", "background-clip", "-webkit-background-clip"),
            "opacity", Set.of("opacity", "animation", "animation-name"),
            "font-size", Set.of("font-size"),
            "position", Set.of("position", "left", "top", "right", "inset", "clip", "clip-path"),
            "text-indent", Set.of("text-indent"),
            "overflow", Set.of("overflow", "width", "height", "max-width", "max-height", "padding", "padding-bottom"));

    private static final Set<String> MARKING = Set.of("list-style", "list-style-type", "list-style-image", "quotes");

    private Meaning() {}

    /** Returns the rules with those of their declarations that mean something. */
    static List<Sheet.Rule> of(List<Sheet.Written> rules) {
        Set<String> meaningful = new HashSet<>(ALWAYS);
        for (Sheet.Written rule : rules) {
            for (Declaration declaration : rule.declarations()) {
                Set<String> also = WITH.get(declaration.property());
                if (also != null && hides(declaration)) {
                    meaningful.addAll(also);
                }
            }
        }
        List<Sheet.Rule> read = new ArrayList<>();
        for (Sheet.Written rule : rules) {
            boolean isOfPart = rule.selector().indexOf(':') >= 0;
            List<Declaration> declarations = of(rule, meaningful);
            Selector selector = isOfPart || !declarations.isEmpty() ? Selector.of(rule.selector()) : null;
            List<Declaration> all =
                    selector == null || selector.pseudo().isEmpty() ? declarations : rule.declarations();
            if (selector != null && !all.isEmpty()) {
                read.add(new Sheet.Rule(selector, all, rule.layer()));
            }
        }
        return read;
    }

    private static List<Declaration> of(Sheet.Written rule, Set<String> meaningful) {
        List<Declaration> all = new ArrayList<>();
        for (Declaration declaration : rule.declarations()) {
            if (declaration.isOwn() || meaningful.contains(declaration.property())) {
                all.add(declaration);
            }
        }
        return all;
    }

    private static boolean hides(Declaration declaration) {
        String value = declaration.value().toLowerCase(Locale.ROOT);
        return value.contains("var(")
                || switch (declaration.property()) {
                    case "color" -> value.equals("transparent") || value.startsWith("rgba");
                    case "position" -> value.equals("absolute") || value.equals("fixed");
                    case "overflow" -> value.equals("hidden");
                    case "text-indent" -> value.startsWith("-");
                    default -> value.startsWith("0");
                };
    }

    /** Whether declarations may show something else beside the items of lists, or around quotations, than browsers do. */
    static boolean mayMark(List<Declaration> declarations) {
        return declarations.stream()
                .anyMatch(declaration -> MARKING.contains(declaration.property())
                        && (declaration.value().indexOf('"') >= 0
                                || declaration.value().indexOf('\'') >= 0
                                || declaration.value().contains("(")
                                || declaration.property().equals("quotes")));
    }
}
