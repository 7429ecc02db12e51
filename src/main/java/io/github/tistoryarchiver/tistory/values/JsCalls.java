package io.github.tistoryarchiver.tistory.values;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls in a script that are made whenever it runs, outside functions and conditions, and whose arguments are
 * literals. Nothing is run.
 */
public final class JsCalls {
    private static final int MAX_CALLS = 1_000;

    private final String script;
    private final List<Call> calls = new ArrayList<>();
    private int at;
    private int depth;

    /**
     * A call.
     *
     * @param name as written, such as {@code document.write}
     * @param arguments the strings and numbers; strings joined by {@code +} are one
     */
    public record Call(String name, List<String> arguments) {}

    private JsCalls(String script) {
        this.script = script;
    }

    /** Returns the calls of a script whose arguments are all literals, in its order. */
    public static List<Call> of(String script) {
        JsCalls calls = new JsCalls(script);
        calls.read();
        return calls.calls;
    }

    private void read() {
        while (at < script.length() && calls.size() < MAX_CALLS) {
            char c = script.charAt(at);
            if (c == '\'' || c == '"' || c == '`') {
                string();
            } else if (Character.isJavaIdentifierStart(c)) {
                nameOrCall();
            } else if (!skipComment()) {
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
                at++;
            }
        }
    }

    private boolean skipComment() {
        if (script.startsWith("//", at) || script.startsWith("<!--", at)) {
            int end = script.indexOf('\n', at);
            at = end < 0 ? script.length() : end;
            return true;
        }
        if (script.startsWith("/*", at)) {
            int end = script.indexOf("*/", at + 2);
            at = end < 0 ? script.length() : end + 2;
            return true;
        }
        return false;
    }

    private void nameOrCall() {
        int start = at;
        while (at < script.length()
                && (Character.isJavaIdentifierPart(script.charAt(at)) || script.charAt(at) == '.')) {
            at++;
        }
        String name = script.substring(start, at);
        skipBlanks();
        if (at < script.length() && script.charAt(at) == '(' && depth == 0) {
            int open = at++;
            List<String> arguments = arguments();
            if (arguments == null) {
                at = open + 1;
            } else {
                calls.add(new Call(name, arguments));
            }
        }
    }

    /** Reads the arguments up to the closing parenthesis; {@code null} if one is not a literal. */
    private @Nullable List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        StringBuilder argument = new StringBuilder();
        while (true) {
            skipBlanks();
            String value = at < script.length() ? literal() : null;
            if (value == null) {
                return null;
            }
            argument.append(value);
            skipBlanks();
            char next = at < script.length() ? script.charAt(at++) : '?';
            if (next != '+') {
                arguments.add(argument.toString());
                argument.setLength(0);
            }
            if (next == ')') {
                return arguments;
            }
            if (next != '+' && next != ',') {
                return null;
            }
        }
    }

    private @Nullable String literal() {
        char c = script.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return string();
        }
        int start = at;
        while (at < script.length() && (Character.isDigit(script.charAt(at)) || script.charAt(at) == '.')) {
            at++;
        }
        return at > start ? script.substring(start, at) : null;
    }

    /** Reads the string at the current place; {@code null} if it does not end, or holds expressions. */
    private @Nullable String string() {
        char quote = script.charAt(at++);
        StringBuilder text = new StringBuilder();
        boolean literal = true;
        while (at < script.length() && script.charAt(at) != quote) {
            char c = script.charAt(at++);
            if (c == '\\' && at < script.length()) {
                escaped(text);
            } else if (c == '\n' && quote != '`') {
                return null;
            } else {
                literal &= quote != '`' || c != '$' || at >= script.length() || script.charAt(at) != '{';
                text.append(c);
            }
        }
        boolean ended = at < script.length();
        at++;
        return ended && literal ? text.toString() : null;
    }

    private void escaped(StringBuilder text) {
        char c = script.charAt(at++);
        switch (c) {
            case 'n' -> text.append('\n');
            case 't' -> text.append('\t');
            case 'r' -> text.append('\r');
            case 'x' -> code(text, 2);
            case 'u' -> code(text, 4);
            case '\n' -> {} // the string goes on in the next line
            default -> text.append(c);
        }
    }

    private void code(StringBuilder text, int digits) {
        try {
            text.append((char) Integer.parseInt(script, at, at + digits, 16));
            at += digits;
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            text.append('?'); // not a script that a browser would run
        }
    }

    private void skipBlanks() {
        while (at < script.length() && Character.isWhitespace(script.charAt(at))) {
            at++;
        }
    }
}
