package io.github.tistoryarchiver.content.style;

import java.util.Set;
import java.util.regex.Pattern;
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

    /** Text is not shown, as of {@code visibility: hidden}; what is in it may be. */
    public static final int INVISIBLE = 1 << 13;

    /** Text has no size, as some give it to what is around boxes side by side. */
    public static final int WITHOUT_SIZE = 1 << 14;

    public static final int WITHOUT_COLOUR = 1 << 15;

    /** Text that readers do not see. */
    public static final int UNSEEN = INVISIBLE | WITHOUT_SIZE | WITHOUT_COLOUR;

    public static final int EMPHASIS = BOLD | ITALIC | STRUCK | UNDERLINED | HIGHLIGHTED | LOWERED | RAISED | KEY;

    private static final int LINES = STRUCK | UNDERLINED;
    private static final int FONT = BOLD | ITALIC;
    private static final Pattern APART = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*inline-\\w|float\\s*:\\s*[lr]|position\\s*:\\s*(?:absolute|fixed))");

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
        int own = ofName(element.normalName());
        if (element.attributesSize() == 0 && style.isEmpty()) {
            return around | own;
        }
        String classes = element.attr("class");
        if (!classes.isEmpty() && (around & CODE_BLOCK) == 0 && isInline(element)) {
            own |= Classes.marks(classes);
        }
        int marks = element.normalName().equals("font") ? Visibility.ofFont(element, around) : around;
        return style.isEmpty() ? marks | own : styled(style, element, marks, own);
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

    /** @param own what the element's name and classes make of its text */
    private static int styled(String style, Element element, int around, int own) {
        int marks = ((around & LINES) != 0 && APART.matcher(style).find() ? around & ~LINES : around) | own;
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration
                        .substring(colon + 1)
                        .replace("!important", "")
                        .strip();
                String property = declaration.substring(0, colon).strip();
                marks = with(property, value, element, marks, own & ~around);
            }
        }
        return Visibility.withColour(style, marks);
    }

    /** @param own what the element alone makes of its text, and a style can take from it */
    private static int with(String property, String value, Element element, int marks, int own) {
        return switch (property) {
            case "font-weight" ->
                set(isInherited(value) ? marks & ~(own & BOLD) : marks, BOLD, isBold(value), isNotBold(value));
            case "font" -> font(value, marks);
            case "font-style" ->
                set(
                        isInherited(value) ? marks & ~(own & ITALIC) : marks,
                        ITALIC,
                        value.equals("italic") || value.startsWith("oblique"),
                        value.equals("normal") || value.equals("initial"));
            case "text-decoration", "text-decoration-line" -> {
                int lines = value.startsWith("none") ? marks & ~(own & LINES) : marks;
                yield lines
                        | (value.contains("line-through") ? STRUCK : 0)
                        | (value.contains("underline") ? UNDERLINED : 0);
            }
            case "vertical-align" -> {
                int level = value.equals("baseline") ? marks & ~(own & (LOWERED | RAISED)) : marks;
                yield level
                        | (isInline(element) ? LOW.contains(value) ? LOWERED : HIGH.contains(value) ? RAISED : 0 : 0);
            }
            case "background", "background-color" ->
                isMarked(element) && Colours.isMarker(value) ? marks | HIGHLIGHTED : marks & ~(own & HIGHLIGHTED);
            case "white-space" -> whiteSpace(value, marks);
            case "visibility", "color", "font-size" -> Visibility.with(property, value, marks);
            default -> marks;
        };
    }

    private static boolean isMarked(Element element) {
        return isInline(element) || element.normalName().equals("mark");
    }

    private static boolean isInherited(String value) {
        return value.equals("inherit") || value.equals("unset");
    }

    private static int set(int marks, int mark, boolean isSet, boolean isCleared) {
        return isSet ? marks | mark : isCleared ? marks & ~mark : marks;
    }

    /** Applies the shorthand, in which weight and slant come before the size, and are normal where they are not there. */
    private static int font(String value, int before) {
        String[] words = value.split("\\s+");
        int marks = words.length < 2 ? before : before & ~FONT;
        for (String word : words) {
            marks |= isBold(word) ? BOLD : word.equals("italic") || word.startsWith("oblique") ? ITALIC : 0;
        }
        return marks;
    }

    private static boolean isBold(String weight) {
        return weight.startsWith("bold") || number(weight) >= BOLD_FROM;
    }

    private static boolean isNotBold(String weight) {
        int number = number(weight);
        return weight.equals("normal")
                || weight.equals("lighter")
                || weight.equals("initial")
                || (number > 0 && number < BOLD_FROM);
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
}
