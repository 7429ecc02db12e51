package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.importer.sift.RecordIndex;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sifter;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Recordings of which it is known where they have something of a blog: nothing else of them is read. */
public final class KnownRecordings implements Sources {
    private final String blog;
    private final Hosts hosts;
    private final @Nullable Path zstdDictionary;
    private final Map<String, SourceFile> files = new TreeMap<>();
    private final Map<String, RecordIndex> places = new HashMap<>();
    private final Function<Set<Integer>, Collection<Part>> findFiles;
    private final List<SiftFault> lacking = new ArrayList<>();

    /**
     * A recording, or one of those in a WACZ.
     *
     * @param content what tells it from others, as in {@link Sink.Place}
     */
    public record Part(SourceFile file, String content, RecordIndex places) {}

    /**
     * Creates them.
     *
     * @param hosts at which the blog is known to be
     * @param pages where something of the blog is, with the key {@link RecordIndex#ANY}
     * @param findFiles finds where files are, by their keys
     * @param zstdDictionary for recordings packed with Zstandard that lack it; {@code null} if there is none
     */
    public KnownRecordings(
            String blog,
            Set<String> hosts,
            Collection<Part> pages,
            Function<Set<Integer>, Collection<Part>> findFiles,
            @Nullable Path zstdDictionary) {
        this.blog = blog;
        this.hosts = Hosts.ofBlog(blog, hosts);
        this.findFiles = findFiles;
        this.zstdDictionary = zstdDictionary;
        pages.forEach(part -> files.put(part.file().sha256(), part.file()));
        pages.forEach(part -> places.put(part.content(), part.places()));
    }

    @Override
    public List<SourceFile> files() {
        return List.copyOf(files.values());
    }

    @Override
    public boolean holdRecordings() {
        return true;
    }

    @Override
    public List<SourceFile> recordingsWith(Set<Integer> keys) {
        Map<String, SourceFile> holding = new TreeMap<>();
        places.clear();
        for (Part part : findFiles.apply(keys)) {
            holding.put(part.file().sha256(), part.file());
            places.put(part.content(), part.places());
        }
        return List.copyOf(holding.values());
    }

    @Override
    public void sift(SourceFile file, Sink sink) {
        try {
            Sifter.known(file.format(), hosts, zstdDictionary, places).sift(file, sink);
        } catch (IOException e) {
            throw new ArchiveException(file.path(), e);
        }
    }

    @Override
    public void lacks(SiftFault fault) {
        lacking.add(fault);
    }

    @Override
    public List<String> hostsOf(String name) {
        return name.equals(blog) ? hosts.of(blog) : List.of();
    }

    @Override
    public boolean holdAnythingOf(String name) {
        return name.equals(blog) && !files.isEmpty();
    }

    @Override
    public ImportReport report(List<ImportReport.ArchiveReport> archives) {
        return new ImportReport(List.of(), List.of(), List.copyOf(lacking), archives);
    }
}
