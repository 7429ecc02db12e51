package io.github.tistoryarchiver.content.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Reads those rules of a style sheet that hold where a page is read on a wide screen. */
final class SheetReader {
    private static final Pattern WIDE_SCREEN =
            Pattern.compile("(?:only\\s+)?(?:screen|all)?(?:\\s*(?:and)?\\s*\\(\\s*min-width\\s*:[^()]{0,40}\\)){0,3}");
    private static final int MAX_RULES = 500;
    private static final int MAX_NESTING = 4;
    private static final int MAX_QUERY = 500;

    private final List<Rule> rules = new ArrayList<>();

    private SheetReader() {}

    /**
     * A rule as written.
     *
     * @param block its declarations
     */
    record Rule(String selectors, String block) {}

    static List<Rule> read(Iterable<String> sheets) {
        SheetReader reader = new SheetReader();
        sheets.forEach(sheet -> reader.read(withoutComments(sheet), 0));
        return reader.rules;
    }

    /** Whether one of the queries of a list holds on a wide screen. */
    static boolean isOnScreen(String queries) {
        if (queries.length() > MAX_QUERY) {
            return false;
        }
        for (String query : queries.toLowerCase(Locale.ROOT).split(",")) {
            if (WIDE_SCREEN.matcher(query.strip()).matches()) {
                return true;
            }
        }
        return false;
    }

    private static String withoutComments(String css) {
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int open = css.indexOf("/*"); open >= 0; open = css.indexOf("/*", at)) {
            plain.append(css, at, open);
            int close = css.indexOf("*/", open + 2);
            at = close < 0 ? css.length() : close + 2;
        }
        return plain.append(css, at, css.length()).toString();
    }

    private void read(String css, int depth) {
        int at = 0;
        while (rules.size() < MAX_RULES) {
            int open = css.indexOf('{', at);
            if (open < 0) {
                return;
            }
            int close = endOfBlock(css, open);
            String before = css.substring(at, open);
            String selectors = before.substring(before.lastIndexOf(';') + 1).strip();
            String block = css.substring(open + 1, close);
            if (!selectors.startsWith("@")) {
                rules.add(new Rule(selectors, block));
            } else if (depth < MAX_NESTING && holds(selectors)) {
                read(block, depth + 1);
            }
            at = Math.min(css.length(), close + 1);
        }
    }

    /** Whether the rules in an at-rule hold. */
    private static boolean holds(String rule) {
        String[] words = rule.toLowerCase(Locale.ROOT).split("(?=\\()|\\s+", 2);
        String condition = words.length > 1 ? words[1].strip() : "";
        return switch (words[0]) {
            case "@media" -> isOnScreen(condition);
            case "@supports" -> !condition.startsWith("not");
            case "@layer" -> true;
            default -> false;
        };
    }

    private static int endOfBlock(String css, int open) {
        int depth = 0;
        for (int i = open; i < css.length(); i++) {
            char c = css.charAt(i);
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
            i = isQuote(c) ? endOfString(css, i) : i;
        }
        return css.length();
    }

    /** Splits a block at the semicolons that are in no string and in no brackets. */
    static List<String> declarations(String block) {
        List<String> all = new ArrayList<>();
        int from = 0;
        int depth = 0;
        for (int i = 0; i < block.length(); i++) {
            char c = block.charAt(i);
            depth = Math.max(0, depth + (c == '(' ? 1 : c == ')' ? -1 : 0));
            if (c == ';' && depth == 0) {
                all.add(block.substring(from, i).strip());
                from = i + 1;
            }
            i = isQuote(c) ? endOfString(block, i) : i;
        }
        all.add(block.substring(from).strip());
        return all;
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Returns where a string ends; its beginning if it does not end. */
    static int endOfString(String css, int start) {
        char quote = css.charAt(start);
        for (int i = start + 1; i < css.length() && css.charAt(i) != '\n'; i++) {
            if (css.charAt(i) == '\\') {
                i++;
            } else if (css.charAt(i) == quote) {
                return i;
            }
        }
        return start;
    }
}
