package io.github.tistoryarchiver.archive;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The JSON Schemas of the archive's files, loaded when first used. Not thread-safe. */
public final class Schemas {
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new HashMap<>();

    /**
     * Validates a document against its schema.
     *
     * @param kind the file's name without extension, such as {@code post}
     * @return the first violation; {@code null} for a valid document
     */
    public @Nullable String objection(String kind, String json) {
        return schemas.computeIfAbsent(kind, this::load).validate(json, InputFormat.JSON).stream()
                .map(Object::toString)
                .findFirst()
                .orElse(null);
    }

    private Schema load(String kind) {
        String name = "schema/" + kind + ".schema.json";
        try (InputStream in = Objects.requireNonNull(Schemas.class.getResourceAsStream(name))) {
            return registry.getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
