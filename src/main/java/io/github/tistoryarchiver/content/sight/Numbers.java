package io.github.tistoryarchiver.content.sight;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Numbers in attributes. */
final class Numbers {
    static final char BULLETS = '*';
    static final char DIGITS = '1';

    private static final Pattern INTEGER = Pattern.compile("\\s*([+-]?\\d{1,10})(?!\\d).*", Pattern.DOTALL);

    private static final Pattern LIST_STYLE = Pattern.compile("list-style(?:-type)?\\s*:([^;]*)");
    private static final Map<String, Character> STYLES = Map.ofEntries(
            Map.entry("decimal", '1'),
            Map.entry("decimal-leading-zero", '1'),
            Map.entry("lower-alpha", 'a'),
            Map.entry("lower-latin", 'a'),
            Map.entry("upper-alpha", 'A'),
            Map.entry("upper-latin", 'A'),
            Map.entry("lower-roman", 'i'),
            Map.entry("upper-roman", 'I'),
            Map.entry("hangul", '가'),
            Map.entry("hangul-consonant", 'ㄱ'),
            Map.entry("korean-hangul-formal", '일'),
            Map.entry("korean-hanja-informal", '一'),
            Map.entry("korean-hanja-formal", '壹'),
            Map.entry("cjk-ideographic", '十'),
            Map.entry("simp-chinese-informal", '百'),
            Map.entry("trad-chinese-informal", '千'),
            Map.entry("japanese-informal", '万'),
            Map.entry("cjk-decimal", '〇'),
            Map.entry("cjk-earthly-branch", '子'),
            Map.entry("cjk-heavenly-stem", '甲'),
            Map.entry("lower-greek", 'α'),
            Map.entry("hiragana", 'あ'),
            Map.entry("katakana", 'ア'),
            Map.entry("disc", BULLETS),
            Map.entry("circle", BULLETS),
            Map.entry("square", BULLETS),
            Map.entry("none", BULLETS));

    private static final Map<Character, String> NAMES = new HashMap<>();

    static {
        STYLES.forEach(
                (name, sign) -> NAMES.merge(sign, name, (one, other) -> one.length() < other.length() ? one : other));
    }

    private Numbers() {}

    /**
     * Returns what counts the items of a list, as the attribute {@code type} has it: digits, letters or Roman numerals.
     *
     * @param style its declarations
     */
    static char ofList(Element list, String style) {
        char otherwise = list.normalName().equals("ol") ? ofType(list, '1') : BULLETS;
        return style.contains("list-style") ? styled(style, otherwise) : otherwise;
    }

    /**
     * Returns what counts an item of a list, which may differ from the others.
     *
     * @param ofList what counts the items of its list
     */
    static char ofItem(Element item, String style, char ofList) {
        char otherwise = item.attributesSize() == 0 ? ofList : ofType(item, ofList);
        return style.contains("list-style") ? styled(style, otherwise) : otherwise;
    }

    private static char ofType(Element element, char otherwise) {
        String type = element.attr("type").strip();
        if (type.length() == 1 && "1aAiI".contains(type)) {
            return type.charAt(0);
        }
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "disc", "circle", "square" -> BULLETS;
            default -> otherwise;
        };
    }

    private static char styled(String style, char otherwise) {
        Matcher written = LIST_STYLE.matcher(style);
        char last = otherwise;
        while (written.find()) {
            for (String word : written.group(1).strip().split("[\\s!]+")) {
                last = STYLES.getOrDefault(word, last);
            }
        }
        return last;
    }

    /** Whether declarations leave the sign of an item out: its own, or else those of its list. */
    static boolean isNone(String ofItem, String ofList) {
        String style =
                LIST_STYLE.matcher(ofItem.contains("list-style") ? ofItem : "").find() ? ofItem : ofList;
        Matcher written = LIST_STYLE.matcher(style.contains("list-style") ? style : "");
        String last = "";
        while (written.find()) {
            last = written.group(1);
        }
        return List.of(last.strip().split("[\\s!]+")).contains("none");
    }

    /** Returns the name of what counts the items of a list. */
    static String name(char counts) {
        return NAMES.getOrDefault(counts, "decimal");
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
