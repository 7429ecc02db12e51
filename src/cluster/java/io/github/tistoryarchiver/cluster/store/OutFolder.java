package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.model.Blog;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The folder of all archives: one that all machines share, or one in an object store. */
public sealed interface OutFolder extends AutoCloseable permits SharedFolder, BucketFolder {

    /** Work on archives in a folder of this machine. */
    interface Work<T> {
        T in(Path out) throws Exception;
    }

    /**
     * Opens the folder of an address; sends nothing.
     *
     * @throws IllegalArgumentException when it is not the address of such a folder
     * @throws S3Settings.MissingException when it is one in an object store, and this machine does not know how that is reached
     */
    static OutFolder open(String address, StoreAccess access) throws S3Settings.MissingException {
        if (S3Address.isOne(address)) {
            return new BucketFolder(S3Address.parse(address), access.settings());
        }
        if (!address.startsWith("file:")) {
            throw new IllegalArgumentException(address);
        }
        return new SharedFolder(Path.of(URI.create(address)));
    }

    /** Returns what an archive says of its blog; {@code null} if that cannot be read. */
    static @Nullable Blog blogOf(Archive archive) {
        try {
            return archive.readBlog();
        } catch (ArchiveException e) {
            return null; // the run on this blog reports it
        }
    }

    /** @throws IOException when the folder cannot be reached, with a message for the user */
    void check() throws IOException;

    /** Returns a file beside the archives; {@code null} if there is none. */
    byte @Nullable [] read(String name) throws IOException;

    /** Writes a file beside the archives, whole or not at all. */
    void write(String name, byte[] content) throws IOException;

    /** Deletes a file beside the archives; that it is not there is no error. */
    void delete(String name) throws IOException;

    /** Returns what is known of the blogs whose archives can be read. */
    List<Blog> blogs() throws IOException;

    /**
     * Works on the archive of a blog, in place or on a copy that is brought back.
     *
     * @param folder the name of the archive's folder
     * @throws ConflictException when another run changed the archive in the meantime
     */
    <T> T onArchive(String folder, Work<T> work) throws Exception;

    @Override
    void close();
}
