package io.github.tistoryarchiver.content.sight;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Numbers in attributes. */
final class Numbers {
    static final char BULLETS = '*';

    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d{1,10})(?!\\d).*", Pattern.DOTALL);

    private static final Pattern LIST_STYLE = Pattern.compile("list-style(?:-type)?\\s*:([^;]*)");
    private static final Map<String, Character> STYLES = Map.of(
            "decimal", '1',
            "decimal-leading-zero", '1',
            "lower-alpha", 'a',
            "lower-latin", 'a',
            "upper-alpha", 'A',
            "upper-latin", 'A',
            "lower-roman", 'i',
            "upper-roman", 'I',
            "disc", BULLETS,
            "circle", BULLETS);

    private Numbers() {}

    /**
     * Returns what counts the items of a list, as the attribute {@code type} has it: digits, letters or Roman numerals.
     *
     * @param style its declarations
     */
    static char ofList(Element list, String style) {
        if (style.contains("list-style")) {
            Matcher written = LIST_STYLE.matcher(style);
            while (written.find()) {
                for (String word : written.group(1).split("\\s+")) {
                    boolean isPlain = word.equals("none") || word.equals("square");
                    Character known = isPlain ? Character.valueOf(BULLETS) : STYLES.get(word);
                    if (known != null) {
                        return known;
                    }
                }
            }
        }
        if (!list.normalName().equals("ol")) {
            return BULLETS;
        }
        String type = list.attr("type").strip();
        return type.length() == 1 && "aAiI".contains(type) ? type.charAt(0) : '1';
    }

    /** Returns the integer with which an attribute begins, as browsers read it, or a default if it has none. */
    static long of(String text, long otherwise) {
        if (text.isEmpty()) {
            return otherwise;
        }
        Matcher integer = INTEGER.matcher(text);
        return integer.matches() ? Long.parseLong(integer.group(1)) : otherwise;
    }
}
