package io.github.tistoryarchiver.tistory.body.plain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * Makes lists what browsers show of them: an {@code ol} where styles number a list, an {@code ul} where they do not; {@code type} tells
 * whether letters or Roman numerals count, and numbers in attributes are written as browsers read them.
 */
public final class ListStyles {
    /** The attribute that names what counts a list where HTML has no type for it. */
    public static final String COUNTER = "data-list-style";

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
    private static final Set<String> COUNTERS = Set.of(
            "hangul",
            "hangul-consonant",
            "korean-hangul-formal",
            "korean-hanja-informal",
            "korean-hanja-formal",
            "cjk-ideographic",
            "simp-chinese-informal",
            "trad-chinese-informal",
            "japanese-informal",
            "cjk-decimal",
            "cjk-earthly-branch",
            "cjk-heavenly-stem",
            "lower-greek",
            "hiragana",
            "katakana");
    private static final Set<String> BULLETS = Set.of("disc", "circle", "square", "none");

    private ListStyles() {}

    /**
     * Applies to all lists of a body.
     *
     * @param elements the lists and their items, in document order
     */
    public static void apply(List<Element> elements) {
        Set<Element> lists = new LinkedHashSet<>();
        for (Element element : elements) {
            boolean isStyled = element.attr("style").toLowerCase(Locale.ROOT).contains("list-style");
            switch (element.normalName()) {
                case "ol", "dir" -> lists.add(element);
                case "ul" -> {
                    if (isStyled) {
                        lists.add(element);
                    }
                }
                case "li" -> {
                    if (isStyled || element.hasAttr("type")) {
                        addBulleted(element.parent(), lists);
                    }
                }
                default -> {
                    // a menu, which only its items make another list
                }
            }
        }
        lists.forEach(ListStyles::makePlain);
    }

    private static void addBulleted(@Nullable Element list, Set<Element> lists) {
        if (list != null && (list.normalName().equals("ul") || list.normalName().equals("menu"))) {
            lists.add(list);
        }
    }

    /** Makes a list what it is by its own style, or by that of its items; items of different kinds become lists of their own. */
    private static void makePlain(Element list) {
        String ofList = type(list, list.normalName().equals("ol") ? "1" : "");
        List<String> types = items(list).map(item -> type(item, ofList)).toList();
        if (types.stream().distinct().count() > 1 && !list.hasAttr("reversed")) {
            split(list, types);
        } else {
            setType(list, types.isEmpty() ? ofList : types.get(0));
        }
    }

    private static Stream<Element> items(Element list) {
        return list.children().stream().filter(item -> item.normalName().equals("li"));
    }

    /** Puts the items from each on that is of another kind than the one before into a list of their own. */
    private static void split(Element list, List<String> types) {
        plainNumbers(list);
        long number = list.normalName().equals("ol") ? number(list.attr("start"), 1) : 1;
        List<Node> nodes = List.copyOf(list.childNodes());
        Element run = list;
        int item = 0;
        for (Node node : nodes) {
            if (node instanceof Element element && element.normalName().equals("li")) {
                number = number(element.attr("value"), number);
                if (item > 0 && !types.get(item).equals(types.get(item - 1))) {
                    setType(run, types.get(item - 1));
                    Element next = new Element("ol").attr("start", Long.toString(number));
                    run.after(next);
                    run = next;
                }
                number++;
                item++;
            }
            run.appendChild(node);
        }
        setType(run, types.get(item - 1));
    }

    private static void setType(Element list, String type) {
        list.tagName(type.isEmpty() ? "ul" : "ol").removeAttr("type").removeAttr(COUNTER);
        items(list).forEach(item -> item.removeAttr("type"));
        if (type.isEmpty()) {
            return;
        }
        plainNumbers(list);
        if (type.length() > 1) {
            list.attr(COUNTER, type);
        } else if (!type.equals("1")) {
            list.attr("type", type);
        }
    }

    /** Returns the type of the numbers of a list or an item; empty for one without. */
    private static String type(Element element, String otherwise) {
        if (element.attributesSize() == 0) {
            return otherwise;
        }
        Style style = Style.of(element);
        String written =
                style.value("list-style-type").isEmpty() ? style.value("list-style") : style.value("list-style-type");
        for (String word : written.split("\\s+")) {
            String type = TYPES.get(word);
            if (type != null || COUNTERS.contains(word)) {
                return type != null ? type : word;
            }
            if (BULLETS.contains(word)) {
                return "";
            }
        }
        String type = element.attr("type").strip();
        boolean isUnordered =
                element.normalName().equals("ul") || element.normalName().equals("menu");
        boolean isNumbered = type.length() == 1 && "1aAiI".contains(type) && !isUnordered;
        return isNumbered ? type : BULLETS.contains(type.toLowerCase(Locale.ROOT)) ? "" : otherwise;
    }

    /** Returns the number that an attribute has; a default if it has none. */
    static long number(String written, long otherwise) {
        try {
            return written.isEmpty() ? otherwise : Long.parseLong(written);
        } catch (NumberFormatException e) {
            return otherwise;
        }
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
