package io.github.tistoryarchiver.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The body of a response: in memory, or in a temporary file that is deleted on closing. */
public final class Body implements AutoCloseable {
    private final byte @Nullable [] bytes;
    private final @Nullable Path file;
    private final long size;
    private final boolean isTemporary;

    private Body(byte @Nullable [] bytes, @Nullable Path file, long size, boolean isTemporary) {
        this.bytes = bytes;
        this.file = file;
        this.size = size;
        this.isTemporary = isTemporary;
    }

    public static Body of(byte[] bytes) {
        return new Body(bytes, null, bytes.length, false);
    }

    /** Creates a body from a temporary file, which it owns from now on. */
    static Body ofTemporaryFile(Path file, long size) {
        return new Body(null, file, size, true);
    }

    /** Creates a body from a file, which stays. */
    public static Body ofFile(Path file, long size) {
        return new Body(null, file, size, false);
    }

    /** Returns the size in bytes. */
    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return bytes != null ? new ByteArrayInputStream(bytes) : Files.newInputStream(Objects.requireNonNull(file));
    }

    /** Reads the whole body into memory. */
    public byte[] bytes() throws IOException {
        return bytes != null ? bytes : Files.readAllBytes(Objects.requireNonNull(file));
    }

    @Override
    public void close() {
        if (file != null && isTemporary) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                file.toFile().deleteOnExit();
            }
        }
    }
}
