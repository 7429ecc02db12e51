package io.github.tistoryarchiver.tistory.body.plain;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What the {@code style} attribute and the class names of an element say of its text. */
final class Style {
    private static final Pattern NUMBER = Pattern.compile("[\\d.]+");
    private static final Pattern IMPORTANT = Pattern.compile("!\\s*important\\s*$");
    private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,8})\\b");
    private static final Pattern COLOUR_FUNCTION = Pattern.compile("rgba?\\(([^)]{1,60})\\)");
    private static final Pattern HUE_FUNCTION =
            Pattern.compile("hsla?\\([^,\\s)]+[,\\s]+[\\d.]+%?[,\\s]+([\\d.]+)%?(?:[,/\\s]+([\\d.]+)%?)?\\s*\\)");
    private static final Pattern ITALIC_SHORTHAND = Pattern.compile("(?:^|\\s)(?:italic|oblique)\\s");
    private static final Set<String> HIGH = Set.of("super", "text-top");
    private static final Set<String> LOW = Set.of("sub", "text-bottom");
    private static final Pattern BOLD_SHORTHAND = Pattern.compile("(?:^|\\s)(?:bold|bolder|[6-9]00)\\s");
    private static final Pattern MEANINGFUL = Pattern.compile(
            "(?i)font(?:-weight|-style)?\\s*:|text-decoration|background|vertical-align|inline-|float|absolute|fixed");
    private static final Set<String> PAPER =
            Set.of("white", "transparent", "inherit", "initial", "unset", "none", "whitesmoke", "snow", "ivory");

    /** The least value of a colour channel that looks like paper rather than like a marker. */
    private static final int PAPER_WHITE = 0xee;

    /** The least lightness, in percent, that looks like paper. */
    private static final int PAPER_LIGHT = 93;

    /** Names of classes by which style sheets everywhere mark text. */
    private static final Map<String, Mark> CLASSES = classes();

    private final Map<String, String> declarations = new HashMap<>();
    private final Element element;

    private Style(Element element) {
        this.element = element;
        for (String declaration : element.attr("style").split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration.substring(colon + 1);
                put(
                        declaration.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        (value.indexOf('!') < 0
                                        ? value
                                        : IMPORTANT.matcher(value).replaceFirst(""))
                                .strip()
                                .toLowerCase(Locale.ROOT));
            }
        }
    }

    private void put(String property, String value) {
        declarations.put(property, value);
        if (property.equals("font") && value.indexOf(' ') > 0) {
            declarations.put("font-weight", BOLD_SHORTHAND.matcher(value).find() ? "bold" : "normal");
            declarations.put("font-style", ITALIC_SHORTHAND.matcher(value).find() ? "italic" : "normal");
        }
    }

    static Style of(Element element) {
        return new Style(element);
    }

    /** Returns what tells, faster than {@link #of}, whether an element's style or class names can mean anything at all. */
    static Predicate<Element> mayMark() {
        Map<String, Boolean> known = new HashMap<>();
        return element -> known.computeIfAbsent(element.attr("style"), Style::isMeaningful)
                || element.classNames().stream().anyMatch(name -> CLASSES.containsKey(name.toLowerCase(Locale.ROOT)));
    }

    private static boolean isMeaningful(String style) {
        return !style.isEmpty() && MEANINGFUL.matcher(style).find();
    }

    Element element() {
        return element;
    }

    private static Map<String, Mark> classes() {
        Map<String, Mark> classes = new HashMap<>();
        for (String name :
                "line-through linethrough strike strikethrough strike-through text-decoration-line-through text-strike"
                        .split(" ")) {
            classes.put(name, Mark.DELETED);
        }
        for (String name : "underline text-underline text-decoration-underline under-line".split(" ")) {
            classes.put(name, Mark.UNDERLINED);
        }
        for (String name : "bold fw-bold font-bold font-weight-bold text-bold".split(" ")) {
            classes.put(name, Mark.BOLD);
        }
        for (String name : "italic fst-italic font-italic text-italic".split(" ")) {
            classes.put(name, Mark.ITALIC);
        }
        for (String name : "highlight highlighter highlighted marker".split(" ")) {
            classes.put(name, Mark.HIGHLIGHTED);
        }
        for (String name : "sup super superscript".split(" ")) {
            classes.put(name, Mark.RAISED);
        }
        for (String name : "sub subscript".split(" ")) {
            classes.put(name, Mark.LOWERED);
        }
        return classes;
    }

    String value(String property) {
        return declarations.getOrDefault(property, "");
    }

    boolean hasAny(String... properties) {
        return Stream.of(properties).anyMatch(declarations::containsKey);
    }

    /** Returns whether text is bold by style; {@code null} if the style does not say. */
    @Nullable
    Boolean isBold() {
        String weight = value("font-weight");
        if (weight.isEmpty()) {
            return null;
        }
        return switch (weight) {
            case "bold", "bolder", "600", "700", "800", "900", "950" -> true;
            case "normal", "lighter", "100", "200", "300", "400", "500", "initial" -> false;
            default -> null;
        };
    }

    /** Returns whether text is italic by style; {@code null} if the style does not say. */
    @Nullable
    Boolean isItalic() {
        String slant = value("font-style");
        if (slant.isEmpty()) {
            return null;
        }
        if (slant.startsWith("italic") || slant.startsWith("oblique")) {
            return true;
        }
        return (slant.equals("normal") || slant.equals("initial")) ? Boolean.FALSE : null;
    }

    /** Tells whether the style takes back the line that the element's name draws. */
    boolean isWithoutLine() {
        return decoration().equals("none");
    }

    private String decoration() {
        return value("text-decoration-line").isEmpty() ? value("text-decoration") : value("text-decoration-line");
    }

    boolean isWithoutBackground() {
        String colour = background();
        return !colour.isEmpty() && !isMarker(colour);
    }

    private String background() {
        return value("background-color").isEmpty() ? value("background") : value("background-color");
    }

    /** Tells whether the style takes the meaning of the element's own name from it. */
    boolean takesOwnBack(Mark own) {
        return takesBack(own)
                || (own == Mark.BOLD && isInherited(value("font-weight")))
                || (own == Mark.ITALIC && isInherited(value("font-style")));
    }

    private static boolean isInherited(String value) {
        return value.equals("inherit") || value.equals("unset");
    }

    /** Tells whether the style takes a meaning from the element that its name or class has. */
    boolean takesBack(Mark mark) {
        return switch (mark) {
            case BOLD -> Boolean.FALSE.equals(isBold());
            case ITALIC -> Boolean.FALSE.equals(isItalic());
            case DELETED, UNDERLINED -> isWithoutLine();
            case HIGHLIGHTED -> isWithoutBackground();
            case RAISED, LOWERED -> value("vertical-align").equals("baseline");
        };
    }

    /** Tells whether the element is a box of its own, through which no line goes that is around it. */
    boolean isApart() {
        return value("display").startsWith("inline-")
                || value("float").startsWith("left")
                || value("float").startsWith("right")
                || value("position").equals("absolute")
                || value("position").equals("fixed");
    }

    /** Returns what style and class add to the text of an element. */
    EnumSet<Mark> marks() {
        EnumSet<Mark> marks = EnumSet.noneOf(Mark.class);
        for (String name : element.classNames()) {
            Mark mark = CLASSES.get(name.toLowerCase(Locale.ROOT));
            if (mark != null && isText() && !takesBack(mark)) {
                marks.add(mark);
            }
        }
        add(marks, Mark.BOLD, Boolean.TRUE.equals(isBold()));
        add(marks, Mark.ITALIC, Boolean.TRUE.equals(isItalic()));
        add(marks, Mark.DELETED, decoration().contains("line-through"));
        add(
                marks,
                Mark.UNDERLINED,
                decoration().contains("underline") && !element.normalName().equals("a"));
        add(marks, Mark.HIGHLIGHTED, isText() && isMarker(background()));
        add(marks, Mark.RAISED, HIGH.contains(value("vertical-align")) && isText());
        add(marks, Mark.LOWERED, LOW.contains(value("vertical-align")) && isText());
        return marks;
    }

    private static void add(Set<Mark> marks, Mark mark, boolean holds) {
        if (holds) {
            marks.add(mark);
        }
    }

    /** Tells whether an element is a piece of text within a line. */
    private boolean isText() {
        return switch (element.normalName()) {
            case "span", "font", "b", "strong", "i", "em", "u", "s", "small", "big", "label" -> true;
            default -> false;
        };
    }

    /** Tells whether a background looks like that of a marker pen rather than like paper. */
    private static boolean isMarker(String background) {
        if (background.isEmpty() || background.contains("url(")) {
            return false;
        }
        if (background.contains("gradient(")) {
            return true;
        }
        Matcher hex = HEX.matcher(background);
        if (hex.find()) {
            return isMarkerHex(hex.group(1));
        }
        Matcher function = COLOUR_FUNCTION.matcher(background);
        if (function.find()) {
            double[] parts = NUMBER.matcher(function.group(1))
                    .results()
                    .mapToDouble(Style::number)
                    .toArray();
            boolean isClear = parts.length > 3 && parts[3] < 0.1;
            return parts.length >= 3 && !isClear && Math.min(parts[0], Math.min(parts[1], parts[2])) < PAPER_WHITE;
        }
        Matcher hue = HUE_FUNCTION.matcher(background);
        if (hue.find()) {
            boolean isClear = hue.group(2) != null && number(hue.group(2)) < 0.1;
            return !isClear && number(hue.group(1)) < PAPER_LIGHT;
        }
        String first = background.split("\\s")[0];
        return first.matches("[a-z]{3,20}") && !PAPER.contains(first);
    }

    private static double number(MatchResult written) {
        return number(written.group());
    }

    private static double number(String written) {
        try {
            return Double.parseDouble(written);
        } catch (NumberFormatException e) {
            return PAPER_WHITE; // several dots
        }
    }

    private static boolean isMarkerHex(String digits) {
        int width = digits.length() < 6 ? 1 : 2;
        boolean isClear = digits.length() % 4 == 0
                && digits.substring(digits.length() - width).matches("0+");
        int least = 0xff;
        for (int i = 0; i < 3; i++) {
            int channel = Integer.parseInt(digits.substring(i * width, (i + 1) * width), 16);
            least = Math.min(least, width == 1 ? channel * 0x11 : channel);
        }
        return !isClear && least < PAPER_WHITE;
    }

    /** A meaning that a piece of text can have, with the element that says it. */
    enum Mark {
        BOLD("strong"),
        ITALIC("em"),
        DELETED("del"),
        UNDERLINED("u"),
        HIGHLIGHTED("mark"),
        RAISED("sup"),
        LOWERED("sub");

        private final String element;

        Mark(String element) {
            this.element = element;
        }

        String element() {
            return element;
        }

        /** Returns what an element's name says; {@code null} for nothing. */
        static @Nullable Mark of(Element element) {
            return switch (element.normalName()) {
                case "b", "strong" -> BOLD;
                case "i", "em", "cite", "dfn", "var" -> ITALIC;
                case "s", "strike", "del" -> DELETED;
                case "u", "ins" -> UNDERLINED;
                case "mark" -> HIGHLIGHTED;
                case "sup" -> RAISED;
                case "sub" -> LOWERED;
                default -> null;
            };
        }
    }
}
