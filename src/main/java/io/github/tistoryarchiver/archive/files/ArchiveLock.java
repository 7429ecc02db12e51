package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A lock that lets one run at a time write to an archive. The operating system holds it and releases it when the
 * process ends, however that happens, so it never becomes stale. The content of the file is for people only.
 */
public final class ArchiveLock implements AutoCloseable {
    private final Path file;
    private final @Nullable Object fileKey;
    private final FileChannel channel;

    private ArchiveLock(Path file, @Nullable Object fileKey, FileChannel channel) {
        this.file = file;
        this.fileKey = fileKey;
        this.channel = channel;
    }

    /** Signals that another run holds the archive. */
    public static final class HeldException extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final String holder;

        HeldException(String holder) {
            super(holder);
            this.holder = holder;
        }

        /** Returns the process ID and the host of the run that holds the archive, as far as they are known. */
        public String holder() {
            return holder;
        }
    }

    /**
     * Takes the lock.
     *
     * @throws HeldException when another run holds it
     * @throws ArchiveException when the folder cannot be written to
     */
    public static ArchiveLock take(Path file) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.getParent()));
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            boolean taken = false;
            try {
                FileLock lock = tryLock(channel);
                if (lock == null) {
                    throw new HeldException(Files.readString(file).strip());
                }
                channel.truncate(0);
                channel.write(ByteBuffer.wrap(holder().getBytes(StandardCharsets.UTF_8)));
                taken = true;
                return new ArchiveLock(file, keyOf(file), channel);
            } finally {
                if (!taken) {
                    channel.close();
                }
            }
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /**
     * Returns the process ID and the host of the run that holds a lock; {@code null} if none does. Changes nothing.
     *
     * @throws ArchiveException when the file cannot be read
     */
    public static @Nullable String holder(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            FileLock lock = tryLock(channel);
            return lock == null ? Files.readString(file).strip() : null;
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /**
     * Tries to take the lock.
     *
     * @return {@code null} if another process, or another run in this one, holds it
     */
    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /**
     * Checks that the lock file is still the one that was locked. When a disk is unmounted, an empty folder on another
     * disk takes its place.
     *
     * @throws ArchiveException when it is not
     */
    void check() {
        try {
            if (!Objects.equals(keyOf(file), fileKey)) {
                throw new NoSuchFileException(file.toString());
            }
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }

    /**
     * Returns the identity of a file; {@code null} on file systems without one (as on Windows), where the existence of
     * the file has to suffice.
     */
    private static @Nullable Object keyOf(Path file) throws IOException {
        return Files.readAttributes(file, BasicFileAttributes.class).fileKey();
    }

    private static String holder() {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName();
        } catch (IOException e) {
            host = "?";
        }
        return ProcessHandle.current().pid() + " " + host + "\n";
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException(e); // the system releases the lock anyway
        }
    }
}
