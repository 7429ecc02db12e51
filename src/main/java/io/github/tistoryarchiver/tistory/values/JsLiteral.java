package io.github.tistoryarchiver.tistory.values;

import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads object literals in the scripts of a page as JSON. */
public final class JsLiteral {
    private static final JsonMapper LENIENT = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsLiteral() {}

    /**
     * Returns the object that a script assigns to a variable; a missing node if it assigns none or the object cannot be
     * read.
     */
    public static JsonNode assignedTo(String variable, String script) {
        for (int at = script.indexOf(variable); at >= 0; at = script.indexOf(variable, at + 1)) {
            int literal = literalAssigned(script, at, at + variable.length());
            if (literal >= 0) {
                return parse(script.substring(literal));
            }
        }
        return LENIENT.missingNode();
    }

    /**
     * Returns the start of the object assigned to a name; -1 if the name is part of another one or no object is
     * assigned.
     */
    private static int literalAssigned(String script, int name, int nameEnd) {
        char before = name == 0 ? ' ' : script.charAt(name - 1);
        if (Character.isLetterOrDigit(before) || before == '_' || before == '.') {
            return -1;
        }
        int sign = afterBlanks(script, nameEnd);
        if (sign == script.length() || script.charAt(sign) != '=') {
            return -1;
        }
        int literal = afterBlanks(script, sign + 1);
        return literal < script.length() && script.charAt(literal) == '{' ? literal : -1;
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Reads the literal at the start of a text and ignores the rest. Returns a missing node if there is none. */
    public static JsonNode parse(String text) {
        try {
            JsonNode node = LENIENT.readTree(text);
            return node.isObject() ? node : LENIENT.missingNode();
        } catch (JacksonException e) {
            return LENIENT.missingNode();
        }
    }
}
