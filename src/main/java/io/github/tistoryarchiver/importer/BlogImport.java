package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.comments.CommentThreads;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.posts.LinkUpdater;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import io.github.tistoryarchiver.http.warc.WarcReplayFetcher;
import io.github.tistoryarchiver.importer.merge.KnownConflicts;
import io.github.tistoryarchiver.importer.owner.OfOneBlog;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.importer.sift.Sink;
import io.github.tistoryarchiver.importer.sift.SourceFile;
import io.github.tistoryarchiver.importer.stage.ReadComments;
import io.github.tistoryarchiver.importer.stage.Stage;
import io.github.tistoryarchiver.importer.stock.FileStock;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.Visits;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Imports one blog: sifts the sources, makes the posts of which they have something, then writes the files of the blog. */
final class BlogImport {
    private final Archive archive;
    private final String blog;
    private final HttpUrl home;
    private final Sources sources;
    private final ImportOptions options;
    private final PostWatch watch;
    private final ProgressListener progress;
    private final Path workFolder;
    private final FileStock stock;
    private final boolean isOfRuns;
    private final Pseudonymizer readers;
    private final Path sourceFolder;

    BlogImport(
            Archive archive,
            String blog,
            Sources sources,
            ImportOptions options,
            PostWatch watch,
            ProgressListener progress) {
        this.watch = watch;
        this.archive = archive;
        this.progress = progress;
        this.blog = blog;
        this.home = Import.homeOf(archive, blog);
        this.sources = sources;
        this.options = options;
        this.workFolder = archive.folder().resolve(".state").resolve("import");
        this.readers = Pseudonymizer.of(archive, CommentStyle.of(archive).redaction());
        this.sourceFolder = readers.areNamed() ? workFolder : archive.beside("import");
        this.stock = new FileStock(sourceFolder.resolve("files"));
        this.isOfRuns = isOfRuns(archive);
    }

    /** Tells whether runs made an archive; each leaves a line of statistics. */
    static boolean isOfRuns(Archive archive) {
        return Files.exists(archive.folder().resolve("stats.jsonl"));
    }

    /**
     * Imports the blog. What is in {@code raw/} is moved there last, so that an import that was killed is done again as a whole.
     *
     * @param lock of the archive
     * @return {@code null} if the sources hold nothing of it
     */
    ImportReport.@Nullable ArchiveReport run(ArchiveLock lock) {
        Objects.requireNonNull(lock);
        clear();
        watch.blogBegins();
        try {
            Long number = number();
            List<Path> added = sifted(number);
            List<Path> raw = withThose(added);
            Evidence evidence = Evidence.of(raw, added, watch.leftOut());
            PostImporter.Target target = target(evidence);
            Fetcher recordings = new RedirectingFetcher(WarcReplayFetcher.of(raw, response -> null));
            Stage stage =
                    new Stage(workFolder.resolve("stage"), home, blog, target.categories(), target.renderer(), readers);
            PostImporter posts = new PostImporter(target, evidence, recordings, stock, stage, options);
            Set<Long> touched = new TreeSet<>(evidence.touched());
            touched.addAll(fetchFiles(posts, touched));
            if (added.isEmpty() && touched.isEmpty()) {
                return null;
            }
            bring(touched, posts);
            finish(target, evidence, touched, number);
            ImportReport.ArchiveReport report = posts.report(number);
            KnownConflicts known = KnownConflicts.of(archive);
            (readers.areNamed() ? known.without(touched) : known)
                    .with(report.conflicts())
                    .write(archive);
            keep(readers.areNamed() ? added : List.of());
            archive.seal();
            return report;
        } catch (IOException e) {
            throw new ArchiveException(archive.folder().resolve("raw"), e);
        } finally {
            clear();
        }
    }

    private void clear() {
        Stage.delete(workFolder);
        Stage.delete(sourceFolder);
    }

    private void bring(Set<Long> touched, PostImporter posts) {
        progress.begins(ProgressListener.Step.POSTS, touched.size());
        for (long post : touched) {
            watch.begins(post);
            posts.bring(post);
            progress.done(0, null);
        }
        watch.blogBegins();
    }

    /** Copies what the sources have of the blog; returns the files that hold something. */
    private List<Path> sifted(@Nullable Long number) {
        List<KeptFile> kept = new ArrayList<>();
        List<OfOneBlog> filters = new ArrayList<>();
        progress.begins(ProgressListener.Step.FILES, sources.files().size());
        for (SourceFile source : sources.files()) {
            KeptFile file = new KeptFile(source, blog, home, sourceFolder, stock, options.assets());
            OfOneBlog filter = number == null ? null : new OfOneBlog(file, sources.ownersOf(blog), number);
            sources.sift(source, filter == null ? file : filter);
            if (filter != null) {
                filters.add(filter);
            }
            file.faultsOfFiles().forEach(sources::lacks);
            kept.add(file);
            progress.done(source.bytes(), source.name());
        }
        kept.forEach(file -> file.resolve(kept).stream()
                .filter(revisit -> filters.stream().noneMatch(filter -> filter.hasLeftOut(revisit)))
                .forEach(revisit -> sources.lacks(file.lacking(revisit))));
        kept.forEach(KeptFile::close);
        return kept.stream()
                .filter(file -> file.records() > 0)
                .map(KeptFile::path)
                .toList();
    }

    /** Returns the number of the blog; {@code null} if nothing tells it, so that all is taken for its own. */
    private @Nullable Long number() {
        Blog known = archive.readBlog();
        return options.blogId() != null
                ? options.blogId()
                : known != null && known.id() != null
                        ? known.id()
                        : sources.ownersOf(blog).last();
    }

    /** Returns the files in {@code raw/} and those of this import, of which there are no older copies then. */
    private List<Path> withThose(List<Path> added) {
        Set<Path> names = new TreeSet<>(added.stream().map(Path::getFileName).toList());
        return Stream.concat(
                        archive.rawFiles().stream().filter(file -> !names.contains(file.getFileName())), added.stream())
                .sorted((one, other) -> one.getFileName().compareTo(other.getFileName()))
                .toList();
    }

    private PostImporter.Target target(Evidence evidence) {
        Blog known = isOfRuns ? archive.readBlog() : null;
        Blog blogOrMade = known != null ? known : new BlogRecords(blog, home, evidence).blog(List.of());
        List<IndexEntry> entries = archive.entries(archive.readIndex(), List.of(), Set.of());
        Set<String> hosts = new TreeSet<>(blogOrMade.hosts());
        hosts.addAll(sources.hostsOf(blog));
        hosts.addAll(options.hosts());
        return new PostImporter.Target(
                archive,
                blog,
                home,
                List.copyOf(hosts),
                blogOrMade.categories(),
                isOfRuns,
                lastRun(),
                readers,
                new PostRenderer(
                        InnerLinks.of(blogOrMade),
                        Archive.archivedPosts(new Index(blog, entries.size(), entries)),
                        CommentStyle.of(archive)));
    }

    private @Nullable Instant lastRun() {
        LastRun last = archive.state().read(StateFiles.LAST_RUN, LastRun.class);
        return last == null ? null : last.at().toInstant();
    }

    /** Takes files of recordings that posts lack; returns further posts, which this import does not touch otherwise. */
    private List<Long> fetchFiles(PostImporter posts, Set<Long> touched) {
        if (!options.assets() || !sources.holdRecordings()) {
            return List.of();
        }
        touched.forEach(post -> {
            watch.begins(post);
            posts.want(post);
        });
        watch.blogBegins();
        posts.wantLacking();
        if (stock.wantsAny()) {
            takeFiles();
        }
        if (stock.wantsTwins()) {
            takeFiles();
            stock.matchTwins();
        }
        return posts.postsThatLackFiles();
    }

    private void takeFiles() {
        sources.recordingsWith(stock.wantedKeys())
                .forEach(file -> sources.sift(
                        file, stock.filesOnly(file.format() == Format.WAYBACK ? Sink.Origin.WAYBACK : null)));
    }

    /** @param number of the blog; {@code null} if it is not known */
    private void finish(PostImporter.Target target, Evidence evidence, Set<Long> touched, @Nullable Long number) {
        Index index = archive.readIndex();
        List<IndexEntry> entries = archive.entries(index, List.of(), touched);
        BlogRecords records = new BlogRecords(blog, home, evidence);
        Blog known = isOfRuns ? archive.readBlog() : null;
        new LinkUpdater(archive, target.renderer(), readers, LinkUpdater.Extent.CHANGED_LINKS).run(Set.of());
        archive.linksAreRight();
        if (options.comments()) {
            guestbook(records);
        }
        Blog written = known != null
                ? known
                : records.blog(archive.posts().map(Post::category).toList()).withNumber(number);
        Visits visits = records.visits(readers.areNamed() ? null : archive.readVisits());
        if (visits != null) {
            archive.writeVisits(visits);
        }
        archive.writeOverview(written, entries);
    }

    private void guestbook(BlogRecords records) {
        List<Comment> before = isOfRuns ? archive.readGuestbook() : List.of();
        ReadComments comments = new ReadComments(readers);
        List<Comment> known = CommentThreads.merged(
                before, comments.stored(records.guestbookShown()), CommentThreads.Coverage.SOME, null);
        List<Comment> all = comments.finished(comments.withBackup(records.guestbook(), known));
        if (!all.isEmpty()) {
            archive.writeGuestbook(all);
        }
    }

    private void keep(List<Path> added) throws IOException {
        for (Path file : added) {
            Path place = archive.folder().resolve("raw").resolve(file.getFileName());
            if (!Files.isRegularFile(place) || !Sha256.of(place).equals(Sha256.of(file))) {
                Files.createDirectories(place.getParent());
                Files.move(file, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            }
            archive.files().note(place);
        }
    }
}
