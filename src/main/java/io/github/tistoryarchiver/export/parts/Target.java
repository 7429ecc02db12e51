package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.sink.Sink;

/** A place to leave to. Knows files and fields; knows nothing of how text is escaped, named or copied. */
public interface Target {
    TargetTraits traits();

    /** Starts an export: configuration, layouts, names of notes. */
    default void begin(Journey journey, Sink sink) {}

    /** Returns where the files of a post are written, and how its text refers to them. */
    FilePlace files(Entry entry, Journey journey);

    /** Returns how one post links to another, or to itself. */
    default String link(Entry from, Entry to, Journey journey) {
        return journey.options().root() + journey.addresses().path(to);
    }

    /** Writes one post, whose files are placed already. */
    void write(ExportPost post, Journey journey, Sink sink);

    /** Ends an export: indexes and lists. */
    default void finish(Journey journey, Sink sink) {}

    /**
     * Where the files of a post are.
     *
     * @param folder below the export's folder, with a trailing slash
     * @param address what the text puts before a file's name
     */
    record FilePlace(String folder, String address) {}
}
