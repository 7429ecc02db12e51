package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the folder of a post into the state that it has on the {@link Stage}: {@code post.json} last, so that it is whole then. */
final class FolderUpdate {
    private final Archive archive;
    private final Path from;
    private final Path to;

    /**
     * Creates an update.
     *
     * @param from the folder as it should be
     * @param to the folder in the archive; need not exist
     */
    FolderUpdate(Archive archive, Path from, Path to) {
        this.archive = archive;
        this.from = from;
        this.to = to;
    }

    /**
     * Updates the folder.
     *
     * @param mayForget whether what is not on the stage may be deleted because {@code raw/} has all that it was made of; else it
     *     is deleted only if the same content is on the stage under another name
     * @return whether anything changed
     */
    boolean run(boolean mayForget) {
        Set<String> wanted = new HashSet<>();
        boolean changed = false;
        List<Path> staged = files(from);
        for (Path file : inOrder(staged)) {
            String name = from.relativize(file).toString();
            wanted.add(name);
            changed |= put(file, to.resolve(name));
        }
        for (Path file : files(to)) {
            boolean isLeft = !wanted.contains(to.relativize(file).toString());
            if (isLeft && (mayForget || isAmong(staged, file))) {
                archive.files().delete(file);
                changed = true;
            }
        }
        return changed;
    }

    /** Tells whether a file has the content of one of others. */
    private static boolean isAmong(List<Path> others, Path file) {
        String content = Sha256.of(file);
        return others.stream().anyMatch(other -> Sha256.of(other).equals(content));
    }

    private List<Path> inOrder(List<Path> staged) {
        Path last = from.resolve("post.json");
        return Stream.concat(
                        staged.stream().filter(file -> !file.equals(last)),
                        staged.stream().filter(file -> file.equals(last)))
                .toList();
    }

    private boolean put(Path file, Path target) {
        try {
            boolean isSame = Files.isRegularFile(target) && Files.mismatch(file, target) < 0;
            if (isSame) {
                archive.files().note(target);
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                archive.files().copy(in, target);
            }
            return true;
        } catch (IOException e) {
            throw new ArchiveException(target, e);
        }
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new ArchiveException(folder, e);
        }
    }
}
