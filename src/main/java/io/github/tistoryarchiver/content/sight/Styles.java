package io.github.tistoryarchiver.content.sight;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What an element's name, its {@code style} and a few well-known classes make of the text in it. */
public final class Styles {
    public static final int BOLD = 1;
    static final int ITALIC = 1 << 1;
    public static final int STRUCK = 1 << 2;
    public static final int UNDERLINED = 1 << 3;
    static final int HIGHLIGHTED = 1 << 4;
    static final int LOWERED = 1 << 5;
    static final int RAISED = 1 << 6;
    public static final int CODE = 1 << 7;
    static final int KEY = 1 << 8;

    /** A block of code, in which white space counts. */
    public static final int CODE_BLOCK = 1 << 9;

    static final int FORMULA = 1 << 10;

    /** White space is shown as it is. */
    static final int KEEPS_BLANKS = 1 << 11;

    /** Ends of lines are shown. */
    static final int KEEPS_LINES = 1 << 12;

    public static final int EMPHASIS = BOLD | ITALIC | STRUCK | UNDERLINED | HIGHLIGHTED | LOWERED | RAISED | KEY;

    private static final int BOLD_FROM = 600;
    private static final Set<String> NO_COLOUR = Set.of(
            "", "none", "transparent", "inherit", "initial", "unset", "white", "#fff", "#ffffff", "rgb(255,255,255)");

    private Styles() {}

    /** Returns the marks in an element, given those around it. */
    static int marks(Element element, int around) {
        int marks = around | ofName(element.normalName());
        if (element.attributesSize() == 0) {
            return marks;
        }
        String style = element.attr("style");
        return style.isEmpty() ? marks : styled(style.toLowerCase(Locale.ROOT), element, marks);
    }

    private static int ofName(String tag) {
        return switch (tag) {
            case "b", "strong" -> BOLD;
            case "i", "em", "cite", "dfn" -> ITALIC;
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
        boolean isMono = false;
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon > 0) {
                String value = declaration
                        .substring(colon + 1)
                        .replace("!important", "")
                        .strip();
                String property = declaration.substring(0, colon).strip();
                isMono |= property.startsWith("font") && isMonospaced(value);
                marks = with(property, value, element, marks);
            }
        }
        return isMono && (marks & KEEPS_BLANKS) != 0 ? marks | CODE_BLOCK : marks;
    }

    private static int with(String property, String value, Element element, int marks) {
        return switch (property) {
            case "font-weight" -> set(marks, BOLD, isBold(value), isNotBold(value));
            case "font-style" ->
                set(marks, ITALIC, value.equals("italic") || value.startsWith("oblique"), value.equals("normal"));
            case "text-decoration", "text-decoration-line" -> {
                int lines = marks
                        | (value.contains("line-through") ? STRUCK : 0)
                        | (value.contains("underline") ? UNDERLINED : 0);
                yield value.startsWith("none") ? lines & ~ofName(element.normalName()) : lines;
            }
            case "vertical-align" ->
                marks | (isInline(element) ? value.equals("sub") ? LOWERED : value.equals("super") ? RAISED : 0 : 0);
            case "background", "background-color" -> marks | (isInline(element) && isColour(value) ? HIGHLIGHTED : 0);
            case "white-space" -> whiteSpace(value, marks);
            default -> marks;
        };
    }

    private static int set(int marks, int mark, boolean isSet, boolean isCleared) {
        return isSet ? marks | mark : isCleared ? marks & ~mark : marks;
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

    private static boolean isMonospaced(String fonts) {
        return fonts.contains("mono")
                || fonts.contains("courier")
                || fonts.contains("consolas")
                || fonts.contains("menlo")
                || fonts.contains("d2coding");
    }

    private static boolean isColour(String background) {
        String value = background.replace(" ", "");
        return !NO_COLOUR.contains(value)
                && !value.contains("url(")
                && !value.contains("gradient")
                && !value.startsWith("var(")
                && !(value.startsWith("rgba(") && (value.endsWith(",0)") || value.endsWith(",0.0)")))
                && !value.startsWith("rgba(255,255,255");
    }

    private static boolean isInline(Element element) {
        return switch (element.normalName()) {
            case "span",
                    "font",
                    "b",
                    "strong",
                    "i",
                    "em",
                    "u",
                    "s",
                    "del",
                    "ins",
                    "a",
                    "mark",
                    "sub",
                    "sup",
                    "small",
                    "big" -> true;
            default -> false;
        };
    }

    /** Whether readers see nothing of an element. */
    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (style.isEmpty()) {
            return false;
        }
        String plain = style.toLowerCase(Locale.ROOT).replace(" ", "");
        return plain.contains("display:none") || plain.contains("visibility:hidden");
    }
}
