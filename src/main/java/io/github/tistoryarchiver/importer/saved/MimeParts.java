package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.importer.saved.SavedVisitor.Fault;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.io.MaxHeaderLimitException;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;

/** The parts of a message, one after the other, each read once. */
final class MimeParts {
    private static final int MAX_DEPTH = 5; // the message itself, and four within each other
    private static final int MAX_PARTS = 10_000;
    private static final int MAX_HEADER = 1 << 16;
    private static final int LAST = 1 << 12;
    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(MAX_HEADER)
            .setMaxHeaderLen(MAX_HEADER)
            .setMaxHeaderCount(1_000)
            .build();

    private final Path file;
    private Map<String, String> message = Map.of();
    private String boundary = "";

    MimeParts(Path file) {
        this.file = file;
    }

    /** Reads a part. */
    interface Reader {
        /** @param content decoded; can be read once */
        void read(Part part, InputStream content) throws IOException;
    }

    /**
     * A part.
     *
     * @param number its place in the message, from 1
     * @param headers by their names in lower case
     * @param message the headers of the whole message
     */
    record Part(int number, Map<String, String> headers, Map<String, String> message) {

        /** Returns the type, in lower case, without parameters. */
        String type() {
            return contentType().split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        }

        String contentType() {
            return headers.getOrDefault("content-type", "text/plain");
        }

        /** Returns the identifier; empty if there is none. */
        String id() {
            return headers.getOrDefault("content-id", "").replaceAll("[<>\\s]", "");
        }

        /** Returns the address as written; empty if there is none. */
        String location() {
            return headers.getOrDefault("content-location", "").replaceAll("\\s", "");
        }

        /** Returns the address to which others are relative; empty if there is none. */
        String base() {
            String own = headers.getOrDefault("content-base", "");
            return own.isEmpty() ? message.getOrDefault("content-location", snapshotLocation()) : own;
        }

        /** Returns the address of the page that the message is of; empty if it does not say. */
        String snapshotLocation() {
            return message.getOrDefault("snapshot-content-location", "").replaceAll("\\s", "");
        }

        /** Returns the content type of the whole message. */
        String above() {
            return message.getOrDefault("content-type", "");
        }
    }

    /** Returns the message as if it were a part; its headers say where the page was and when it was saved. */
    Part top() {
        return new Part(0, message, message);
    }

    /** Returns when the message says that it was made; {@code null} if it does not. */
    @Nullable
    String date() {
        return message.get("date");
    }

    /**
     * Reads the parts, as far as they can be read.
     *
     * @return what is wrong with the message; {@code null} if all of it was read
     * @throws IOException when it cannot be opened
     */
    @Nullable
    Fault read(Reader reader) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), MAX_HEADER)) {
            passOverBlanks(in);
            MimeTokenStream stream = new MimeTokenStream(LIMITS);
            stream.parse(in);
            return new Walk(stream, reader).run();
        } catch (MaxHeaderLimitException e) {
            return Fault.TOO_LARGE;
        } catch (MimeException e) {
            return Fault.UNREADABLE;
        }
    }

    /** Passes over what editors put before a message: a mark of UTF-8, empty lines. */
    private static void passOverBlanks(InputStream in) throws IOException {
        int b;
        do {
            in.mark(1);
            b = in.read();
        } while (b == '\r' || b == '\n' || b == 0xef || b == 0xbb || b == 0xbf);
        in.reset();
    }

    private final class Walk {
        private final MimeTokenStream stream;
        private final Reader reader;
        private Map<String, String> headers = new HashMap<>();
        private int depth;
        private int parts;

        Walk(MimeTokenStream stream, Reader reader) {
            this.stream = stream;
            this.reader = reader;
        }

        @Nullable
        Fault run() throws IOException, MimeException {
            for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
                step(state);
                if (depth > MAX_DEPTH) {
                    return Fault.TOO_DEEP;
                }
                if (parts > MAX_PARTS) {
                    return Fault.TOO_MANY;
                }
            }
            return isCut() ? Fault.CUT : null;
        }

        private void step(EntityState state) throws IOException {
            switch (state) {
                case T_START_MESSAGE -> depth++;
                case T_START_MULTIPART -> begin();
                case T_END_MESSAGE, T_END_MULTIPART -> depth--;
                case T_START_HEADER -> headers = new HashMap<>();
                case T_FIELD -> note(stream.getField());
                case T_END_HEADER -> message = depth == 1 ? headers : message;
                case T_BODY -> {
                    parts++;
                    if (parts <= MAX_PARTS) {
                        reader.read(new Part(parts, headers, message), stream.getDecodedInputStream());
                    }
                }
                default -> {
                    // preambles and the like say nothing
                }
            }
        }

        private void note(Field field) {
            String body = field.getBody();
            headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), body == null ? "" : body.strip());
        }

        private void begin() {
            String own = depth == 1 ? stream.getBodyDescriptor().getBoundary() : boundary;
            boundary = own == null ? "" : own;
            depth++;
        }
    }

    /** Tells whether the end of the message is missing. */
    private boolean isCut() throws IOException {
        if (boundary.isEmpty()) {
            return false;
        }
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(Math.max(0, size - LAST));
            String end = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            return !end.contains("--" + boundary + "--");
        }
    }
}
