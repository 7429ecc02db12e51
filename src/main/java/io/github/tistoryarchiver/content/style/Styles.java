package io.github.tistoryarchiver.content.style;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What an element's name, its {@code style} and a few well-known classes make of the text in it. */
public final class Styles {
    public static final int BOLD = 1;
    public static final int ITALIC = 1 << 1;
    public static final int STRUCK = 1 << 2;
    public static final int UNDERLINED = 1 << 3;
    public static final int HIGHLIGHTED = 1 << 4;
    public static final int LOWERED = 1 << 5;
    public static final int RAISED = 1 << 6;
    public static final int CODE = 1 << 7;
    public static final int KEY = 1 << 8;

    /** A block of code, in which white space counts. */
    public static final int CODE_BLOCK = 1 << 9;

    public static final int FORMULA = 1 << 10;

    /** White space is shown as it is. */
    public static final int KEEPS_BLANKS = 1 << 11;

    /** Ends of lines are shown. */
    public static final int KEEPS_LINES = 1 << 12;

    public static final int EMPHASIS = BOLD | ITALIC | STRUCK | UNDERLINED | HIGHLIGHTED | LOWERED | RAISED | KEY;

    /** Text of no size or colour. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "(?:^|;)(?:font-size:0(?:px|pt|em|rem|%)?|opacity:0|color:transparent)(?:!important)?(?:;|$)");

    private static final Set<String> INVISIBLY = Set.of("hidden", "collapse", "hidden!important", "collapse!important");
    private static final Set<String> THINGS =
            Set.of("img", "svg", "iframe", "video", "audio", "object", "embed", "input", "canvas", "font");
    private static final int BOLD_FROM = 600;
    private static final Set<String> LOW = Set.of("sub", "text-bottom");
    private static final Set<String> HIGH = Set.of("super", "text-top");

    private Styles() {}

    /**
     * Returns the marks in an element, given those around it.
     *
     * @param style its declarations, in lower case; empty for none
     */
    public static int marks(Element element, String style, int around) {
        int marks = around | ofName(element.normalName());
        if (element.attributesSize() == 0 && style.isEmpty()) {
            return marks;
        }
        String classes = element.attr("class");
        if (!classes.isEmpty() && isInline(element)) {
            marks |= Classes.marks(classes);
        }
        return style.isEmpty() ? marks : styled(style, element, marks);
    }

    private static int ofName(String tag) {
        return switch (tag) {
            case "b", "strong" -> BOLD;
            case "i", "em", "cite", "dfn", "var", "address" -> ITALIC;
            case "s", "strike", "del" -> STRUCK;
            case "u", "ins" -> UNDERLINED;
            case "mark" -> HIGHLIGHTED;
            case "sub" -> LOWERED;
            case "sup" -> RAISED;
            case "code", "tt" -> CODE;
            case "kbd" -> KEY;
            case "pre", "xmp", "listing", "plaintext", "textarea" -> CODE_BLOCK | KEEPS_BLANKS | KEEPS_LINES;
            default -> 0;
        };
    }

    private static int styled(String style, Element element, int before) {
        int marks = before;
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration
                        .substring(colon + 1)
                        .replace("!important", "")
                        .strip();
                String property = declaration.substring(0, colon).strip();
                marks = with(property, value, element, marks);
            }
        }
        return marks;
    }

    private static int with(String property, String value, Element element, int marks) {
        return switch (property) {
            case "font-weight" -> set(marks, BOLD, isBold(value), isNotBold(value));
            case "font" -> font(value, marks);
            case "font-style" ->
                set(marks, ITALIC, value.equals("italic") || value.startsWith("oblique"), value.equals("normal"));
            case "text-decoration", "text-decoration-line" -> {
                int lines = marks
                        | (value.contains("line-through") ? STRUCK : 0)
                        | (value.contains("underline") ? UNDERLINED : 0);
                yield value.startsWith("none") ? lines & ~ofName(element.normalName()) : lines;
            }
            case "vertical-align" ->
                value.equals("baseline")
                        ? marks & ~(ofName(element.normalName()) & (LOWERED | RAISED))
                        : marks
                                | (isInline(element)
                                        ? LOW.contains(value) ? LOWERED : HIGH.contains(value) ? RAISED : 0
                                        : 0);
            case "background", "background-color" -> background(value, element, marks);
            case "white-space" -> whiteSpace(value, marks);
            default -> marks;
        };
    }

    private static int background(String value, Element element, int marks) {
        boolean isMarker = Colours.isMarker(value);
        return isMarker
                ? marks | (isInline(element) ? HIGHLIGHTED : 0)
                : marks & ~(ofName(element.normalName()) & HIGHLIGHTED);
    }

    private static int set(int marks, int mark, boolean isSet, boolean isCleared) {
        return isSet ? marks | mark : isCleared ? marks & ~mark : marks;
    }

    /** Applies the shorthand, in which weight and slant come before the size. */
    private static int font(String value, int before) {
        int marks = before;
        for (String word : value.split("\\s+")) {
            marks |= isBold(word) ? BOLD : word.equals("italic") || word.startsWith("oblique") ? ITALIC : 0;
        }
        return marks;
    }

    private static boolean isBold(String weight) {
        return weight.startsWith("bold") || number(weight) >= BOLD_FROM;
    }

    private static boolean isNotBold(String weight) {
        int number = number(weight);
        return weight.equals("normal") || weight.equals("lighter") || (number > 0 && number < BOLD_FROM);
    }

    private static int number(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= '0' && c <= '9') ? Integer.parseInt(text) : 0;
    }

    private static int whiteSpace(String value, int marks) {
        return switch (value) {
            case "pre", "pre-wrap", "break-spaces" -> marks | KEEPS_BLANKS | KEEPS_LINES;
            case "pre-line" -> (marks & ~KEEPS_BLANKS) | KEEPS_LINES;
            case "normal", "nowrap" -> (marks & CODE_BLOCK) != 0 ? marks : marks & ~(KEEPS_BLANKS | KEEPS_LINES);
            default -> marks;
        };
    }

    private static boolean isInline(Element element) {
        return switch (element.normalName()) {
            case "span", "font", "b", "strong", "i", "em", "u", "s", "small", "big", "label" -> true;
            default -> false;
        };
    }

    /**
     * Whether readers see nothing of an element.
     *
     * @param style its declarations, in lower case; empty for none
     */
    public static boolean isHidden(Element element, String style) {
        if (element.attributesSize() > 0 && element.hasAttr("hidden")) {
            return true;
        }
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.replace(" ", "");
        return last(plain, "display:").startsWith("none")
                || (plain.contains("visibility:")
                        && INVISIBLY.contains(last(plain, "visibility:").split(";", 2)[0])
                        && !holdsMore(element, "visibility"))
                || (mayBeInvisible(plain)
                        && INVISIBLE.matcher(plain).find()
                        && !holdsMore(element, "font", "color", "opacity"));
    }

    private static boolean mayBeInvisible(String style) {
        return style.contains("size:0") || style.contains("opacity:0") || style.contains("transparent");
    }

    /** Whether something in an element may be seen although its text is not: what is no text, or has a style of its own. */
    private static boolean holdsMore(Element element, String... properties) {
        return element.stream()
                .anyMatch(inner -> THINGS.contains(inner.normalName())
                        || (inner != element && Stream.of(properties).anyMatch(inner.attr("style")::contains)));
    }

    /** Returns what follows the last of the declarations of a property; empty for none. */
    private static String last(String style, String property) {
        int at = style.lastIndexOf(property);
        return at < 0 ? "" : style.substring(at + property.length());
    }
}
