package io.github.tistoryarchiver.archive.files;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.tistoryarchiver.model.Comment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.exc.ValueInstantiationException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes the archive's JSON: keys in fixed order, indented by two spaces, {@code \n} as line end, no nulls,
 * times with the offsets of the blog.
 */
public final class ArchiveJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE, DateTimeFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(
                    ignored -> JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
            .build();

    /** What the records of the model say of a component that is missing. */
    private static final Pattern MISSING = Pattern.compile("there is no '(.+)'");

    private static final ObjectWriter PRETTY =
            MAPPER.writer().with(prettyPrinter()).without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    private ArchiveJson() {}

    private static PrettyPrinter prettyPrinter() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return new DefaultPrettyPrinter(Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""))
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }

    /** Returns a value as an indented JSON file in UTF-8 that ends with a newline. */
    public static byte[] pretty(Object value) {
        byte[] json = PRETTY.writeValueAsBytes(value);
        byte[] file = Arrays.copyOf(json, json.length + 1);
        file[json.length] = '\n';
        return file;
    }

    /** Returns the content of {@link #pretty} as a stream, for values too large to hold in memory twice. */
    public static AtomicFile.Content prettyPieces(Object value) {
        return out -> {
            PRETTY.writeValue(out, value);
            out.write('\n');
        };
    }

    /** Returns a value as JSON on one line, without a line end. */
    public static String line(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    /** Reads comment threads; empty if the file does not exist or is damaged. */
    public static List<Comment> readComments(Path file) {
        try {
            Comment[] comments = read(file, Comment[].class);
            return comments == null ? List.of() : List.of(comments);
        } catch (ArchiveException e) {
            return List.of();
        }
    }

    /**
     * Reads a file.
     *
     * @return {@code null} if the file does not exist
     * @throws ArchiveException when it cannot be read or is damaged
     */
    public static <T> @Nullable T read(Path file, Class<T> type) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            T read = MAPPER.readValue(Files.readAllBytes(file), type);
            String missing = RequiredFields.missing(read);
            if (missing != null) {
                throw new LacksFieldException(missing);
            }
            return read;
        } catch (ValueInstantiationException e) {
            throw lacking(file, e.getCause(), e);
        } catch (IOException | JacksonException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Returns what is wrong with a file of which no record could be made: the field that it lacks, else the failure. */
    static ArchiveException lacking(Path file, @Nullable Throwable cause, RuntimeException failure) {
        String field = missingField(cause);
        return new ArchiveException(file, field == null ? failure : new LacksFieldException(field, failure));
    }

    /** Returns the field that a record misses; {@code null} for any other failure. */
    private static @Nullable String missingField(@Nullable Throwable failure) {
        Matcher lack = MISSING.matcher(failure instanceof IllegalArgumentException ? failure.getMessage() : "");
        return lack.matches() ? lack.group(1) : null;
    }

    /** Tells whether a file holds a JSON object. */
    public static boolean isObject(Path file) {
        try {
            return MAPPER.readTree(Files.readAllBytes(file)).isObject();
        } catch (IOException | JacksonException e) {
            return false;
        }
    }

    /** Reads a value from one line; {@code null} for a line that was cut off, or lacks a required field. */
    public static <T> @Nullable T readLine(String line, Class<T> type) {
        try {
            T read = MAPPER.readValue(line, type);
            return RequiredFields.missing(read) == null ? read : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
