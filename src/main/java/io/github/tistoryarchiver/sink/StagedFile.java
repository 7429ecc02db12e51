package io.github.tistoryarchiver.sink;

import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A file that is being written, and what it is by then: its size and checksum. */
final class StagedFile extends FilterOutputStream {
    private final MessageDigest digest = Sha256.digest();
    private final AtomicLong size = new AtomicLong();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Consumer<StagedFile> whenWhole;

    private StagedFile(OutputStream out, Consumer<StagedFile> whenWhole) {
        super(out);
        this.whenWhole = whenWhole;
    }

    /**
     * Opens a file.
     *
     * @param file {@code null} to find out only what it would be
     * @param whenWhole is called once, when the stream is closed
     */
    static StagedFile open(@Nullable Path file, Consumer<StagedFile> whenWhole) throws IOException {
        OutputStream out =
                file == null ? OutputStream.nullOutputStream() : new BufferedOutputStream(Files.newOutputStream(file));
        return new StagedFile(out, whenWhole);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        digest.update(bytes, from, length);
        size.addAndGet(length);
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            out.close();
            whenWhole.accept(this);
        }
    }

    /** Returns what was written. To be called once, when the stream is closed. */
    Manifest.Written written() {
        return new Manifest.Written(size.get(), Sha256.hex(digest), null);
    }

    /** Closes the file without having it taken, if it is still open. */
    void abandon() {
        if (closed.compareAndSet(false, true)) {
            try {
                out.close();
            } catch (IOException e) {
                // the export ends with another error already, and the file is deleted
            }
        }
    }
}
