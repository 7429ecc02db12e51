package io.github.tistoryarchiver.archive.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Sets files of {@code .state/} aside that cannot be read, so that a run makes them again: they move to
 * {@code .state/damaged/}. A command that only reads an archive leaves them where they are. Thread-safe.
 */
public final class DamagedState {
    private static final String STATE = ".state";
    private static final String FOLDER = "damaged";

    /** What imports have there: a place to work, which a killed one leaves, and what they read of posts. */
    private static final Set<String> FOLDERS_OF_IMPORTS = Set.of("import", "readings");

    private final Path state;
    private final BooleanSupplier mayWrite;
    private final TreeSet<String> names = new TreeSet<>();

    /**
     * Opens the folder.
     *
     * @param state the folder; need not exist yet
     * @param mayWrite tells whether this program holds the archive's lock
     */
    public DamagedState(Path state, BooleanSupplier mayWrite) {
        this.state = state;
        this.mayWrite = mayWrite;
    }

    /** Returns the names of the files that were set aside, sorted. */
    public synchronized List<String> names() {
        return List.copyOf(names);
    }

    /** Sets a file aside, or a folder in the place of one, unless the archive is only read. */
    public synchronized void setAside(Path file) {
        if (mayWrite.getAsBoolean() && Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            move(file);
        }
    }

    /**
     * Makes room for the folder and the lock in it. Called before the lock is taken, because neither can be made where
     * something else is.
     */
    public synchronized void makeRoomFor(Path lock) {
        if (Files.isRegularFile(state)) {
            Path aside = free(state.resolveSibling(state.getFileName() + "-" + FOLDER));
            moveTo(state, aside);
        }
        if (Files.isDirectory(lock)) {
            move(lock);
        }
    }

    /** Sets aside every folder that is in the place of a file; beside what imports have there, the state has no folders. */
    public synchronized void setFoldersAside() {
        if (!Files.isDirectory(state)) {
            return;
        }
        List<Path> folders;
        try (Stream<Path> all = Files.list(state)) {
            folders = all.filter(Files::isDirectory)
                    .filter(folder -> !folder.getFileName().toString().startsWith(FOLDER)
                            && !FOLDERS_OF_IMPORTS.contains(folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new ArchiveException(state, e);
        }
        folders.forEach(this::setAside);
    }

    private void move(Path file) {
        Path folder = state.resolve(FOLDER);
        for (int i = 2; Files.exists(folder) && !Files.isDirectory(folder); i++) {
            folder = state.resolve(FOLDER + "-" + i);
        }
        moveTo(file, free(folder.resolve(file.getFileName())));
    }

    private static Path free(Path wanted) {
        Path path = wanted;
        for (int i = 2; Files.exists(path, LinkOption.NOFOLLOW_LINKS); i++) {
            path = wanted.resolveSibling(wanted.getFileName() + "-" + i);
        }
        return path;
    }

    private void moveTo(Path file, Path place) {
        try {
            Files.createDirectories(
                    Objects.requireNonNull(place.toAbsolutePath().getParent()));
            Files.move(file, place);
            names.add(file.equals(state) ? STATE : STATE + "/" + file.getFileName());
        } catch (IOException e) {
            throw new ArchiveException(file, e);
        }
    }
}
