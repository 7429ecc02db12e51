package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.archive.state.WaybackState;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.importer.Import;
import io.github.tistoryarchiver.importer.ImportException;
import io.github.tistoryarchiver.importer.ImportOptions;
import io.github.tistoryarchiver.importer.ImportOptionsBuilder;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.LackingFile;
import io.github.tistoryarchiver.importer.sift.Format;
import io.github.tistoryarchiver.wayback.machine.CaptureLists;
import io.github.tistoryarchiver.wayback.machine.End;
import io.github.tistoryarchiver.wayback.machine.EndOfRunException;
import io.github.tistoryarchiver.wayback.machine.Machine;
import io.github.tistoryarchiver.wayback.machine.Mementos;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One run over what the Wayback Machine has of one blog: pages, their import, the files that posts lack, their import. */
final class WaybackRun {
    private static final Duration BLOCK = Duration.ofHours(1);
    private static final int MAX_DOUBLINGS = 8;

    private final RunEnvironment environment;
    private final WaybackOptions options;
    private final Machine machine;
    private final Target target;
    private final Watcher watcher;
    private final Findings findings = new Findings();
    private final List<ImportReport> imports = new ArrayList<>();

    WaybackRun(RunEnvironment environment, WaybackOptions options, Machine machine, Target target, Watcher watcher) {
        this.environment = environment;
        this.options = options;
        this.machine = machine;
        this.target = target;
        this.watcher = watcher;
    }

    /**
     * Runs. What came before an early end is imported, unless the user ended it.
     *
     * @param pages whether pages are fetched, or files only
     * @throws WaybackException when there is nothing; nothing was changed then
     */
    WaybackReport run(boolean pages) throws WaybackException {
        boolean isNew = target.isNew();
        long before = machine.requests();
        End end = pages ? gathered(isNew) : null;
        if (end != End.INTERRUPTED) {
            importPages();
            importFiles();
            if (end == null && options.assets()) {
                end = files();
                importFiles();
            }
        }
        long requests = machine.requests() - before;
        return report(end, closed(end, requests), requests);
    }

    /** Fetches pages; returns what ended that too early. */
    private @Nullable End gathered(boolean isNew) throws WaybackException {
        PageGathering gathering = new PageGathering(options, machine, target, watcher, findings);
        End end = null;
        try (ArchiveLock lock = target.archive().lock();
                CaptureLog log = target.archive().captures()) {
            Objects.requireNonNull(lock);
            try {
                gathering.run(log);
            } catch (EndOfRunException e) {
                end = e.end();
            }
        }
        boolean isAnswered = end == null || end == End.UNREACHABLE;
        boolean hasNothing = findings.captures == 0
                || (!findings.excluded.isEmpty() && findings.pages == 0 && !new Spool(target.archive()).hasKeptPages());
        if (hasNothing && isAnswered) {
            if (isNew) {
                target.forget();
            } else {
                write(target.state().finished());
            }
            throw new WaybackException(nothing(end), target.address().home().host(), "");
        }
        return end;
    }

    private WaybackException.Kind nothing(@Nullable End end) {
        return end == End.UNREACHABLE
                ? WaybackException.Kind.UNREACHABLE
                : findings.excluded.isEmpty() ? WaybackException.Kind.NOTHING : WaybackException.Kind.EXCLUDED;
    }

    private void importPages() {
        Spool spool = new Spool(target.archive());
        if (spool.hasPages()) {
            bring(spool.allPages());
            spool.clearPages();
        }
    }

    private void importFiles() {
        Spool spool = new Spool(target.archive());
        if (spool.hasFiles()) {
            bring(spool.allFiles());
            spool.clearFiles();
        }
    }

    private void bring(Path file) {
        ImportOptions asked = ImportOptionsBuilder.builder()
                .files(List.of(file))
                .out(options.out())
                .blogs(List.of(target.name()))
                .hosts(List.copyOf(target.hosts()))
                .blogId(options.blogId())
                .as(Format.WAYBACK)
                .assets(true)
                .comments(options.comments())
                .history(ImportOptions.History.valueOf(options.history().name()))
                .build();
        try {
            imports.add(Import.run(asked, ProgressListener.NONE));
        } catch (ImportException e) {
            imports.add(e.report()); // there is nothing of the blog in it
        }
    }

    /** Fetches files that posts lack; returns what ended that too early. */
    private @Nullable End files() {
        try (ArchiveLock lock = target.archive().lock();
                CaptureLog log = target.archive().captures()) {
            Objects.requireNonNull(lock);
            FileHarvest harvest = new FileHarvest(
                    new Mementos(machine, options::isTooLate),
                    new CaptureLists(machine),
                    log,
                    new Spool(target.archive()),
                    options,
                    watcher);
            try {
                findings.slow.addAll(harvest.run(
                        LackingFile.in(target.archive()), environment.clock().instant()));
                return null;
            } catch (EndOfRunException e) {
                return e.end();
            } finally {
                findings.files = harvest.found();
                findings.missing.addAll(harvest.missing());
            }
        }
    }

    /**
     * Notes how far the run came.
     *
     * @return the time before which the machine is not asked; {@code null} for none
     */
    private @Nullable Instant closed(@Nullable End end, long requests) {
        WaybackState state = target.state();
        boolean isBlocked = end == End.BLOCKED;
        WaybackState answered = requests > (isBlocked ? 1 : 0) ? state.answered() : state;
        WaybackState after = isBlocked ? answered.blocked(endOfBlock(answered.blocks())) : answered;
        boolean isFinished = end == null && findings.slow.isEmpty();
        WaybackState written = isFinished ? after.finished() : after;
        if (!written.equals(state)) {
            write(written);
        }
        return written.notBefore();
    }

    /** Returns when a block ends: after an hour the first time, and each time after twice as long. */
    private Instant endOfBlock(int before) {
        Duration block = BLOCK.multipliedBy(1L << Math.min(before, MAX_DOUBLINGS));
        return environment.clock().instant().plus(block);
    }

    private void write(WaybackState state) {
        target.archive().state().write(StateFiles.WAYBACK, state);
    }

    private WaybackReport report(@Nullable End end, @Nullable Instant notBefore, long requests) {
        return WaybackReportBuilder.builder()
                .blog(target.name())
                .folder(target.archive().folder())
                .captures(findings.captures)
                .posts(findings.posts)
                .pages(findings.pages)
                .files(findings.files)
                .missingFiles(List.copyOf(findings.missing))
                .unreadable(List.copyOf(findings.unreadable))
                .slow(List.copyOf(findings.slow))
                .cutLists(List.copyOf(findings.cutLists))
                .excluded(List.copyOf(findings.excluded))
                .others(List.copyOf(findings.others))
                .requests(requests)
                .end(end)
                .notBefore(notBefore)
                .imports(List.copyOf(imports))
                .build();
    }

    /** What is to be reported. */
    static final class Findings {
        int captures;
        int posts;
        int pages;
        int files;
        final Set<String> missing = new TreeSet<>();
        final Set<String> unreadable = new TreeSet<>();
        final Set<String> slow = new TreeSet<>();
        final Set<String> cutLists = new TreeSet<>();
        final Set<String> excluded = new TreeSet<>();
        final List<WaybackReport.OtherBlog> others = new ArrayList<>();
    }
}
