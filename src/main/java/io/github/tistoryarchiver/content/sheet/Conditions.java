package io.github.tistoryarchiver.content.sheet;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The conditions of rules, as they are on a wide screen with a mouse. */
final class Conditions {
    private static final double SCREEN_WIDTH = 1280;
    private static final double SCREEN_HEIGHT = 800;

    /** About as wide as the text is in the skins of Tistory. */
    private static final double TEXT_WIDTH = 800;

    private static final int MAX_LENGTH = 500;
    private static final int MAX_DEPTH = 8;
    private static final Pattern LENGTH = Pattern.compile("([+-]?(?:\\d+\\.?\\d*|\\.\\d+))\\s*([a-z]*)");
    private static final Pattern RANGE = Pattern.compile("(.*?)(<=|>=|<|>|=)(.*)");
    private static final Pattern FEATURE =
            Pattern.compile("(min-|max-)?(?:device-)?(width|height|inline-size|block-size)");
    private static final Set<String> HOLDING = Set.of(
            "orientation:landscape",
            "hover",
            "hover:hover",
            "any-hover",
            "any-hover:hover",
            "pointer",
            "pointer:fine",
            "any-pointer",
            "any-pointer:fine",
            "color",
            "color-gamut",
            "color-gamut:srgb",
            "prefers-color-scheme",
            "prefers-color-scheme:light",
            "prefers-reduced-motion:no-preference",
            "prefers-contrast:no-preference",
            "prefers-reduced-data:no-preference",
            "scripting",
            "scripting:enabled",
            "update",
            "update:fast",
            "width",
            "height",
            "resolution",
            "display-mode:browser",
            "forced-colors:none",
            "inverted-colors:none",
            "scan:progressive",
            "overflow-block:scroll",
            "grid:0",
            "monochrome:0");

    private Conditions() {}

    /** Whether one of a list of media queries holds. */
    static boolean isOnScreen(String queries) {
        if (queries.isBlank()) {
            return true;
        }
        return queries.length() <= MAX_LENGTH
                && Css.split(queries.toLowerCase(Locale.ROOT), ',').stream().anyMatch(Conditions::isQueryTrue);
    }

    private static boolean isQueryTrue(String query) {
        String plain = query.replaceAll("\\s+", " ").strip();
        if (plain.startsWith("only ")) {
            return isQueryTrue(plain.substring(5));
        }
        if (plain.startsWith("not ") && !plain.startsWith("not (")) {
            return !isQueryTrue(plain.substring(4));
        }
        int end = Css.indexOf(plain, " ", 0);
        String type = plain.substring(0, end);
        if (type.startsWith("(") || type.equals("not")) {
            return holds(plain, Conditions::isOfScreen, 0);
        }
        boolean isOfType = type.equals("screen") || type.equals("all");
        String rest = plain.substring(end).strip();
        return isOfType
                && (rest.isEmpty() || (rest.startsWith("and ") && holds(rest.substring(4), Conditions::isOfScreen, 0)));
    }

    /** Whether a condition of {@code @container} holds for the column of a text. */
    static boolean isInText(String condition) {
        String plain =
                condition.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        int open = plain.indexOf('(');
        if (open < 0 || plain.length() > MAX_LENGTH) {
            return false;
        }
        String before = plain.substring(0, open).strip();
        boolean isNegated = before.equals("not") || before.endsWith(" not");
        return holds((isNegated ? "not " : "") + plain.substring(open), feature -> isTrue(feature, TEXT_WIDTH), 0);
    }

    /** Whether a browser of today supports what a condition of {@code @supports} names. */
    static boolean isSupported(String condition) {
        String plain =
                condition.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
        return plain.length() <= MAX_LENGTH && holds(plain, Conditions::isKnown, 0);
    }

    private static boolean isKnown(String declaration) {
        return !declaration.startsWith("-ms-") && !declaration.startsWith("-moz-") && !declaration.startsWith("-o-");
    }

    /** Works out {@code not}, {@code and} and {@code or}. */
    private static boolean holds(String condition, Predicate<String> single, int depth) {
        String rest = condition.strip();
        boolean isNegated = rest.startsWith("not ") || rest.startsWith("not(");
        if (isNegated) {
            return !holds(rest.substring(3), single, depth + 1);
        }
        int open = rest.indexOf('(');
        if (open < 0 || depth > MAX_DEPTH) {
            return false;
        }
        int close = Css.closing(rest, open);
        String inner = rest.substring(open + 1, close).strip();
        boolean isFunction = open > 0;
        boolean isGroup = inner.startsWith("(") || inner.startsWith("not ") || inner.startsWith("not(");
        boolean first = isFunction
                ? rest.startsWith("selector") || rest.startsWith("font-")
                : isGroup ? holds(inner, single, depth + 1) : single.test(inner);
        String next = close + 1 < rest.length() ? rest.substring(close + 1).strip() : "";
        if (next.startsWith("and")) {
            return first && holds(next.substring(3), single, depth + 1);
        }
        return next.startsWith("or") ? first || holds(next.substring(2), single, depth + 1) : first;
    }

    private static boolean isOfScreen(String feature) {
        return isTrue(feature, SCREEN_WIDTH);
    }

    private static boolean isTrue(String feature, double width) {
        Matcher range = RANGE.matcher(feature);
        if (range.matches() && feature.indexOf(':') < 0) {
            return isInRange(range, width);
        }
        int colon = feature.indexOf(':');
        String name = colon < 0 ? feature : feature.substring(0, colon).strip();
        Matcher size = FEATURE.matcher(name);
        if (colon < 0 || !size.matches()) {
            return HOLDING.contains(feature.replace(" ", ""))
                    || (name.startsWith("min-resolution") && pixels(feature.substring(colon + 1)) <= 1);
        }
        double limit = pixels(feature.substring(colon + 1));
        double actual = actual(size.group(2), width);
        String bound = size.group(1) == null ? "" : size.group(1);
        return bound.equals("min-") ? actual >= limit : bound.equals("max-") ? actual <= limit : actual == limit;
    }

    private static double actual(String name, double width) {
        return name.equals("height") || name.equals("block-size") ? SCREEN_HEIGHT : width;
    }

    private static boolean isInRange(Matcher first, double width) {
        String left = first.group(1).strip();
        String right = first.group(3).strip();
        Matcher second = RANGE.matcher(right);
        boolean isDouble = second.matches();
        String middle = isDouble ? second.group(1).strip() : right;
        return isOrdered(left, first.group(2), middle, width)
                && (!isDouble
                        || isOrdered(middle, second.group(2), second.group(3).strip(), width));
    }

    private static boolean isOrdered(String left, String sign, String right, double width) {
        double a = FEATURE.matcher(left).matches() ? actual(left, width) : pixels(left);
        double b = FEATURE.matcher(right).matches() ? actual(right, width) : pixels(right);
        return switch (sign) {
            case "<=" -> a <= b;
            case ">=" -> a >= b;
            case "<" -> a < b;
            case ">" -> a > b;
            default -> a == b;
        };
    }

    /** Returns a length; not a number, which compares with nothing, for what is none. */
    private static double pixels(String length) {
        Matcher written = LENGTH.matcher(length.strip());
        if (!written.matches()) {
            return Double.NaN;
        }
        double number = Double.parseDouble(written.group(1));
        return switch (written.group(2)) {
            case "em", "rem" -> number * 16;
            case "pt" -> number * 4 / 3;
            case "cm" -> number * 37.8;
            case "in" -> number * 96;
            case "", "px", "dppx", "x" -> number;
            case "dpi" -> number / 96;
            default -> Double.NaN;
        };
    }
}
