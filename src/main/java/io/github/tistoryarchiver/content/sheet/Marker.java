package io.github.tistoryarchiver.content.sheet;

import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is shown beside an item of a list in the place of a bullet.
 *
 * @param number the number of the item, where all that is shown is one; {@code null} otherwise
 * @param inserted what is shown otherwise
 */
public record Marker(@Nullable Integer number, Inserted inserted) {
    /** What is shown beside an item of any other list. */
    public static final String BULLET = "• ";

    private static final Pattern LIST_ITEM =
            Pattern.compile("(?:^|[;\\s])display\\s*:\\s*list-item", Pattern.CASE_INSENSITIVE);
    private static final int MAX_COUNTED = 1_000;

    private static final Pattern NUMBER = Pattern.compile("\\(?0{0,3}(\\d{1,9})[.)]{0,2}");

    /**
     * Returns what browsers show beside an item of an ordered list.
     *
     * @param type how they count, as {@code list-style-type} names it
     */
    public static String ofNumber(long number, String type) {
        int shown = (int) Math.max(Integer.MIN_VALUE + 1, Math.min(Integer.MAX_VALUE, number));
        return CounterStyle.written(shown, type, Map.of()) + ". ";
    }

    /**
     * Returns what browsers show beside an element that only a style makes an item of a list; empty for any other element.
     *
     * @param styles returns the declarations of an element
     */
    public static String ofStyled(Element element, Function<Element, String> styles) {
        String style = styles.apply(element);
        if (!isStyled(element, style)) {
            return "";
        }
        String sign = "disc";
        for (Declaration declaration : Declaration.read(style)) {
            if (declaration.property().equals("list-style")
                    || declaration.property().equals("list-style-type")) {
                for (String word : Css.words(declaration.value())) {
                    sign = Css.isString(word) || CounterStyle.isKnown(word) ? word : sign;
                }
            }
        }
        return switch (sign) {
            case "none" -> "";
            case "disc", "circle", "square" -> BULLET;
            default -> Css.isString(sign) ? Css.text(sign) : ofNumber(number(element, styles), sign);
        };
    }

    private static boolean isStyled(Element element, String style) {
        return style.contains("list-item")
                && LIST_ITEM.matcher(style).find()
                && !element.normalName().equals("li")
                && !element.normalName().equals("summary");
    }

    private static int number(Element element, Function<Element, String> styles) {
        int number = 1;
        Element before = element.previousElementSibling();
        while (before != null && number < MAX_COUNTED && isStyled(before, styles.apply(before))) {
            number++;
            before = before.previousElementSibling();
        }
        return number;
    }

    static Marker of(Inserted inserted) {
        Integer number = number(inserted);
        return new Marker(number, number == null ? inserted : Inserted.NOTHING);
    }

    /** Returns the number of an item that something says; {@code null} if it says more, or something else. */
    static @Nullable Integer number(Inserted inserted) {
        if (inserted.parts().stream().anyMatch(Inserted.Part::isPicture)) {
            return null;
        }
        Matcher number = NUMBER.matcher(inserted.text().replace('\u00a0', ' ').strip());
        return number.matches() ? Integer.valueOf(number.group(1)) : null;
    }
}
