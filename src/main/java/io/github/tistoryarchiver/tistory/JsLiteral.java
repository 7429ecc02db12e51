package io.github.tistoryarchiver.tistory;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Object literals in the scripts of a page, as JSON. */
final class JsLiteral {
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

    /** The object that a script assigns to a variable; a missing node where it assigns none or it cannot be read. */
    static JsonNode assignedTo(String variable, String script) {
        if (!script.contains(variable)) {
            return LENIENT.missingNode();
        }
        Matcher assignment = Pattern.compile("(?<![\\w.])" + Pattern.quote(variable) + "\\s*=\\s*(?=\\{)")
                .matcher(script);
        return assignment.find() ? parse(script.substring(assignment.end())) : LENIENT.missingNode();
    }

    /** Reads the literal at the start of a text, whatever follows it. */
    static JsonNode parse(String text) {
        try {
            JsonNode node = LENIENT.readTree(text);
            return node.isObject() ? node : LENIENT.missingNode();
        } catch (JacksonException e) {
            return LENIENT.missingNode();
        }
    }
}
