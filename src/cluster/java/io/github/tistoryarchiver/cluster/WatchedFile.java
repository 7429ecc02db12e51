package io.github.tistoryarchiver.cluster;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.apache.flink.core.fs.FSDataInputStream;
import org.apache.flink.core.fs.FileStatus;
import org.apache.flink.core.fs.FileSystem;
import org.apache.flink.core.fs.Path;
import org.jspecify.annotations.Nullable;

/** A text file, local or in an object store, that is read again when it changes. */
final class WatchedFile {
    private static final Duration GLANCE = Duration.ofSeconds(10);
    private static final long MAX_BYTES = 256L << 20;

    private final Path path;
    private @Nullable Instant lastGlance;
    private long changed = Long.MIN_VALUE;

    WatchedFile(String address) {
        this.path = new Path(address);
    }

    /**
     * Returns the lines if the file changed since the last time; {@code null} if not, or if it is not yet time to look.
     *
     * @throws IOException when it cannot be read
     */
    @Nullable
    List<String> changedLines(Instant now) throws IOException {
        if (lastGlance != null && now.isBefore(lastGlance.plus(GLANCE))) {
            return null;
        }
        lastGlance = now;
        FileSystem files = path.getFileSystem();
        FileStatus status = files.getFileStatus(path);
        if (status.getModificationTime() == changed) {
            return null;
        }
        if (status.getLen() > MAX_BYTES) {
            throw new IOException(path + " is larger than " + MAX_BYTES + " bytes");
        }
        try (FSDataInputStream in = files.open(path)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            changed = status.getModificationTime();
            return lines;
        }
    }
}
