package io.github.tistoryarchiver.archive.files;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A log with one JSON object a line, of which the last with the same key counts. Lines are only appended, so that a
 * killed run loses at most its last line. Thread-safe.
 */
public final class JsonLinesLog<T extends Record> implements AutoCloseable {
    private final Path file;
    private final Function<T, String> key;
    private final Map<String, T> lines = new LinkedHashMap<>();
    private @Nullable BufferedWriter writer;

    private JsonLinesLog(Path file, Function<T, String> key) {
        this.file = file;
        this.key = key;
    }

    /**
     * Opens a log and reads its lines, skipping any that was cut off. The file need not exist. One with a damaged line
     * is set aside, and made again from the other lines.
     */
    public static <T extends Record> JsonLinesLog<T> open(
            Path file, Class<T> type, Function<T, String> key, DamagedState damaged) {
        JsonLinesLog<T> log = new JsonLinesLog<>(file, key);
        if (Files.isRegularFile(file) && !log.read(type)) {
            damaged.setAside(file);
            if (!Files.exists(file)) {
                log.rewrite();
            }
        }
        return log;
    }

    /**
     * Reads the file.
     *
     * @return whether each line is whole, but for the last one, which a killed run may have cut off
     */
    private boolean read(Class<T> type) {
        boolean whole = true;
        boolean lastIsWhole = true;
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) { // accepts any bytes
            for (String text = reader.readLine(); text != null; text = reader.readLine()) {
                T line = ArchiveJson.readLine(text, type);
                whole &= lastIsWhole;
                lastIsWhole = line != null;
                if (line != null) {
                    lines.put(key.apply(line), line);
                }
            }
            return whole && (lastIsWhole || !endsWithLine());
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Tells whether the last line is complete. */
    private boolean endsWithLine() throws IOException {
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            channel.position(Math.max(0, channel.size() - 1)).read(last);
            return last.get(0) == '\n';
        }
    }

    public synchronized @Nullable T get(String keyOfLine) {
        return lines.get(keyOfLine);
    }

    /**
     * Appends a line, unless the last one with the same key is equal. The first call rewrites the file without outdated
     * lines.
     */
    public synchronized void put(T line) {
        if (line.equals(lines.put(key.apply(line), line))) {
            return;
        }
        try {
            if (writer == null) {
                rewrite();
                writer = Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            writer.write(ArchiveJson.line(line) + "\n");
            writer.flush();
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /** Replaces the last line with the same key; the file gets it with the next line that is put. */
    synchronized void correct(T line) {
        lines.put(key.apply(line), line);
    }

    /** Returns the lines that count. */
    public synchronized List<T> all() {
        return List.copyOf(lines.values());
    }

    /** Returns how many lines count. */
    public synchronized int size() {
        return lines.size();
    }

    /** Replaces all lines. */
    synchronized void replaceAll(List<T> others) {
        close();
        writer = null;
        lines.clear();
        others.forEach(line -> lines.put(key.apply(line), line));
        rewrite();
    }

    /** Rewrites the file without outdated lines. */
    private void rewrite() {
        String whole = lines.values().stream()
                .map(line -> ArchiveJson.line(line) + "\n")
                .collect(Collectors.joining());
        AtomicFile.write(file, whole.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public synchronized void close() {
        if (writer != null) {
            try {
                writer.close();
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            }
        }
    }
}
