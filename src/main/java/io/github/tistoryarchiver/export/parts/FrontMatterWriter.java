package io.github.tistoryarchiver.export.parts;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Front matter in YAML or TOML: a list of fields in a fixed order. Strings are always quoted, since parsers read {@code no} as
 * false and {@code 2017-05-14} as a date.
 */
public final class FrontMatterWriter {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);
    private static final DateTimeFormatter WITH_OFFSET =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

    private final Map<String, Object> fields = new LinkedHashMap<>();

    /**
     * Adds a field.
     *
     * @param value a string, number, boolean, time, a list of these or of lists, or a map of these; nothing is written for
     *     {@code null}, an empty list or {@code false}
     */
    public FrontMatterWriter put(String key, @Nullable Object value) {
        boolean isNothing = value == null
                || value.equals(false)
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!isNothing) {
            fields.put(key, value);
        }
        return this;
    }

    /** Adds a field, also if its value is {@code false} or empty. */
    public FrontMatterWriter putAlways(String key, Object value) {
        fields.put(key, value);
        return this;
    }

    /** Returns the fields, those of maps as {@code map_field}, apart from one. */
    public Map<String, Object> flat(String without) {
        Map<String, Object> flat = new LinkedHashMap<>();
        fields.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((inner, of) -> flat.put(key + "_" + inner, of));
            } else if (!key.equals(without)) {
                flat.put(key, value);
            }
        });
        return flat;
    }

    /** Returns the fields as YAML between its fences. */
    public String yaml() {
        StringBuilder out = new StringBuilder("---\n");
        fields.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                out.append(key).append(":\n");
                map.forEach((inner, of) -> out.append("  ")
                        .append(inner)
                        .append(": ")
                        .append(value(of))
                        .append('\n'));
            } else {
                out.append(key).append(": ").append(value(value)).append('\n');
            }
        });
        return out.append("---\n").toString();
    }

    /** Returns the fields as TOML between its fences; maps become tables at the end. */
    public String toml() {
        StringBuilder out = new StringBuilder("+++\n");
        fields.forEach((key, value) -> {
            if (!(value instanceof Map<?, ?>)) {
                out.append(key).append(" = ").append(value(value)).append('\n');
            }
        });
        fields.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map) {
                out.append("\n[").append(key).append("]\n");
                map.forEach((inner, of) ->
                        out.append(inner).append(" = ").append(value(of)).append('\n'));
            }
        });
        return out.append("+++\n").toString();
    }

    private static String value(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(FrontMatterWriter::value).collect(Collectors.joining(", ", "[", "]"));
        }
        if (value instanceof OffsetDateTime time) {
            return WITH_OFFSET.format(time);
        }
        if (value instanceof LocalDateTime time) {
            return LOCAL.format(time);
        }
        return value instanceof Number || value instanceof Boolean ? value.toString() : quoted(String.valueOf(value));
    }

    /** Returns a text in double quotes, as YAML, TOML and JSON all read it. */
    public static String quoted(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean isPair = Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1));
            if (isPair) {
                out.append(c).append(text.charAt(++i));
            } else if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c == '\t') {
                out.append("\\t");
            } else if (Character.isSurrogate(c)) {
                out.append('\ufffd');
            } else if (c < ' ' || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 || c >= 0xfffe || c == 0xfeff) {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        return out.append('"').toString();
    }
}
