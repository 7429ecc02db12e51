package io.github.tistoryarchiver.site.body;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** Takes the author's attributes off a body, except those with a meaning for the text. */
final class Attributes {
    private static final int MAX_SPAN = 100;
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());
    private static final Map<String, Set<String>> KEPT = Map.of(
            "a", Set.of("href", "download"),
            "details", Set.of("open"),
            "img", Set.of("src", "alt"),
            "li", Set.of("value"),
            "ol", Set.of("reversed", "start"),
            "td", Set.of("colspan", "rowspan"),
            "th", Set.of("colspan", "rowspan"));
    private static final Set<String> NUMBERS = Set.of("value", "start", "colspan", "rowspan");

    private final Set<String> ids = new HashSet<>();

    /** Removes what is not kept; fragments get a prefix, so that they cannot be those of the page. */
    void clean(Element element) {
        Set<String> kept = KEPT.getOrDefault(element.normalName(), Set.of());
        List<String> removed = new ArrayList<>();
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey().toLowerCase(Locale.ROOT);
            boolean stays = kept.contains(key)
                    ? !NUMBERS.contains(key) || isNumber(key, attribute.getValue())
                    : isOfAnyElement(key, attribute.getValue());
            if (!stays) {
                removed.add(attribute.getKey());
            }
        }
        String id = element.id();
        removed.forEach(element::removeAttr);
        if (!id.isBlank() && ids.add(id)) {
            element.attr("id", prefixed(id));
        }
    }

    /** Tells whether the body has such a fragment. */
    boolean has(String fragment) {
        return ids.contains(fragment);
    }

    /** Returns the fragment in a page for one in a body. */
    static String prefixed(String fragment) {
        return "b-" + fragment.replaceAll("\\s", "_");
    }

    private static boolean isOfAnyElement(String key, String value) {
        return switch (key) {
            case "dir" -> value.equalsIgnoreCase("ltr") || value.equalsIgnoreCase("rtl");
            case "lang" -> LANGUAGES.contains(value.toLowerCase(Locale.ROOT).split("-", 2)[0]);
            default -> false;
        };
    }

    private static boolean isNumber(String key, String value) {
        boolean isShort = value.matches("-?\\d{1,6}");
        return isShort
                && (!key.endsWith("span")
                        || (value.length() < 4 && Integer.parseInt(value) <= MAX_SPAN && Integer.parseInt(value) > 0));
    }
}
