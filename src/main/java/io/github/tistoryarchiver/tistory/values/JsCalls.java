package io.github.tistoryarchiver.tistory.values;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the calls in a script that are made whenever it runs, outside functions and conditions, and whose arguments are
 * literals, or variables that are set to some before. Nothing is run.
 */
public final class JsCalls {
    private static final int MAX_CALLS = 1_000;

    /** The most characters of which all strings together are made: some scripts double one again and again. */
    private static final int MAX_BUILT = 1 << 22;

    private static final Set<String> DECLARING = Set.of("var", "let", "const");
    private static final Set<String> BRANCHING =
            Set.of("if", "else", "for", "while", "do", "switch", "case", "try", "catch", "function", "return");
    private static final Set<String> FINDERS = Set.of("document.getElementById", "document.querySelector");
    private static final List<String> CONTENTS = List.of(".innerHTML", ".textContent", ".innerText");

    private final String script;
    private final List<Call> calls = new ArrayList<>();
    private final Map<String, String> constants = new HashMap<>();
    private int at;
    private int depth;
    private int built;

    /** Whether all statements so far are made one after the other. */
    private boolean isStraight = true;

    /**
     * A call.
     *
     * @param name as written, such as {@code document.write}; {@code .innerHTML} where the content of an element is set, with what finds
     *     the element and the content as arguments
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
                isStraight &= c != '?' && c != '{';
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
        String name = name();
        isStraight &= !BRANCHING.contains(name);
        skipBlanks();
        if (depth > 0 || at >= script.length() || DECLARING.contains(name)) {
            return;
        }
        if (script.charAt(at) == '(') {
            call(name);
        } else if (isAssignment()) {
            assign(name);
        }
    }

    private String name() {
        int start = at;
        while (at < script.length()
                && (Character.isJavaIdentifierPart(script.charAt(at)) || script.charAt(at) == '.')) {
            at++;
        }
        return script.substring(start, at);
    }

    private void call(String name) {
        int open = at++;
        List<String> arguments = arguments();
        if (arguments == null) {
            at = open + 1;
            return;
        }
        calls.add(new Call(name, arguments));
        if (FINDERS.contains(name) && arguments.size() == 1) {
            setContent(name.endsWith("Id") ? "#" + arguments.get(0) : arguments.get(0));
        }
    }

    /** Reads what is assigned to the content of an element that was found. */
    private void setContent(String element) {
        for (String property : CONTENTS) {
            if (script.startsWith(property, at)) {
                at += property.length();
                skipBlanks();
                String value = isAssignment() && script.charAt(at) == '=' ? assigned(at + 1) : null;
                if (value != null && isStraight) {
                    calls.add(new Call(property, List.of(element, value)));
                }
                return;
            }
        }
    }

    private boolean isAssignment() {
        int sign = script.startsWith("+=", at) ? at + 1 : at;
        return script.startsWith("=", sign) && !script.startsWith("==", sign) && !script.startsWith("=>", sign);
    }

    private void assign(String name) {
        boolean isMore = script.charAt(at) == '+';
        String before = isMore ? constants.get(name) : "";
        int start = at;
        String value = assigned(at + (isMore ? 2 : 1));
        if (value == null || before == null || !isStraight) {
            constants.remove(name);
            at = start + 1;
        } else if (isBuilt(before)) {
            constants.put(name, before + value);
        } else {
            constants.remove(name);
        }
    }

    /** Returns the text of an expression that a statement ends with; {@code null} if it is more than literals and constants. */
    private @Nullable String assigned(int from) {
        at = from;
        String value = joined();
        int end = at;
        boolean isEnd = end >= script.length() || ";,}\n\r".indexOf(script.charAt(end)) >= 0;
        return isEnd ? value : null;
    }

    /** Counts a text that is made of others; returns whether all of them are still as long as an author writes them. */
    private boolean isBuilt(String text) {
        boolean isShort = text.length() < MAX_BUILT - built;
        built += isShort ? text.length() : 0;
        return isShort;
    }

    /** Reads the arguments up to the closing parenthesis; {@code null} if one is not a literal. */
    private @Nullable List<String> arguments() {
        List<String> arguments = new ArrayList<>();
        while (true) {
            String argument = joined();
            skipBlanks();
            if (argument == null || at >= script.length()) {
                return null;
            }
            arguments.add(argument);
            char next = script.charAt(at++);
            if (next == ')') {
                return arguments;
            }
            if (next != ',') {
                return null;
            }
        }
    }

    /** Reads literals and constants that are joined by {@code +}; {@code null} for anything else. */
    private @Nullable String joined() {
        StringBuilder text = new StringBuilder();
        while (true) {
            skipBlanks();
            String value = at < script.length() ? literal() : null;
            if (value == null || !isBuilt(value)) {
                return null;
            }
            text.append(value);
            int end = at;
            skipBlanks();
            if (at >= script.length() || script.charAt(at) != '+' || script.startsWith("++", at)) {
                at = end;
                return text.toString();
            }
            at++;
        }
    }

    private @Nullable String literal() {
        char c = script.charAt(at);
        if (c == '\'' || c == '"' || c == '`') {
            return string();
        }
        if (Character.isJavaIdentifierStart(c)) {
            return isStraight ? constants.get(name()) : null;
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
