package io.github.tistoryarchiver.export;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Lets one export at a time write to a folder. A dry run writes nothing and takes no lock. */
record ExportLock(Path file, @Nullable ArchiveLock lock) implements AutoCloseable {

    /**
     * Takes the lock.
     *
     * @throws ArchiveLock.HeldException when another export holds it
     */
    static ExportLock take(Export.Place place) {
        Path file = place.folder().resolve(".tistory-archiver-export.lock");
        return new ExportLock(file, place.dryRun() ? null : ArchiveLock.take(file));
    }

    /** Releases the lock and deletes its file, so that an export leaves nothing but the site. */
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
