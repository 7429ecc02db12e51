package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.importer.sift.ForwardingSink;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.importer.sift.RecordIndex;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import io.github.tistoryarchiver.importer.sift.Sifter;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
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
    private final List<Listener> listeners = new ArrayList<>();
    private @Nullable Owners owners;

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

    /** Hears where the answers are that are kept. */
    public interface Listener {
        void kept(SourceFile file, Sink.Place place, Sink.Exchange exchange);
    }

    /** Lets somebody know where the answers are that are kept. */
    public KnownRecordings heardBy(Listener listener) {
        listeners.add(listener);
        return this;
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
        read(file, new Overheard(sink, file));
    }

    private void read(SourceFile file, Sink sink) {
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
    public Owners ownersOf(String name) {
        if (!name.equals(blog)) {
            return new Owners();
        }
        Owners known = owners == null ? readOwners() : owners;
        owners = known;
        return known;
    }

    private Owners readOwners() {
        Survey survey = new Survey(place -> {});
        files().forEach(file -> read(file, survey));
        return survey.owners().getOrDefault(blog, new Owners());
    }

    @Override
    public boolean holdAnythingOf(String name) {
        return name.equals(blog) && !files.isEmpty();
    }

    @Override
    public ImportReport report(List<ImportReport.ArchiveReport> archives) {
        Map<String, List<Owners.Period>> periods = owners == null ? Map.of() : Map.of(blog, owners.periods());
        return new ImportReport(List.of(), List.of(), List.copyOf(lacking), periods, archives);
    }

    /** What a sink receives, with listeners. */
    private final class Overheard extends ForwardingSink {
        private final SourceFile file;
        private final Deque<Place> places = new ArrayDeque<>();

        Overheard(Sink to, SourceFile file) {
            super(to);
            this.file = file;
        }

        @Override
        public void place(Place place) {
            places.clear();
            places.add(place);
        }

        @Override
        public void exchange(Exchange exchange) {
            to.exchange(exchange);
            listeners.forEach(listener -> listener.kept(file, places.element(), exchange));
        }
    }
}
