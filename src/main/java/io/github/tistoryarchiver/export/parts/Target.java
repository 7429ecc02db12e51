package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.sink.Sink;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;

/**
 * A place to leave to. Knows files and fields; knows nothing of how text is escaped, named or copied.
 *
 * <p>All methods but {@link #link} are called from one thread, in this order: {@link #addresses}, {@link #begin}, then for some
 * posts at a time {@link #files} and {@link #place} for each file and {@link #write} for each post, by their numbers, and at the end
 * {@link #finish}. A target whose posts are collected in one file opens it with {@link Sink#open} in {@code begin}, adds each post
 * in {@code write}, and closes it in {@code finish}; it must not keep posts.
 */
public interface Target {
    TargetTraits traits();

    /**
     * Decides where posts are on the new site.
     *
     * @param entries by their numbers
     * @param zone of the new site
     */
    default Addresses addresses(List<Entry> entries, ExportOptions options, ZoneId zone) {
        return Addresses.of(entries, options);
    }

    /** Starts an export: configuration, layouts, names of notes. */
    default void begin(Journey journey, Sink sink) {}

    /** Returns where the files of a post are written, and how its text refers to them. */
    FilePlace files(Entry entry, Journey journey);

    /** Returns where a file of a post is written, for targets with folders for different kinds of files. */
    default FilePlace place(Asset asset, String name, Entry entry, Journey journey) {
        return files(entry, journey);
    }

    /** Writes a file of a post. */
    default void place(PlacedFile file, Sink sink) {
        sink.copy(file.path(), file.source(), file.bytes(), file.sha256());
    }

    /** Returns how one post links to another, or to itself. Thread-safe. */
    default String link(Entry from, Entry to, Journey journey) {
        return journey.options().root() + journey.addresses().path(to);
    }

    /** Writes one post, whose files are placed already. The guestbook comes last. */
    void write(ExportPost post, Journey journey, Sink sink);

    /** Ends an export: indexes and lists. */
    default void finish(Journey journey, Sink sink) {}

    /** Returns what to do next and what the target cannot hold, as Markdown for the notes; empty for nothing in particular. */
    default String notes(Journey journey, Locale language) {
        return "";
    }

    /**
     * Where the files of a post are.
     *
     * @param folder where the target has them, with a trailing slash
     * @param address what the text puts before a file's name
     */
    record FilePlace(String folder, String address) {}
}
