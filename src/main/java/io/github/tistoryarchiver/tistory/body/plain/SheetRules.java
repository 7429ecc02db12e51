package io.github.tistoryarchiver.tistory.body.plain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The rules of a style sheet that hold for readers at a screen: also those within {@code @media screen}, {@code @supports}, {@code @layer}. */
final class SheetRules {
    private static final Pattern SCREEN =
            Pattern.compile("(?:only )?(?:screen|all)?(?: ?(?:and )?\\( ?min-width ?:[^()]{1,40}\\)){0,3}");
    private static final int MAX_DEPTH = 4;
    private static final int MAX_CONDITION = 500;
    private static final char END = '\0';

    private final String css;
    private final List<Rule> rules = new ArrayList<>();
    private int at;
    private char stop;

    private SheetRules(String css) {
        this.css = css;
    }

    /**
     * A rule.
     *
     * @param declarations as written, by property
     */
    record Rule(String selectors, Map<String, String> declarations) {
        /** Returns the value of a property; empty for none. */
        String value(String property) {
            String declaration = declarations.getOrDefault(property, "");
            return declaration.substring(declaration.indexOf(':') + 1).strip();
        }
    }

    static List<Rule> of(String css) {
        SheetRules sheet = new SheetRules(css);
        do {
            sheet.readBlock(true, 0);
        } while (sheet.stop != END);
        return sheet.rules;
    }

    /** Tells whether a list of media queries, as of a {@code style} element, names a screen of any width, or of a wide one. */
    static boolean isForScreens(String media) {
        if (media.length() > MAX_CONDITION) {
            return false;
        }
        for (String query :
                media.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").split(",")) {
            if (SCREEN.matcher(query.strip()).matches()) {
                return true;
            }
        }
        return false;
    }

    private void readBlock(boolean holds, int depth) {
        while (true) {
            String text = until("{};").strip();
            if (stop == END || stop == '}') {
                return;
            }
            if (stop == '{' && text.startsWith("@")) {
                if (depth == MAX_DEPTH) {
                    skipBlock();
                } else {
                    readBlock(holds && isForScreens(text.split("(?=[\\s({])", 2)), depth + 1);
                }
            } else if (stop == '{') {
                Map<String, String> declarations = declarations();
                if (holds) {
                    rules.add(new Rule(text, declarations));
                }
            }
        }
    }

    /** @param rule the name of an at-rule and its condition, if it has one */
    private static boolean isForScreens(String[] rule) {
        String condition = rule.length > 1 ? rule[1].strip() : "";
        return switch (rule[0].toLowerCase(Locale.ROOT)) {
            case "@layer" -> true;
            case "@supports" -> !condition.toLowerCase(Locale.ROOT).startsWith("not");
            case "@media" -> isForScreens(condition);
            default -> false;
        };
    }

    private void skipBlock() {
        for (int depth = 1; depth > 0; ) {
            until("{}");
            depth += stop == '{' ? 1 : -1;
            depth = stop == END ? 0 : depth;
        }
    }

    private Map<String, String> declarations() {
        Map<String, String> declarations = new LinkedHashMap<>();
        do {
            String text = until("{};");
            int colon = text.indexOf(':');
            if (stop == '{') {
                skipBlock();
            } else if (colon > 0) {
                declarations.put(text.substring(0, colon).strip().toLowerCase(Locale.ROOT), text.strip());
            }
        } while (stop != '}' && stop != END);
        return declarations;
    }

    /** Reads up to one of the given characters outside strings, brackets and comments, which are left out. */
    private String until(String stops) {
        StringBuilder text = new StringBuilder();
        int brackets = 0;
        int from = at;
        while (at < css.length()) {
            char c = css.charAt(at);
            if (c == '/' && css.startsWith("/*", at)) {
                text.append(css, from, at);
                int end = css.indexOf("*/", at + 2);
                at = end < 0 ? css.length() : end + 2;
                from = at;
            } else if (stops.indexOf(c) >= 0 && (brackets == 0 || c == '}')) {
                text.append(css, from, at++);
                stop = c;
                return text.toString();
            } else {
                brackets = Math.max(0, brackets + (c == '(' ? 1 : c == ')' ? -1 : 0));
                at = c == '"' || c == '\'' ? endOfString(at) : at + 1;
            }
        }
        stop = END;
        return text.append(css, from, at).toString();
    }

    /** Returns the index behind the string that a quotation mark begins, or behind the mark if the line ends first. */
    private int endOfString(int start) {
        for (int i = start + 1; i < css.length() && css.charAt(i) != '\n'; i++) {
            if (css.charAt(i) == '\\') {
                i++;
            } else if (css.charAt(i) == css.charAt(start)) {
                return i + 1;
            }
        }
        return start + 1;
    }
}
