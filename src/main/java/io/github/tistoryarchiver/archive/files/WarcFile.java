package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * The WARC file with the responses of one run. It grows in {@code .state/} and moves to {@code raw/} when the run ends.
 * After a killed run the next one moves it, without a gzip member that was cut off.
 */
public final class WarcFile {
    private static final int GZIP_HEADER = 10;
    private static final int GZIP_TRAILER = 8;

    private final Path growing;
    private final Path place;
    private final ArchiveFiles files;
    private final OutputStream out;

    private WarcFile(Path growing, Path place, ArchiveFiles files) throws IOException {
        this.growing = growing;
        this.place = place;
        this.files = files;
        Files.createDirectories(Objects.requireNonNull(growing.getParent()));
        this.out = Files.newOutputStream(growing);
    }

    /**
     * Creates the file in {@code .state/}.
     *
     * @param state the folder in which it grows
     * @param raw the folder to which it moves
     * @param name without extension
     */
    public static WarcFile create(Path state, Path raw, String name, ArchiveFiles files) {
        Path growing = state.resolve(name + ".warc.gz");
        try {
            Path place = raw.resolve(name + ".warc.gz");
            for (int i = 2; Files.exists(place); i++) {
                place = raw.resolve(name + "_" + i + ".warc.gz");
            }
            return new WarcFile(growing, place, files);
        } catch (IOException e) {
            throw new ArchiveException(growing, e);
        }
    }

    /** Appends complete gzip members in a single write. */
    public synchronized void append(byte[] members) {
        try {
            out.write(members);
        } catch (IOException e) {
            throw new ArchiveException(growing, e);
        }
    }

    /**
     * Closes the file and moves it to {@code raw/}, or deletes it.
     *
     * @param keep whether it has anything that the archive did not have before
     */
    public synchronized void end(boolean keep) {
        try {
            out.close();
            if (keep) {
                move(growing, place);
                files.note(place);
            } else {
                Files.deleteIfExists(growing);
            }
        } catch (IOException e) {
            throw new ArchiveException(growing, e);
        }
    }

    /**
     * Moves the file of a killed run to {@code raw/}, without a member that was cut off.
     *
     * @return its new path; {@code null} if it had no complete member
     */
    public static @Nullable Path mend(Path left, Path raw) {
        try {
            long whole = wholeMembers(Files.readAllBytes(left));
            try (FileChannel channel = FileChannel.open(left, StandardOpenOption.WRITE)) {
                channel.truncate(whole);
            }
            if (whole == 0) {
                Files.delete(left);
                return null;
            }
            Path place = raw.resolve(left.getFileName().toString());
            move(left, place);
            return place;
        } catch (IOException e) {
            throw new ArchiveException(left, e);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        Files.createDirectories(Objects.requireNonNull(to.getParent()));
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Returns the length in bytes of all complete gzip members from the start. */
    private static int wholeMembers(byte[] bytes) {
        int end = 0;
        Inflater inflater = new Inflater(true);
        byte[] sink = new byte[1 << 16];
        try {
            while (end + GZIP_HEADER + GZIP_TRAILER < bytes.length) {
                inflater.reset();
                inflater.setInput(bytes, end + GZIP_HEADER, bytes.length - end - GZIP_HEADER);
                while (!inflater.finished() && !inflater.needsInput()) {
                    inflater.inflate(sink);
                }
                int next = end + GZIP_HEADER + (int) inflater.getBytesRead() + GZIP_TRAILER;
                if (!inflater.finished() || next > bytes.length) {
                    return end;
                }
                end = next;
            }
            return end;
        } catch (DataFormatException e) {
            return end;
        } finally {
            inflater.end();
        }
    }
}
