package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.cluster.read.table.TableKind;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.SharedFolder;
import java.io.File;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What workers tell each other and a run that goes on after one that was killed. It is in a folder whose name no blog can have,
 * and is deleted when all is done.
 *
 * @param out a folder that all machines share: that of the archives, unless these are in an object store
 */
record WorkFolder(String out) implements Serializable {
    private static final int FOLDERS = 256;
    private static final String RESULTS = "_read";

    Path folder() {
        return Path.of(out, ".fleet", "read");
    }

    Path lock() {
        return Path.of(out, ".fleet", "read.lock");
    }

    /** Returns the file that says what the run was asked for. */
    Path plan() {
        return folder().resolve("plan.json");
    }

    /** Returns the file that says which blog is at which host. */
    Path hosts() {
        return folder().resolve("hosts.json");
    }

    /**
     * Returns the file on a recording.
     *
     * @param number the place of the recording in the settings
     * @param kind of file, the end of its name
     */
    Path ofRecording(int number, String kind) {
        String folder = String.format(Locale.ROOT, "%03d", number % FOLDERS);
        return folder().resolve("recordings").resolve(folder).resolve(number + kind);
    }

    /** Returns the file with the places of files whose keys begin in the same way. */
    Path ofFiles(int bucket) {
        return folder().resolve("files").resolve(Integer.toString(bucket));
    }

    /**
     * Returns a file on a blog.
     *
     * @param kind of file, the end of its name
     */
    Path ofBlog(String blog, String kind) {
        String folder = String.format(Locale.ROOT, "%03d", Math.floorMod(blog.hashCode(), FOLDERS));
        return folder().resolve("blogs")
                .resolve(folder)
                .resolve(FileName.of(blog) + "." + Integer.toHexString(blog.hashCode()) + kind);
    }

    /** Copies what the user reads to the folder of the archives, if that is elsewhere. */
    void bringResultsTo(OutFolder out) throws IOException {
        if (out instanceof SharedFolder || !Files.isDirectory(results())) {
            return;
        }
        out.delete(RESULTS + "/poison.jsonl");
        try (Stream<Path> all = Files.walk(results())) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = results().relativize(file).toString().replace(File.separatorChar, '/');
                out.write(RESULTS + "/" + name, Files.readAllBytes(file));
                deleteOtherKinds(out, file, name);
            }
        }
    }

    /** Deletes tables of earlier runs, of kinds that were not wanted this time. */
    private static void deleteOtherKinds(OutFolder out, Path file, String name) throws IOException {
        String ending = TableKind.JSONL.ending();
        for (TableKind kind : name.endsWith(ending) ? TableKind.values() : new TableKind[0]) {
            String other = name.substring(0, name.length() - ending.length()) + kind.ending();
            if (Files.notExists(file.resolveSibling(Path.of(other).getFileName()))) {
                out.delete(RESULTS + "/" + other);
            }
        }
    }

    /** Returns the folder of what the user reads: a name that no blog can have, and nothing in it that an archive has. */
    Path results() {
        return Path.of(out, RESULTS);
    }
}
