package io.github.tistoryarchiver.cluster.read;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What workers were at when they died. Where the same thing ends two of them, it is the thing. What is noted outlives the process:
 * a file that is still there when work begins is that of a worker that died.
 */
final class Deaths implements AutoCloseable {
    private static final int MOST = 2;

    private final Path at;
    private final Map<String, Integer> deaths = new HashMap<>();

    /**
     * Looks what happened before.
     *
     * @param at the file with what a worker is at
     * @param dead the file with what the ones before died of
     * @throws IOException when they cannot be read or written
     */
    Deaths(Path at, Path dead) throws IOException {
        this.at = at;
        Files.createDirectories(at.getParent());
        String last = readOrNull(at);
        if (last != null) {
            Files.writeString(dead, last + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        }
        String all = readOrNull(dead);
        if (all != null) {
            all.lines().forEach(line -> deaths.merge(line, 1, Integer::sum));
        }
    }

    /**
     * Forgets what workers were at when a whole run ended: it may have been ended by its user. That of a post stays, since each
     * takes but a moment.
     */
    static void forgive(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(path -> path.toString().endsWith(".at")).toList()) {
                if (!Files.readString(file).matches("\\d{1,18}")) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    private static @Nullable String readOrNull(Path file) throws IOException {
        return Files.isRegularFile(file)
                ? Files.readString(file, StandardCharsets.UTF_8).strip()
                : null;
    }

    /** Returns what ended workers so often that it is not tried again. */
    Set<String> deadly() {
        return deaths.entrySet().stream()
                .filter(death -> death.getValue() >= MOST)
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Notes what this worker is at. */
    void at(String what) {
        try {
            Files.writeString(at, what, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that this worker lives. */
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(at);
    }
}
