package io.github.tistoryarchiver.site.body;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What is meant by the author's styles, as classes of the pages. What only repeats the look of a skin is left out. */
final class Looks {
    private static final Set<String> ALIGNED = Set.of("center", "right", "justify");
    private static final Set<String> LISTS =
            Set.of("lower-alpha", "upper-alpha", "lower-roman", "upper-roman", "circle", "square", "none");

    private Looks() {}

    /** Returns the classes for the styles and old attributes of an element, separated by blanks. */
    static String classes(Element element) {
        Map<String, String> styles = styles(element.attr("style"));
        StringBuilder classes = new StringBuilder();
        String align = styles.getOrDefault("text-align", element.attr("align").toLowerCase(Locale.ROOT));
        String list = styles.getOrDefault("list-style-type", "");
        String background = styles.getOrDefault("background-color", styles.get("background"));
        String marker = Hue.of(background == null ? element.attr("bgcolor") : background);
        String text = Hue.of(styles.getOrDefault("color", element.attr("color")));
        append(classes, ALIGNED.contains(align) ? "to-" + align : null);
        append(classes, LISTS.contains(list) ? "list-" + list : null);
        append(classes, marker == null ? null : "marker-" + marker);
        append(classes, text == null || marker != null ? null : "ink-" + text); // on a marker, ink is what can be read
        return classes.toString();
    }

    private static void append(StringBuilder classes, @Nullable String name) {
        if (name != null) {
            classes.append(classes.isEmpty() ? "" : " ").append(name);
        }
    }

    private static Map<String, String> styles(String style) {
        Map<String, String> styles = new HashMap<>();
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                styles.put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        declaration
                                .substring(colon + 1)
                                .strip()
                                .toLowerCase(Locale.ROOT)
                                .replace("!important", ""));
            }
        }
        return styles;
    }
}
