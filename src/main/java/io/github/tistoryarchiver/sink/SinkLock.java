package io.github.tistoryarchiver.sink;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lets one run at a time write to a folder. A dry run writes nothing and takes no lock. */
public record SinkLock(Path file, @Nullable ArchiveLock lock) implements AutoCloseable {

    /**
     * Takes the lock.
     *
     * @throws ArchiveLock.HeldException when another run holds it
     */
    public static SinkLock take(Path folder, Purpose purpose, boolean dryRun) {
        Path file = folder.resolve(purpose.lock());
        return new SinkLock(file, dryRun ? null : ArchiveLock.take(file));
    }

    /** Releases the lock and deletes its file, so that a run leaves nothing but what it wrote. */
    @Override
    public void close() {
        if (lock != null) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new ArchiveException(file, e);
            } finally {
                lock.close();
            }
        }
    }
}
