package io.github.tistoryarchiver.importer.stage;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Brings the folder of a post into the state that it has on the {@link Stage}: {@code post.json} last, so that it is whole then. */
public final class FolderUpdate {
    private final Archive archive;
    private final Path from;
    private final Path to;

    /**
     * Creates an update.
     *
     * @param from the folder as it should be; its files are moved away where the archive lacks them
     * @param to the folder in the archive; need not exist
     */
    public FolderUpdate(Archive archive, Path from, Path to) {
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
    public boolean run(boolean mayForget) {
        Set<String> wanted = new HashSet<>();
        boolean changed = false;
        List<Path> placed = new ArrayList<>();
        for (Path file : inOrder(from)) {
            String name = from.relativize(file).toString();
            wanted.add(name);
            placed.add(to.resolve(name));
            changed |= put(file, to.resolve(name));
        }
        for (Path file : files(to)) {
            boolean isLeft = !wanted.contains(to.relativize(file).toString());
            if (isLeft && (mayForget || isAmong(placed, file))) {
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

    /** Returns the files of a post's folder, {@code post.json} last. */
    static List<Path> inOrder(Path folder) {
        List<Path> all = files(folder);
        Path last = folder.resolve("post.json");
        return Stream.concat(
                        all.stream().filter(file -> !file.equals(last)),
                        all.stream().filter(file -> file.equals(last)))
                .toList();
    }

    private boolean put(Path file, Path target) {
        try {
            boolean isSame = Files.isRegularFile(target) && Files.mismatch(file, target) < 0;
            if (isSame) {
                archive.files().note(target);
                return false;
            }
            archive.files().move(file, target);
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
