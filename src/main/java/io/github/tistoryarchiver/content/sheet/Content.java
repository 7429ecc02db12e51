package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** Reads what {@code content} puts before or after something. */
final class Content {
    private static final int MAX_LENGTH = 1_000;
    private static final Set<String> BLOCKS = Set.of("block", "flex", "grid", "table", "list-item", "flow-root");
    private static final Set<String> NO_SIZE = Set.of("0", "0px", "0em", "0rem", "0%", "0pt");
    private static final Set<String> KEPT = Set.of("font-weight", "font-style", "text-decoration", "vertical-align");

    private final Counters counters;
    private final Map<String, CounterStyle> styles;
    private final Set<Element> quoted = new HashSet<>();

    Content(Counters counters, Map<String, CounterStyle> styles) {
        this.counters = counters;
        this.styles = styles;
    }

    /**
     * Returns what is inserted.
     *
     * @param values what is declared for it
     * @param keepsLines whether ends of lines are shown where it is
     * @param quotes the quotation marks of the element
     */
    Inserted read(Element element, Map<String, String> values, boolean keepsLines, List<String> quotes) {
        String content = values.getOrDefault("content", "normal");
        if (content.length() > MAX_LENGTH || isUnseen(values)) {
            return Inserted.NOTHING;
        }
        List<Inserted.Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (String property : List.of("background", "background-image")) {
            Css.words(values.getOrDefault(property, "")).stream()
                    .map(Content::picture)
                    .filter(picture -> !picture.isEmpty())
                    .forEach(picture -> parts.add(new Inserted.Part(true, picture)));
        }
        for (String word : Css.words(content)) {
            if (word.startsWith("/")) {
                break; // what follows is read aloud
            }
            String picture = picture(word);
            if (picture.isEmpty()) {
                text.append(text(word, element, quotes));
            } else {
                addText(text, keepsLines, parts);
                parts.add(new Inserted.Part(true, picture));
            }
        }
        boolean isBlock = BLOCKS.contains(value(values, "display"));
        addText(text, keepsLines, parts);
        String style = values.entrySet().stream()
                .filter(value ->
                        KEPT.contains(value.getKey()) && !value.getValue().contains("url("))
                .map(value -> value.getKey() + ":" + value.getValue())
                .collect(Collectors.joining(";"));
        return new Inserted(parts, isBlock, style);
    }

    private static void addText(StringBuilder text, boolean keepsLines, List<Inserted.Part> parts) {
        String shown = text.codePoints()
                .filter(c -> Character.getType(c) != Character.PRIVATE_USE) // signs of fonts that draw icons
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!shown.isEmpty()) {
            parts.add(new Inserted.Part(false, keepsLines ? shown : shown.replace('\n', ' ')));
        }
        text.setLength(0);
    }

    private static boolean isUnseen(Map<String, String> values) {
        return value(values, "display").equals("none")
                || value(values, "visibility").equals("hidden")
                || value(values, "color").equals("transparent")
                || value(values, "opacity").equals("0")
                || NO_SIZE.contains(value(values, "font-size"))
                || NO_SIZE.contains(value(values, "height"));
    }

    static String value(Map<String, String> values, String property) {
        return values.getOrDefault(property, "").toLowerCase(Locale.ROOT);
    }

    /** Whether there is room between it and the text. */
    static boolean isApart(Map<String, String> values) {
        return values.keySet().stream()
                        .anyMatch(property -> property.startsWith("margin")
                                || property.startsWith("padding")
                                || property.equals("float")
                                || (property.equals("position")
                                        && value(values, property).equals("absolute"))
                                || (property.equals("width") && values.containsKey("display")))
                && !BLOCKS.contains(value(values, "display"));
    }

    private static String picture(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        boolean isSet = lower.startsWith("image-set(") || lower.startsWith("-webkit-image-set(");
        if (!isSet && !lower.startsWith("url(")) {
            return "";
        }
        String inner = word.substring(word.indexOf('(') + 1, Css.closing(word, word.indexOf('(')))
                .strip();
        if (!isSet) {
            return Css.text(inner).strip();
        }
        String first = Css.words(inner).stream().findFirst().orElse("");
        return first.startsWith("url(") ? picture(first) : Css.text(first);
    }

    private String text(String word, Element element, List<String> quotes) {
        if (Css.isString(word)) {
            return Css.text(word);
        }
        int open = word.indexOf('(');
        if (open < 0) {
            return quote(word.toLowerCase(Locale.ROOT), element, quotes);
        }
        List<String> arguments = Css.split(word.substring(open + 1, Css.closing(word, open)), ',');
        String last = arguments.get(arguments.size() - 1);
        return switch (word.substring(0, open).toLowerCase(Locale.ROOT)) {
            case "attr" -> attribute(arguments, element);
            case "counter" ->
                CounterStyle.written(counters.value(arguments.get(0)), arguments.size() > 1 ? last : "decimal", styles);
            case "counters" ->
                counters.values(arguments.get(0)).stream()
                        .map(value -> CounterStyle.written(value, arguments.size() > 2 ? last : "decimal", styles))
                        .collect(Collectors.joining(Css.text(arguments.size() > 1 ? arguments.get(1) : "")));
            default -> "";
        };
    }

    private static String attribute(List<String> arguments, Element element) {
        String name = Css.words(arguments.get(0)).stream().findFirst().orElse("");
        boolean isGiven = arguments.size() < 2 || element.hasAttr(name);
        return isGiven ? element.attr(name) : Css.text(arguments.get(1));
    }

    private String quote(String word, Element element, List<String> quotes) {
        boolean isOpen = word.equals("open-quote");
        if (quotes.size() < 2 || !(isOpen || word.equals("close-quote"))) {
            return "";
        }
        quoted.add(element);
        long around = element.parents().stream().filter(quoted::contains).count();
        int level = (int) Math.min(around, quotes.size() / 2 - 1);
        return quotes.get(2 * level + (isOpen ? 0 : 1));
    }
}
