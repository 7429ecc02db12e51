package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of style sheets: where strings and brackets end, and what escapes mean. */
final class Css {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6})\\s?|(\\R)|(.))", Pattern.DOTALL);

    private Css() {}

    /** Returns the index behind the string that a quotation mark begins, or behind the mark if the line ends first. */
    static int endOfString(String css, int start) {
        for (int i = start + 1; i < css.length(); i++) {
            char c = css.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '\n') {
                return start + 1;
            } else if (c == css.charAt(start)) {
                return i + 1;
            }
        }
        return start + 1;
    }

    static boolean isQuote(char c) {
        return c == '"' || c == '\'';
    }

    /** Whether a character is one of words, which nobody looks for: most are. */
    private static boolean isOfWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-' || c > '~';
    }

    /** Returns the index of the first of some characters outside strings and brackets; the length of the text if none is there. */
    static int indexOf(String css, String wanted, int from) {
        int brackets = 0;
        int i = from;
        while (i < css.length()) {
            char c = css.charAt(i);
            if (isOfWord(c)) {
                i++;
                continue;
            }
            if (brackets == 0 && wanted.indexOf(c) >= 0) {
                return i;
            }
            switch (c) {
                case '\\' -> i += 2;
                case '"', '\'' -> i = endOfString(css, i);
                case '(', '[' -> {
                    brackets++;
                    i++;
                }
                case ')', ']' -> {
                    brackets = Math.max(0, brackets - 1);
                    i++;
                }
                default -> i++;
            }
        }
        return css.length();
    }

    /** Returns the index of the bracket that closes what another one opens; the length of the text if none does. */
    static int closing(String css, int open) {
        char opening = css.charAt(open);
        char closing = opening == '{' ? '}' : opening == '(' ? ')' : ']';
        int depth = 0;
        int i = open;
        while (i < css.length()) {
            char c = css.charAt(i);
            if (isOfWord(c)) {
                i++;
            } else if (isQuote(c)) {
                i = endOfString(css, i);
            } else {
                depth += c == opening ? 1 : c == closing ? -1 : 0;
                if (depth == 0) {
                    return i;
                }
                i += c == '\\' ? 2 : 1;
            }
        }
        return css.length();
    }

    /** Splits a text at a character outside strings and brackets. */
    static List<String> split(String css, char at) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        while (from <= css.length()) {
            int end = indexOf(css, String.valueOf(at), from);
            parts.add(css.substring(from, Math.min(end, css.length())).strip());
            from = end + 1;
        }
        return parts;
    }

    /** Splits a value at its white space. */
    static List<String> words(String value) {
        List<String> words = new ArrayList<>();
        int at = 0;
        while (at < value.length()) {
            if (Character.isWhitespace(value.charAt(at))) {
                at++;
                continue;
            }
            boolean isString = isQuote(value.charAt(at));
            int end = isString ? endOfString(value, at) : indexOf(value, " \t\r\n\f\"'", at);
            end = Math.min(value.length(), Math.max(end, at + 1));
            words.add(value.substring(at, end));
            at = end;
        }
        return words;
    }

    static boolean isString(String word) {
        return word.length() > 1 && isQuote(word.charAt(0));
    }

    /** Returns what a string, or a name, says. */
    static String text(String word) {
        String inner = isString(word) ? word.substring(1, word.length() - 1) : word;
        return inner.indexOf('\\') < 0
                ? inner
                : ESCAPE.matcher(inner)
                        .replaceAll(escape -> Matcher.quoteReplacement(
                                escape.group(1) != null
                                        ? character(escape.group(1))
                                        : escape.group(3) == null ? "" : escape.group(3)));
    }

    private static String character(String hex) {
        int c = Integer.parseInt(hex, 16);
        return Character.isValidCodePoint(c) ? Character.toString(c) : "";
    }

    static String withoutComments(String css) {
        if (!css.contains("/*") && !css.contains("<!--")) {
            return css;
        }
        StringBuilder plain = new StringBuilder(css.length());
        int from = 0;
        int i = 0;
        while (i < css.length()) {
            char c = css.charAt(i);
            int end = switch (c) {
                case '/' -> css.startsWith("/*", i) ? behind(css, "*/", i + 2) : i;
                case '<' -> css.startsWith("<!--", i) ? i + 4 : i;
                case '-' -> css.startsWith("-->", i) ? i + 3 : i;
                default -> i;
            };
            if (end > i) {
                plain.append(css, from, i);
                from = end;
                i = end;
            } else {
                i = isQuote(c) ? endOfString(css, i) : i + 1;
            }
        }
        return plain.append(css, from, css.length()).toString();
    }

    private static int behind(String css, String mark, int from) {
        int at = css.indexOf(mark, from);
        return at < 0 ? css.length() : at + mark.length();
    }
}
