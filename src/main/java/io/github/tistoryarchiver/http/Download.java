package io.github.tistoryarchiver.http;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Receives one body within the limits on size and time: a page into memory, a file into memory or, beyond 1 MB, into a
 * temporary file.
 */
final class Download {
    private static final int MEMORY_BYTES = 1 << 20;

    /** Signals that a page ended before its announced length, and has what came of it. */
    static final class BreakOffException extends IOException {
        private static final long serialVersionUID = 1L;

        private final transient byte[] received;

        BreakOffException(byte[] received, IOException cause) {
            super(cause.getMessage(), cause);
            this.received = received;
        }

        byte[] received() {
            return received;
        }
    }

    private final Request request;
    private final Limits limits;
    private final Path temporaryFolder;
    private final long start = System.nanoTime();
    private long size;

    Download(Request request, Limits limits, Path temporaryFolder) {
        this.request = request;
        this.limits = limits;
        this.temporaryFolder = temporaryFolder;
    }

    Body read(InputStream stream) throws IOException {
        boolean page = !request.kind().isFile();
        int inMemory = page ? Math.toIntExact(limits.pageBytes()) : MEMORY_BYTES;
        byte[] buffer = new byte[1 << 13];
        int filled = 0;
        while (true) {
            if (filled == buffer.length) {
                if (filled > inMemory) {
                    break;
                }
                buffer = Arrays.copyOf(buffer, 2 * filled);
            }
            int n;
            try {
                n = stream.read(buffer, filled, buffer.length - filled);
            } catch (ProtocolException | EOFException e) {
                throw page && filled > 0 ? new BreakOffException(Arrays.copyOf(buffer, filled), e) : e;
            }
            if (n < 0) {
                return Body.of(Arrays.copyOf(buffer, filled));
            }
            filled += n;
            count(n);
        }
        return spool(buffer, filled, stream);
    }

    private Body spool(byte[] first, int length, InputStream rest) throws IOException {
        Path file = onDisk(() -> Files.createTempFile(temporaryFolder, "download", ".part"));
        boolean whole = false;
        try (OutputStream out = onDisk(() -> Files.newOutputStream(file))) {
            write(out, first, length);
            byte[] buffer = new byte[1 << 16];
            for (int n; (n = rest.read(buffer)) >= 0; ) {
                count(n);
                write(out, buffer, n);
            }
            whole = true;
            return Body.ofTemporaryFile(file, size);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
    }

    private void write(OutputStream out, byte[] bytes, int length) throws FetchException {
        onDisk(() -> {
            out.write(bytes, 0, length);
            return out;
        });
    }

    private interface DiskWork<T> {
        T run() throws IOException;
    }

    /** Runs an operation on the disk, whose errors are distinguished from those of the network. */
    private <T> T onDisk(DiskWork<T> work) throws FetchException {
        try {
            return work.run();
        } catch (IOException e) {
            throw new FetchException(FetchException.Reason.TEMPORARY_FOLDER, request.url(), e);
        }
    }

    private void count(int received) throws FetchException {
        size += received;
        if (size > limits.bytesOf(request.kind())) {
            throw new FetchException(FetchException.Reason.TOO_LARGE, request.url(), null);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (seconds > limits.grace().toSeconds() && size < seconds * limits.slowest()) {
            throw new FetchException(FetchException.Reason.TIMEOUT, request.url(), null);
        }
    }
}
