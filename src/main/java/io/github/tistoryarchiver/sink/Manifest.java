package io.github.tistoryarchiver.sink;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a run wrote, as stored beside it: by it the next run knows its own files.
 *
 * @param version of this format
 * @param target name of the target
 * @param options the options of the run
 * @param files by path below the folder, with {@code /}
 */
record Manifest(int version, String target, SortedMap<String, String> options, SortedMap<String, Written> files) {
    private static final int VERSION = 1;

    /**
     * A file as it was written.
     *
     * @param fingerprint of what the file is made from; {@code null} for a file that is made each time
     */
    record Written(long size, String sha256, @Nullable String fingerprint) {}

    static Manifest of(String target, SortedMap<String, String> options, SortedMap<String, Written> files) {
        return new Manifest(VERSION, target, options, files);
    }

    /**
     * Reads what earlier runs wrote, and what a killed one may have written.
     *
     * @throws ArchiveException when it is damaged
     */
    static Manifest read(Path folder, Purpose purpose) {
        SortedMap<String, Written> files = new TreeMap<>();
        SortedMap<String, String> options = new TreeMap<>();
        String target = "";
        for (String name : new String[] {purpose.manifest(), purpose.partial()}) {
            Manifest read = ArchiveJson.read(folder.resolve(name), Manifest.class);
            if (read != null && read.files() != null) {
                target = read.target();
                options.putAll(read.options() == null ? Map.of() : read.options());
                files.putAll(read.files());
            }
        }
        return of(target, options, files);
    }

    void write(Path folder, String name) {
        AtomicFile.write(folder.resolve(name), ArchiveJson.pretty(this));
    }
}
