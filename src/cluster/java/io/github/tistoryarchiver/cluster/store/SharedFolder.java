package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.model.Blog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A folder that all machines share. Archives are worked on in place, under their own locks. */
public record SharedFolder(Path path) implements OutFolder {
    @Override
    public void check() {
        // it is made by the first that writes to it
    }

    @Override
    public byte @Nullable [] read(String name) throws IOException {
        Path file = path.resolve(name);
        return Files.isRegularFile(file) ? Files.readAllBytes(file) : null;
    }

    @Override
    public void write(String name, byte[] content) {
        AtomicFile.write(path.resolve(name), content);
    }

    @Override
    public void delete(String name) {
        AtomicFile.delete(path.resolve(name));
    }

    @Override
    public List<Blog> blogs() {
        return Archive.in(path).stream()
                .flatMap(archive -> Stream.ofNullable(OutFolder.blogOf(archive)))
                .toList();
    }

    @Override
    public <T> T onArchive(String folder, Work<T> work) throws Exception {
        return work.in(path);
    }

    @Override
    public void close() {
        // nothing is open
    }
}
