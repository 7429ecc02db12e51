package io.github.tistoryarchiver.cluster.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** A folder on this machine that is deleted at the end. */
public final class WorkingFolder implements AutoCloseable {
    private final Path path;

    private WorkingFolder(Path path) {
        this.path = path;
    }

    public static WorkingFolder create() throws IOException {
        return new WorkingFolder(Files.createTempDirectory("tistory-archiver-"));
    }

    public Path path() {
        return path;
    }

    /** Deletes a folder with all that is in it, if it is there. */
    public static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    @Override
    public void close() throws IOException {
        delete(path);
    }
}
