package io.github.tistoryarchiver.content.sheet;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The room, in pixels, that styles leave before and behind a piece of text within its line. Words that only such room divides run
 * together where there are no styles.
 *
 * @param before the margin before it
 * @param after the margin behind it
 * @param boxBefore the padding and the border before it
 * @param boxAfter the padding and the border behind it
 */
public record Room(double before, double after, double boxBefore, double boxAfter) {
    public static final Room NONE = new Room(0, 0, 0, 0);

    /** A button has the looks of a box by itself. */
    private static final Room BUTTON = new Room(0, 0, 7, 7);

    private static final Set<String> PROPERTIES = Set.of(
            "margin",
            "margin-left",
            "margin-right",
            "margin-inline",
            "margin-inline-start",
            "margin-inline-end",
            "padding",
            "padding-left",
            "padding-right",
            "padding-inline",
            "padding-inline-start",
            "padding-inline-end",
            "border",
            "border-left",
            "border-right",
            "width",
            "min-width");

    private static final Pattern DECLARATION = Pattern.compile(
            "(?:^|[;\\s])(margin|padding|border)(-(?:left|right|inline(?:-start|-end)?))?\\s*:\\s*([^;!]{1,80})");
    private static final Pattern LENGTH = Pattern.compile("(-?(?:\\d{1,5}(?:\\.\\d{1,5})?|\\.\\d{1,5}))([a-z%]{0,4})");
    private static final Pattern WIDTH = Pattern.compile("(?:^|[;\\s])(?:min-)?width\\s*:\\s*(\\d{1,4})px");

    /** The least margin that looks like a blank. */
    private static final double BLANK = 3;

    /** The least padding that sets a box apart from text; a marked word with less of it may go on behind the mark. */
    private static final double BESIDE_TEXT = 8;

    /** The least padding between two boxes. */
    private static final double BETWEEN_BOXES = 4;

    private static final Pattern RIGHT = Pattern.compile("(?:^|[;\\s])text-align\\s*:\\s*(?:right|end)");
    private static final Pattern CENTRED = Pattern.compile("(?:^|[;\\s])text-align\\s*:\\s*center");
    private static final int WIDE_FROM = 0x1100;
    private static final double LETTER = 9;
    private static final double WIDE_LETTER = 16;

    /**
     * Returns the room beside an element.
     *
     * @param style its declarations
     */
    public static Room of(Element element, String style) {
        if (element.normalName().equals("button")) {
            return BUTTON;
        }
        boolean mayLeaveRoom = style.contains("margin") || style.contains("padding") || style.contains("inline-block");
        if (!mayLeaveRoom || style.contains("float") || style.contains("absolute")) {
            return NONE; // what floats is set apart as a whole, or is a large initial
        }
        String declared = style.toLowerCase(Locale.ROOT);
        Sides margin = new Sides();
        Sides padding = new Sides();
        Sides border = new Sides();
        Matcher declaration = DECLARATION.matcher(declared);
        while (declaration.find()) {
            String[] values = declaration.group(3).strip().split("\\s+");
            switch (declaration.group(1)) {
                case "margin" -> margin.set(declaration.group(2), values);
                case "padding" -> padding.set(declaration.group(2), values);
                default -> border.set(declaration.group(2), new String[] {width(values)});
            }
        }
        margin.addUnfilled(element, declared);
        return new Room(margin.before, margin.after, padding.before + border.before, padding.after + border.after);
    }

    /** Returns the width among the values of a border, as {@code 1px} of {@code solid 1px}. */
    private static String width(String[] border) {
        return Arrays.stream(border)
                .filter(value -> LENGTH.matcher(value).matches())
                .findFirst()
                .orElse("");
    }

    /** Whether a property may leave room beside an element, or take it back. */
    static boolean isOf(String property) {
        return PROPERTIES.contains(property);
    }

    /** Whether a declaration leaves room beside an element. */
    static boolean isLeftBy(Declaration declaration) {
        String property = declaration.property();
        boolean isMargin = property.startsWith("margin");
        if (!isMargin && !property.startsWith("padding")) {
            return false;
        }
        Sides sides = new Sides();
        String side = property.substring((isMargin ? "margin" : "padding").length());
        sides.set(side.isEmpty() ? null : side, declaration.value().strip().split("\\s+"));
        return sides.before > 0 || sides.after > 0 || declaration.value().contains("var(");
    }

    /** Whether this leaves room between a piece of text and the other one behind it. */
    public boolean isBetween(Room behind) {
        double box = boxAfter + behind.boxBefore;
        boolean areBoxes = boxAfter > 0 && behind.boxBefore > 0;
        return after + behind.before >= BLANK || box >= (areBoxes ? BETWEEN_BOXES : BESIDE_TEXT);
    }

    /** The values of one property on both sides. */
    private static final class Sides {
        private double before;
        private double after;

        void set(@Nullable String side, String[] values) {
            if (side == null || side.equals("-inline")) {
                int second = values.length > 1 ? 1 : 0;
                after = length(values[second]);
                before = length(values[side != null ? 0 : values.length > 3 ? 3 : second]);
            } else if (side.equals("-left") || side.equals("-inline-start")) {
                before = length(values[0]);
            } else if (side.equals("-right") || side.equals("-inline-end")) {
                after = length(values[0]);
            }
        }

        /** Adds what a text leaves empty of a box of fixed width. */
        void addUnfilled(Element element, String style) {
            Matcher width = WIDTH.matcher(style.contains("inline-block") ? style : "");
            if (!width.find() || element.childrenSize() > 0) {
                return;
            }
            double unfilled = Double.parseDouble(width.group(1)) - width(element.wholeText());
            if (unfilled > 0) {
                boolean isAtEnd = RIGHT.matcher(style).find();
                boolean isInMiddle = CENTRED.matcher(style).find();
                before += isAtEnd ? unfilled : isInMiddle ? unfilled / 2 : 0;
                after += isAtEnd ? 0 : isInMiddle ? unfilled / 2 : unfilled;
            }
        }

        private static double width(String text) {
            return text.strip()
                    .chars()
                    .mapToDouble(c -> c < WIDE_FROM ? LETTER : WIDE_LETTER)
                    .sum();
        }

        /** Returns a length in pixels; 0 for what is none. */
        private static double length(String value) {
            Matcher length = LENGTH.matcher(value);
            return length.matches() ? Double.parseDouble(length.group(1)) * pixels(length.group(2)) : 0;
        }

        private static double pixels(String unit) {
            return switch (unit) {
                case "px" -> 1;
                case "pt" -> 1.33;
                case "%", "vw", "ch" -> 8;
                case "em", "rem" -> 16;
                default -> 0;
            };
        }
    }
}
