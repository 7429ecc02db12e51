package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads a JSON file value by value, and makes nothing of those that nobody asks for: some fields of ten thousand files come in the
 * time in which {@link ArchiveJson} has read a tenth of them. It names what is wrong with a file in the same way.
 */
public final class JsonStream {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final JsonParser json;

    private JsonStream(JsonParser json) {
        this.json = json;
    }

    /**
     * Reads a file.
     *
     * @param content reads the value that the file consists of
     * @return {@code null} if the file does not exist
     * @throws ArchiveException when it cannot be read or is damaged
     */
    public static <T> @Nullable T read(Path file, Function<JsonStream, T> content) {
        try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), Files.readAllBytes(file))) {
            json.nextToken();
            T read = content.apply(new JsonStream(json));
            if (json.nextToken() != null) {
                throw new StreamReadException(json, "more than one value");
            }
            return read;
        } catch (IllegalArgumentException e) {
            throw ArchiveJson.lacking(file, e, e);
        } catch (IOException | JacksonException e) {
            if (Files.isRegularFile(file)) {
                throw new ArchiveException(file, e);
            }
            return null;
        }
    }

    /**
     * Goes through the fields of an object.
     *
     * @param field is called with the name of each and may read its value; what it does not read is passed over
     */
    public void fields(Consumer<String> field) {
        expect(JsonToken.START_OBJECT);
        while (json.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = json.currentName();
            json.nextToken();
            field.accept(name);
            json.skipChildren();
        }
    }

    /** Reads a list. */
    public <T> List<T> list(Supplier<T> item) {
        require(isNull() ? null : json, String.valueOf(json.currentName()));
        expect(JsonToken.START_ARRAY);
        List<T> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            items.add(item.get());
        }
        return items;
    }

    /** Reads a text; {@code null} for JSON's null. */
    public @Nullable String textOrNull() {
        if (isNull()) {
            return null;
        }
        expect(JsonToken.VALUE_STRING);
        return json.getString();
    }

    /** Reads a text. */
    public String text() {
        require(isNull() ? null : json, String.valueOf(json.currentName()));
        expect(JsonToken.VALUE_STRING);
        return json.getString();
    }

    /** Reads a whole number. */
    public long number() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getLongValue();
    }

    /** Reads a whole number that is not large. */
    public int smallNumber() {
        expect(JsonToken.VALUE_NUMBER_INT);
        return json.getIntValue();
    }

    /** Tells whether the value is JSON's null. */
    public boolean isNull() {
        return json.currentToken() == JsonToken.VALUE_NULL;
    }

    /** Reads a time with its offset; {@code null} for JSON's null. */
    public @Nullable OffsetDateTime time() {
        String text = textOrNull();
        try {
            return text == null ? null : OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new StreamReadException(json, "no time", e);
        }
    }

    /** Reads a constant, which files have in lower case and with hyphens. */
    public <E extends Enum<E>> E constant(Class<E> type) {
        String text = text();
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new StreamReadException(json, "no such value", e);
        }
    }

    /**
     * Checks that a field was there.
     *
     * @throws IllegalArgumentException when it is {@code null}; {@link #read} says then which field the file lacks
     */
    public static void require(@Nullable Object value, String field) {
        if (value == null) {
            throw new IllegalArgumentException("there is no '" + field + "'");
        }
    }

    private void expect(JsonToken token) {
        if (json.currentToken() != token) {
            throw new StreamReadException(json, "another kind of value");
        }
    }
}
