package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.parser.Tag;

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
            "mask",
            "mask-image",
            "-webkit-mask",
            "-webkit-mask-image",
            "border-image",
            "border-image-source",
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

    /** The layer of rules in none, which win over all others. */
    private static final int NO_LAYER = Integer.MAX_VALUE;

    private Meaning() {}

    /**
     * A rule that means something.
     *
     * @param layer the greater, the more it counts
     * @param isOfWords whether it only leaves room between words, which means nothing for a block
     */
    record Rule(Selector selector, List<Declaration> declarations, int layer, boolean isOfWords) {}

    /** Returns the rules of sheets, with those of their declarations that mean something. */
    static List<Rule> of(List<Sheet> sheets) {
        Set<String> meaningful = meaningful(sheets);
        List<String> layers = new ArrayList<>();
        List<Rule> read = new ArrayList<>();
        int rules = 0;
        for (int i = 0; i < sheets.size(); i++) {
            Sheet sheet = sheets.get(i);
            for (String name : sheet.layers()) {
                if (!layers.contains(layer(name, i))) {
                    layers.add(layer(name, i));
                }
            }
            for (Sheet.Written rule : sheet.rules()) {
                if (rules++ < Sheet.MAX_RULES) {
                    int layer = rule.layer().isEmpty() ? NO_LAYER : layers.indexOf(layer(rule.layer(), i));
                    add(rule, layer, meaningful, read);
                }
            }
        }
        return read;
    }

    /** Returns the name of a layer; layers without a name are others in each sheet. */
    private static String layer(String name, int sheet) {
        return name.startsWith(" ") ? name + " " + sheet : name;
    }

    private static Set<String> meaningful(List<Sheet> sheets) {
        Set<String> meaningful = new HashSet<>(ALWAYS);
        for (Sheet sheet : sheets) {
            for (Sheet.Written rule : sheet.rules()) {
                for (Declaration declaration : rule.declarations()) {
                    Set<String> also = WITH.get(declaration.property());
                    if (also != null && hides(declaration)) {
                        meaningful.addAll(also);
                    }
                }
            }
        }
        return meaningful;
    }

    private static void add(Sheet.Written rule, int layer, Set<String> meaningful, List<Rule> read) {
        List<Declaration> declarations = new ArrayList<>();
        boolean means = false;
        for (Declaration declaration : rule.declarations()) {
            boolean isMeaningful = declaration.isOwn() || meaningful.contains(declaration.property());
            if (isMeaningful || Room.isOf(declaration.property())) {
                declarations.add(declaration);
                means |= isMeaningful;
            }
        }
        boolean leavesRoom = !means && declarations.stream().anyMatch(Room::isLeftBy);
        if (!means && !leavesRoom && !rule.mayBeOfPart()) {
            return;
        }
        Selector selector = rule.selector();
        if (!means && selector.pseudo().isEmpty() && !(leavesRoom && isBesideText(selector.name()))) {
            return;
        }
        List<Declaration> all = selector.pseudo().isEmpty() ? declarations : rule.declarations();
        if (selector != Selector.NOTHING && !all.isEmpty()) {
            read.add(new Rule(selector, all, layer, !means && selector.pseudo().isEmpty()));
        }
    }

    /** Whether there may be text beside elements of a name. */
    private static boolean isBesideText(String name) {
        return !name.isEmpty() && !name.equals("img") && !Tag.valueOf(name).isBlock();
    }

    private static boolean hides(Declaration declaration) {
        String value = declaration.value().toLowerCase(Locale.ROOT);
        return value.contains("var(")
                || switch (declaration.property()) {
                    case "color" -> Transparency.mayBeIn(value);
                    case "position" -> value.equals("absolute") || value.equals("fixed");
                    case "overflow" -> value.equals("hidden");
                    case "text-indent" -> value.startsWith("-");
                    default -> value.startsWith("0") || value.startsWith(".");
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
