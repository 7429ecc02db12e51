package io.github.tistoryarchiver.cluster.read;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.AtomicFile;
import io.github.tistoryarchiver.archive.files.FileName;
import io.github.tistoryarchiver.cluster.store.ConflictException;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Exception;
import io.github.tistoryarchiver.importer.Import;
import io.github.tistoryarchiver.importer.ImportException;
import io.github.tistoryarchiver.importer.ImportOptions;
import io.github.tistoryarchiver.importer.ImportOptionsBuilder;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.KnownRecordings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Brings what recordings have of one blog into its archive, as {@code import} does, and makes its table. */
final class BlogReader {
    static final String DONE = ".done";

    private static final int MAX_HEADS = 10_000;

    private final ReadSettings settings;
    private final Set<Integer> recordings;
    private final PostProbe probe;
    private final WorkFolder work;
    private final BlogHosts hosts;
    private final FileBuckets buckets;
    private final OutFolder out;
    private final Map<Integer, RecordingHead> heads = new HashMap<>();

    /** @param recordings the numbers of those that are read */
    BlogReader(ReadSettings settings, Set<Integer> recordings, PostProbe probe, OutFolder out) {
        this.settings = settings;
        this.recordings = recordings;
        this.probe = probe;
        this.out = out;
        this.work = new WorkFolder(settings.work());
        this.hosts = BlogHosts.read(work);
        this.buckets = new FileBuckets(work);
    }

    /**
     * Reads a blog, unless that was done before.
     *
     * @throws InterruptedException when it was asked to end
     */
    void read(String blog, BlogPlaces places) throws Exception {
        Path done = work.ofBlog(blog, DONE);
        if (Files.exists(done) || (settings.blogs().isEmpty() && !places.hasPosts())) {
            return;
        }
        OwnThread thread = new OwnThread();
        Deaths deaths = new Deaths(work.ofBlog(blog, ".at"), work.ofBlog(blog, ".dead"));
        BlogWatch watch = new BlogWatch(blog, deaths, thread, probe);
        try {
            BlogResult result = watch.isDeadly()
                    ? BlogResult.failed(blog, "endsTheReader", null, watch.poison())
                    : thread.call("read-" + blog, () -> result(blog, places, watch));
            AtomicFile.write(done, ArchiveJson.line(result).getBytes(StandardCharsets.UTF_8));
        } catch (InterruptedException e) {
            deaths.close(); // the worker was asked to end, which is nobody's fault
            throw e;
        }
        deaths.close();
    }

    private BlogResult result(String blog, BlogPlaces places, BlogWatch watch) throws Exception {
        try {
            return imported(blog, places, watch);
        } catch (ImportException e) {
            return BlogResult.failed(blog, e.kind().name(), e.detail(), watch.poison());
        } catch (ArchiveException e) {
            return BlogResult.failed(blog, "unreadable", e.getMessage(), watch.poison());
        } catch (ArchiveLock.HeldException | ConflictException e) {
            return BlogResult.failed(blog, "held", null, watch.poison());
        } catch (S3Exception e) {
            return BlogResult.failed(blog, "notStored", e.getMessage(), watch.poison());
        } catch (UncheckedIOException e) {
            return BlogResult.failed(blog, "unreadable", e.getMessage(), watch.poison());
        }
    }

    private BlogResult imported(String blog, BlogPlaces places, BlogWatch watch) throws Exception {
        String folder = FileName.of(blog);
        if (!folder.equals(blog) && !folder.equals("_" + blog)) {
            return BlogResult.failed(blog, "noName", folder, List.of());
        }
        KnownRecordings known = new KnownRecordings(
                blog, hosts.of(blog), places.parts(this::head), this::files, Surveyor.dictionary(settings));
        Captures captures = new Captures();
        ImportReport report = out.onArchive(folder, place -> {
            ImportReport made = Import.run(options(place), blog, known.heardBy(captures::add), watch);
            PostTable.write(work, place, blog, settings.tables(), captures);
            return made;
        });
        return BlogResult.of(report, watch.poison());
    }

    private ImportOptions options(Path place) {
        return ImportOptionsBuilder.builder()
                .files(List.of())
                .out(place)
                .blogs(List.of())
                .hosts(List.of())
                .allBlogs(true)
                .as(null)
                .zstdDictionary(Surveyor.dictionary(settings))
                .assets(settings.assets())
                .comments(settings.comments())
                .history(settings.history())
                .dryRun(false)
                .build();
    }

    private Collection<KnownRecordings.Part> files(Set<Integer> keys) {
        BlogPlaces places = new BlogPlaces();
        try {
            for (int key : keys) {
                for (FileBuckets.Entry entry : buckets.find(key)) {
                    if (recordings.contains(entry.recording())) {
                        places.add(entry.recording(), entry.part(), key, entry.position());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return places.parts(this::head);
    }

    private RecordingHead head(int number) {
        if (heads.size() > MAX_HEADS) {
            heads.clear();
        }
        return heads.computeIfAbsent(
                number,
                any -> Objects.requireNonNull(
                        ArchiveJson.read(work.ofRecording(number, Surveyor.HEAD), RecordingHead.class)));
    }
}
