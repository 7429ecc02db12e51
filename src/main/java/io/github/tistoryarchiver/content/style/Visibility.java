package io.github.tistoryarchiver.content.style;

import io.github.tistoryarchiver.content.sheet.Transparency;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** What readers see nothing of: elements that are not shown, and text without size or colour. */
public final class Visibility {
    private static final Pattern COLOUR = Pattern.compile("(?:^|;)color:([^;!]*)");
    private static final Pattern CLEAR = Pattern.compile("(?:^|;)opacity:0(?:\\.0+)?(?:!important)?(?=;|$)");
    private static final String FAR =
            "-(?:(?:[5-9]\\d{2}|\\d{4,})(?:\\.\\d+)?px|\\d{2,}(?:\\.\\d+)?r?em|[1-9]\\d{2,}%)";
    private static final Pattern INDENTED = Pattern.compile("(?:^|;)text-indent:" + FAR);
    private static final Pattern AWAY = Pattern.compile("(?:^|;)(?:left|top|right|margin-left):" + FAR
            + "|(?:^|;)clip:rect\\((?:[01](?:px)?,?){4}\\)|(?:^|;)clip-path:inset\\((?:50|100)%");
    private static final Pattern FOLDED = Pattern.compile("(?:^|;)(?:max-)?(?:height|width):0(?:px|%)?(?:;|!|$)");
    private static final Set<String> INVISIBLY = Set.of("hidden", "collapse");
    private static final String NO_SIZE = "(?:0(?:px|pt|em|rem|%)?|0?\\.\\d+(?:px|pt))";
    private static final Pattern NOTHING = Pattern.compile(NO_SIZE);
    private static final Pattern SIZE = Pattern.compile("(?:^|;)font-size:" + NO_SIZE + "(?:!important)?(?=;|$)");
    private static final Pattern OF_PARENT = Pattern.compile("inherit|smaller|larger|[\\d.]+(?:em|%)");
    private static final Set<String> THINGS =
            Set.of("img", "svg", "iframe", "video", "audio", "object", "embed", "input", "canvas");

    private Visibility() {}

    /**
     * Whether readers see nothing of an element with all that is in it.
     *
     * @param style its declarations, in lower case; empty for none
     * @param styles returns those of other elements
     */
    public static boolean isHidden(Element element, String style, Function<Element, String> styles) {
        boolean isMarked = element.attributesSize() > 0 && element.hasAttr("hidden");
        if (style.isEmpty()) {
            return isMarked;
        }
        String plain = style.replace(" ", "");
        String display = last(plain, "display:");
        if (isMarked ? display.isEmpty() || display.startsWith("none") : display.startsWith("none")) {
            return true;
        }
        if (plain.contains("visibility:") && INVISIBLY.contains(word(last(plain, "visibility:")))) {
            return !holdsMore(element, styles, "visibility:");
        }
        return (isElsewhere(plain) && !holdsMore(element, styles))
                || (plain.contains("opacity:0")
                        && !plain.contains("animation")
                        && CLEAR.matcher(plain).find()
                        && !holdsMore(element, styles))
                || (isInvisible(plain) && !showsGlyphs(plain) && !holdsMore(element, styles, "font", "color"));
    }

    /** Whether a hidden element takes its room, and its number in a list. */
    public static boolean hasBox(Element element, String style) {
        return !element.hasAttr("hidden")
                && !last(style.replace(" ", ""), "display:").startsWith("none");
    }

    /** Whether an element is where no reader looks: off the screen, cut off, or folded to nothing. */
    private static boolean isElsewhere(String style) {
        return (style.contains("indent:-") && INDENTED.matcher(style).find())
                || ((style.contains("absolute") || style.contains("fixed"))
                        && AWAY.matcher(style).find())
                || (style.contains("overflow:hidden")
                        && !style.contains("padding:")
                        && !style.contains("padding-bottom")
                        && FOLDED.matcher(style).find());
    }

    private static boolean isInvisible(String style) {
        return ((style.contains("size:0") || style.contains("size:."))
                        && SIZE.matcher(style).find())
                || (style.contains("color:") && Transparency.mayBeIn(style) && isWithoutColour(style));
    }

    private static boolean isWithoutColour(String style) {
        Matcher colour = COLOUR.matcher(style);
        while (colour.find()) {
            if (Transparency.is(colour.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether text without colour is seen nevertheless, by what is behind it. */
    private static boolean showsGlyphs(String style) {
        return style.contains("background-clip") || style.contains("text-shadow");
    }

    /** Whether something in an element may be seen although its text is not: what is no text, or has a style of its own. */
    private static boolean holdsMore(Element element, Function<Element, String> styles, String... properties) {
        return element.stream()
                .anyMatch(inner -> THINGS.contains(inner.normalName())
                        || (inner != element
                                && properties.length > 0
                                && (isOf(properties, styles.apply(inner)) || isColoured(inner, properties))));
    }

    private static boolean isOf(String[] properties, String style) {
        return Stream.of(properties).anyMatch(style::contains);
    }

    private static boolean isColoured(Element inner, String[] properties) {
        return properties.length > 1 && inner.normalName().equals("font");
    }

    private static String word(String value) {
        int end = 0;
        while (end < value.length() && Character.isLetter(value.charAt(end))) {
            end++;
        }
        return value.substring(0, end);
    }

    /** Returns what follows the last of the declarations of a property; empty for none. */
    private static String last(String style, String property) {
        int at = style.lastIndexOf(property);
        return at < 0 ? "" : style.substring(at + property.length());
    }

    /** Returns the marks in an element {@code font}. */
    static int ofFont(Element font, int around) {
        int seen =
                (font.hasAttr("color") ? Styles.WITHOUT_COLOUR : 0) | (font.hasAttr("size") ? Styles.WITHOUT_SIZE : 0);
        return around & ~seen;
    }

    /** Returns the marks that a declaration makes of others. */
    static int with(String property, String value, int marks) {
        return switch (property) {
            case "visibility" -> set(marks, Styles.INVISIBLE, INVISIBLY.contains(value), value.equals("visible"));
            case "color" -> set(marks, Styles.WITHOUT_COLOUR, Transparency.is(value), !value.equals("inherit"));
            default -> {
                boolean isNothing = NOTHING.matcher(value).matches();
                yield set(
                        marks,
                        Styles.WITHOUT_SIZE,
                        isNothing,
                        !OF_PARENT.matcher(value).matches());
            }
        };
    }

    private static int set(int marks, int mark, boolean isSet, boolean isCleared) {
        return isSet ? marks | mark : isCleared ? marks & ~mark : marks;
    }

    static int withColour(String style, int marks) {
        return (marks & Styles.WITHOUT_COLOUR) != 0 && showsGlyphs(style) ? marks & ~Styles.WITHOUT_COLOUR : marks;
    }
}
