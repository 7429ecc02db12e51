package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Makes lists what browsers show of them: an {@code ol} where styles number a list, an {@code ul} where they do not; {@code type} tells
 * whether letters or Roman numerals count, and numbers in attributes are written as browsers read them.
 */
public final class ListStyles {
    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d{1,10})(?!\\d).*", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "decimal", "1",
            "decimal-leading-zero", "1",
            "lower-alpha", "a",
            "lower-latin", "a",
            "upper-alpha", "A",
            "upper-latin", "A",
            "lower-roman", "i",
            "upper-roman", "I");
    private static final Pattern BULLET = Pattern.compile("\\b(?:disc|circle|square|none)\\b");

    private ListStyles() {}

    /** Applies to all lists of a body. */
    public static void apply(Element body) {
        for (Element list : body.select(Css.of("ol, dir, ul[style*=list-style]"))) {
            String type = type(list);
            list.tagName(type.isEmpty() ? "ul" : "ol").removeAttr("type");
            if (!type.isEmpty()) {
                plainNumbers(list);
                if (!type.equals("1")) {
                    list.attr("type", type);
                }
            }
        }
    }

    /** Returns the type of the numbers of a list; empty for one without. */
    private static String type(Element list) {
        Style style = Style.of(list);
        String shorthand = style.value("list-style");
        String written = style.value("list-style-type").isEmpty() ? shorthand : style.value("list-style-type");
        for (String word : written.split("\\s+")) {
            String type = TYPES.get(word);
            if (type != null) {
                return type;
            }
        }
        if (BULLET.matcher(written).find()) {
            return "";
        }
        if (!list.normalName().equals("ol")) {
            return "";
        }
        String type = list.attr("type").strip();
        return type.length() == 1 && "aAiI".contains(type) ? type : "1";
    }

    private static void plainNumbers(Element list) {
        plainNumber(list, "start");
        list.children().forEach(item -> plainNumber(item, "value"));
    }

    private static void plainNumber(Element element, String name) {
        String written = element.attr(name);
        if (!element.hasAttr(name)) {
            return;
        }
        Matcher integer = INTEGER.matcher(written);
        if (integer.matches()) {
            element.attr(name, Long.toString(Long.parseLong(integer.group(1))));
        } else {
            element.removeAttr(name);
        }
    }
}
