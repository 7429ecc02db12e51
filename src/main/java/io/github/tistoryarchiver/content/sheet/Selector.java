package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * What a rule is for.
 *
 * @param elements selects the elements, as jsoup writes it; {@code *} for all, {@code :root} for what is around the text
 * @param pseudo {@code before}, {@code after} or {@code marker} for a part of theirs; empty for themselves
 * @param specificity the greater, the more it counts
 * @param name a class, or else an element's name, that whatever it selects has; empty for none
 * @param classes those of the elements as they are written, besides the name: jsoup takes small letters for capitals
 */
record Selector(String elements, String pseudo, int specificity, String name, List<String> classes) {
    /** What no element is. */
    static final Selector NOTHING = new Selector("", "none", 0, "", List.of());

    static final String ROOT = ":root";

    private static final int MAX_LENGTH = 300;
    private static final int MAX_NESTED = 200;
    private static final int ID = 1_000_000;
    private static final int CLASS = 1_000;
    private static final Pattern PSEUDO_ELEMENT = Pattern.compile(
            "(?i)(?:::(before|after|marker)|:(before|after)|::[\\w-]+(?:\\([^)]*\\))?|:first-l(?:etter|ine))$");

    /** What is around each text: elements of the page and of its skin. */
    private static final Pattern AROUND = Pattern.compile("(?i)^(?:(?:html|body|main|:root"
            + "|#tt-body-page|#content|#wrap|#container|#article-view|#main"
            + "|\\.(?:tt_article_useless_p_margin|contents_style|entry-content|article-view|article_view|area_view|post-content|entry|article))"
            + "(?![\\w-]))+(\\s*>\\s*|\\s+(?![+~])|$)");

    private static final Pattern FUNCTION = Pattern.compile("(?i):(where|lang|matches|-webkit-any|-moz-any|dir)\\(");
    private static final Pattern NEVER = Pattern.compile(
            "(?i):(?:hover|active|focus(?:-visible|-within)?|visited|target(?:-within)?|autofill|fullscreen|modal|popover-open"
                    + "|indeterminate|invalid|user-invalid|-webkit-[\\w-]+|-moz-[\\w-]+)(?![\\w(-])");
    private static final Pattern STATE = Pattern.compile(
            "(?i):(link|any-link|checked|disabled|enabled|required|read-only|open|defined|valid|scope)(?![\\w(-])");
    private static final Pattern WORD_OF =
            Pattern.compile("\\[\\s*([\\w-]+)\\s*([~|])=\\s*[\"']?([^\\]\"']*?)[\"']?\\s*(?:[iIsS]\\s*)?]");
    private static final Pattern FLAG = Pattern.compile("([\"'])\\s*[iIsS]\\s*]|(=\\s*[^\\s\\]\"']+)\\s+[iIsS]\\s*]");
    private static final Set<String> OF_LISTS = Set.of("not", "is", "has");
    private static final Set<String> OWN_OF_JSOUP =
            Set.of("contains", "matches", "eq", "lt", "gt", "containsown", "matchesown");

    /** Reads one selector of a list; {@link #NOTHING} for one that selects nothing here. */
    static Selector of(String written) {
        String plain = written.strip();
        Matcher part = PSEUDO_ELEMENT.matcher(plain.indexOf(':') < 0 ? "" : plain);
        String pseudo = "";
        if (part.find()) {
            pseudo = part.group(1) != null ? part.group(1) : part.group(2) != null ? part.group(2) : "none";
            plain = plain.substring(0, part.start());
        }
        if (pseudo.equals("none") || plain.length() > MAX_LENGTH || isOfJsoup(plain)) {
            return NOTHING;
        }
        int specificity = specificity(plain) + (pseudo.isEmpty() ? 0 : 1);
        String elements = translated(plain);
        String own = outside(last(elements));
        List<String> classes = classes(own);
        if (elements.indexOf('\\') >= 0) {
            return new Selector(elements, pseudo.toLowerCase(Locale.ROOT), specificity, "", classes);
        }
        String name = classes.isEmpty() ? tag(own) : "." + classes.get(0);
        List<String> others = classes.isEmpty() ? classes : classes.subList(1, classes.size());
        return new Selector(elements, pseudo.toLowerCase(Locale.ROOT), specificity, name, others);
    }

    private static boolean isOfJsoup(String selector) {
        int colon = selector.indexOf(':');
        while (colon >= 0) {
            int open = selector.indexOf('(', colon);
            if (open > 0
                    && OWN_OF_JSOUP.contains(selector.substring(colon + 1, open).toLowerCase(Locale.ROOT))) {
                return true;
            }
            colon = selector.indexOf(':', colon + 1);
        }
        return false;
    }

    private static String translated(String selector) {
        String plain = selector.isEmpty() ? "*" : selector;
        if (plain.indexOf(':') >= 0) {
            plain = withoutStates(plain);
        }
        Matcher around = AROUND.matcher(plain);
        if (around.find()) {
            String inner = plain.substring(around.end());
            plain = inner.isEmpty() ? ROOT : inner;
        }
        if (plain.indexOf('[') >= 0) {
            plain = FLAG.matcher(plain).replaceAll("$1$2]");
            plain = WORD_OF.matcher(plain).replaceAll(Selector::wordOf);
        }
        return plain;
    }

    private static String wordOf(java.util.regex.MatchResult test) {
        String value = Pattern.quote(test.group(3));
        String regex = test.group(2).equals("~") ? "(?:^|\\s)" + value + "(?:\\s|$)" : "^" + value + "(?:-|$)";
        return Matcher.quoteReplacement("[" + test.group(1) + "~=" + regex + "]");
    }

    /** Writes what browsers know of the state of an element as what its attributes tell. */
    private static String withoutStates(String selector) {
        String plain = NEVER.matcher(selector).replaceAll(":not(*)");
        plain = STATE.matcher(plain).replaceAll(state -> switch (state.group(1).toLowerCase(Locale.ROOT)) {
            case "link", "any-link" -> "[href]";
            case "checked" -> ":is([checked], [selected])";
            case "disabled" -> "[disabled]";
            case "enabled" -> ":not([disabled])";
            case "required" -> "[required]";
            case "read-only" -> ":not(input, textarea)";
            case "open" -> "[open]";
            default -> "";
        });
        Matcher function = FUNCTION.matcher(plain);
        StringBuilder is = new StringBuilder();
        while (function.find()) {
            String name = function.group(1).toLowerCase(Locale.ROOT);
            function.appendReplacement(is, name.equals("lang") || name.equals("dir") ? ":is(*, " : ":is(");
        }
        return function.appendTail(is).toString();
    }

    /** Returns what a selector counts: a thousand classes for an id, a thousand names for a class. */
    private static int specificity(String selector) {
        int sum = 0;
        int i = 0;
        while (i < selector.length()) {
            char c = selector.charAt(i);
            int end = endOfName(selector, i + 1);
            if (c == '#' || c == '.') {
                sum += end == i + 1 ? 0 : c == '#' ? ID : CLASS;
            } else if (c == '[') {
                sum += CLASS;
                end = Css.closing(selector, i) + 1;
            } else if (c == ':') {
                boolean hasList = end < selector.length() && selector.charAt(end) == '(';
                String name = selector.substring(i + 1, end);
                if (hasList && OF_LISTS.contains(name)) {
                    end++; // what is in the list counts
                } else {
                    sum += name.equals("where") ? 0 : CLASS;
                    end = hasList ? Css.closing(selector, end) + 1 : end;
                }
            } else if (isOfName(c)) {
                sum++;
                end = endOfName(selector, i);
            } else {
                end = i + 1;
            }
            i = end;
        }
        return sum;
    }

    private static int endOfName(String selector, int from) {
        int i = from;
        while (i < selector.length() && isOfName(selector.charAt(i))) {
            i += selector.charAt(i) == '\\' ? 2 : 1;
        }
        return Math.min(i, selector.length());
    }

    private static boolean isOfName(char c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '\\' || c > '~';
    }

    /** Returns the selectors of a list within those of the rule around it. */
    static List<String> nested(String list, List<String> parents) {
        List<String> all = new ArrayList<>();
        for (String written : Css.split(list, ',')) {
            if (parents.isEmpty()) {
                all.add(written.replace("&", ROOT));
                continue;
            }
            for (String parent : parents) {
                String inside = written.indexOf('&') >= 0 ? written.replace("&", parent) : parent + " " + written;
                if (all.size() < MAX_NESTED && inside.length() <= MAX_LENGTH) {
                    all.add(inside);
                }
            }
        }
        return all;
    }

    private static String tag(String own) {
        int end = 0;
        while (end < own.length() && (Character.isLetterOrDigit(own.charAt(end)) || own.charAt(end) == '-')) {
            end++;
        }
        return own.substring(0, end).toLowerCase(Locale.ROOT);
    }

    /** Returns what is for the element itself, not for those around or beside it. */
    private static String last(String elements) {
        int from = 0;
        int at = Css.indexOf(elements, " >+~", 0);
        while (at < elements.length()) {
            from = at + 1;
            at = Css.indexOf(elements, " >+~", from);
        }
        return elements.substring(from);
    }

    /** Returns what of a selector is in no brackets. */
    private static String outside(String selector) {
        if (selector.indexOf('(') < 0 && selector.indexOf('[') < 0) {
            return selector;
        }
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < selector.length(); i++) {
            if ("([".indexOf(selector.charAt(i)) >= 0) {
                i = Css.closing(selector, i);
            } else {
                plain.append(selector.charAt(i));
            }
        }
        return plain.toString();
    }

    /** Returns the test for elements that have the name; {@code null} where it says it all. */
    @Nullable
    Evaluator test() {
        return elements.equals(name) ? null : org.jsoup.select.Selector.evaluatorOf(elements);
    }

    private static List<String> classes(String own) {
        List<String> classes = new ArrayList<>();
        int dot = own.indexOf('.');
        while (dot >= 0) {
            int end = endOfName(own, dot + 1);
            if (end > dot + 1) {
                classes.add(Css.text(own.substring(dot + 1, end)));
            }
            dot = own.indexOf('.', end);
        }
        return classes;
    }
}
