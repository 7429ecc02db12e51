package io.github.tistoryarchiver.export.files;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an export wrote, as stored in {@code .tistory-archiver-export.json}: by it the next export knows its own files.
 *
 * @param version of this format
 * @param target name of the target
 * @param options the options of the export, for people
 * @param files by path below the folder, with {@code /}
 */
record Manifest(int version, String target, SortedMap<String, String> options, SortedMap<String, Written> files) {
    static final String NAME = ".tistory-archiver-export.json";

    /** What an export was about to write when it was killed. */
    static final String PARTIAL = ".tistory-archiver-export.partial";

    private static final int VERSION = 1;

    /** A file as it was written. */
    record Written(long size, String sha256) {}

    static Manifest of(String target, SortedMap<String, String> options, SortedMap<String, Written> files) {
        return new Manifest(VERSION, target, options, files);
    }

    /**
     * Reads what earlier exports wrote, and what a killed one may have written.
     *
     * @throws ArchiveException when it is damaged
     */
    static Manifest read(Path folder) {
        SortedMap<String, Written> files = new TreeMap<>();
        String target = "";
        for (String name : new String[] {NAME, PARTIAL}) {
            Manifest read = ArchiveJson.read(folder.resolve(name), Manifest.class);
            if (read != null && read.files() != null) {
                target = read.target();
                files.putAll(read.files());
            }
        }
        return of(target, new TreeMap<>(), files);
    }

    void write(Path folder, String name) {
        AtomicFile.write(folder.resolve(name), ArchiveJson.pretty(this));
    }
}
