package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.RawFile;
import io.github.tistoryarchiver.archive.SeenPosts;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.MeteredFetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.model.Statistics;
import io.github.tistoryarchiver.tistory.BlogAddress;
import io.github.tistoryarchiver.tistory.BlogReader;
import io.github.tistoryarchiver.tistory.InnerLinks;
import io.github.tistoryarchiver.tistory.Page;
import io.github.tistoryarchiver.tistory.PageKind;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;

/** Archives one blog. */
public final class Backup {
    private final Network network;
    private final BackupOptions options;
    private final Consumer<RunEvent> listener;

    /** @param listener told of what happens, by one thread at a time */
    public Backup(Network network, BackupOptions options, Consumer<RunEvent> listener) {
        this.network = network;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Brings a blog's archive up to date.
     *
     * @throws BackupException when the blog cannot be archived at all; nothing was changed then
     * @throws io.github.tistoryarchiver.archive.ArchiveException when the archive cannot be read or written
     */
    public RunReport run(BlogAddress address) throws BackupException {
        Instant start = network.pacingClock().instant();
        OffsetDateTime now = OffsetDateTime.now(network.clock()).truncatedTo(ChronoUnit.SECONDS);
        Politeness politeness = new Politeness(network, address.home(), options.rate());
        Fetcher fetcher = obeyingRobots(politeness, address);
        Page home = home(fetcher, address);
        BlogAddress moved = address.movedTo(home.url());
        if (moved != null) {
            return run(moved);
        }
        BlogReader.Snapshot snapshot = BlogReader.read(home, address);
        String name = snapshot.blog().name();
        Archive archive = Archive.of(options.out(), name);
        listener.accept(
                new RunEvent.BlogReached(snapshot.blog(), archive.folder().toString()));
        Index index = archive.readIndex();
        Absentees absentees = Absentees.of(archive, index, now.toLocalDate());
        Discovery.Result discovered = discovered(fetcher, address, snapshot.blog(), archive, absentees);
        List<Found> found = discovered.posts();
        RawFile raw = options.raw() && !options.dryRun()
                ? archive.newRawFile(network.clock().instant())
                : null;
        politeness.recording().recordTo(raw == null ? null : raw::append);
        try (SeenPosts seen = archive.seenPosts()) {
            Plan plan = Plan.of(found, options, address.home(), seen, archive, absentees);
            listener.accept(planned(plan));
            BlogSnapshots snapshots = new BlogSnapshots(address, snapshot, plan.highestNumber());
            List<Outcome> outcomes = new ArrayList<>(plan.skipped());
            int archivedNow = index == null ? 0 : index.count();
            if (!options.dryRun()) {
                SecondSources seconds = new SecondSources(
                        fetcher, address.home(), name, snapshot.blog().categories(), discovered.feed());
                ArchivedPosts archived = Archive.archivedPosts(index);
                Rendering rendering = new Rendering(InnerLinks.of(snapshot.blog()), archived);
                PostJob job = PostJob.of(
                        fetcher,
                        address.home(),
                        name,
                        archive,
                        options,
                        seen,
                        seconds,
                        archived,
                        rendering,
                        snapshots::add,
                        now);
                Workers workers = new Workers(options.connections(), listener);
                CircuitBreaker bring = new CircuitBreaker(job::bring, address.home());
                List<Outcome> fetched = new ArrayList<>(workers.run(plan.toFetch(), bring));
                if (discovered.isWhole()) {
                    fetched.addAll(workers.run(absentees.unnamed(found, fetched), bring));
                }
                outcomes.addAll(absentees.judge(fetched, found));
                Guesses guesses = new Guesses(found, options.scan(), InnerLinks.of(snapshot.blog()), absentees);
                if (options.only().isEmpty()) {
                    guesses.run(outcomes, guessed -> workers.run(guessed, bring));
                }
                if (archive.mayLinksBeWrong()) {
                    Relinking.of(archive, rendering);
                    archive.linksAreRight();
                }
                archivedNow = writeOverview(archive, snapshots, outcomes, now);
            }
            MeteredFetcher meter = politeness.meter();
            Duration time = Duration.between(start, network.pacingClock().instant());
            RunReport report = new RunReport(
                    archive.folder(),
                    options.dryRun(),
                    found.size(),
                    plan.toFetch().size(),
                    discovered.sources(),
                    archivedNow,
                    List.copyOf(outcomes),
                    meter.requests(),
                    meter.bytes(),
                    time);
            if (raw != null) {
                raw.end(report.saved().anyMatch(saved -> saved.change() != PostFolder.Change.UNCHANGED));
            }
            if (!options.dryRun()) {
                archive.writeLastRun(LastRun.of(report, now));
                if (discovered.known() != null) {
                    archive.writeSources(discovered.known());
                }
            }
            listener.accept(new RunEvent.RunEnded(report));
            return report;
        }
    }

    private Fetcher obeyingRobots(Politeness politeness, BlogAddress address) throws BackupException {
        try {
            return options.ignoreRobots() ? politeness.ignoringRobots() : politeness.obeyingRobots(address.home());
        } catch (FetchException e) {
            throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.of(e));
        }
    }

    private static Page home(Fetcher fetcher, BlogAddress address) throws BackupException {
        HttpUrl url = address.home();
        try (Response response = fetcher.fetch(Request.page(url))) {
            Page page = Page.of(response);
            PageKind kind = page.kind();
            if (kind == PageKind.RESTRICTED) {
                throw new BackupException(BackupException.Reason.RESTRICTED, Problem.status(url, response.status()));
            }
            if (!response.isSuccess()) {
                throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.status(url, response.status()));
            }
            if (kind == PageKind.BLOCKED) {
                throw new BackupException(
                        BackupException.Reason.UNREACHABLE, new Problem(Problem.Kind.BLOCKED, url.toString(), ""));
            }
            if (Set.of(PageKind.FOREIGN, PageKind.OVERSIZED, PageKind.ERROR).contains(kind)
                    || BlogAddress.isPlatformItself(page.url())) {
                throw new BackupException(
                        BackupException.Reason.NOT_TISTORY,
                        new Problem(Problem.Kind.NOT_A_POST, url.toString(), kind.name()));
            }
            return page;
        } catch (FetchException e) {
            throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.of(e));
        } catch (IOException e) {
            throw new BackupException(
                    BackupException.Reason.UNREACHABLE,
                    new Problem(Problem.Kind.UNEXPECTED, url.toString(), String.valueOf(e.getMessage())));
        }
    }

    private Discovery.Result discovered(
            Fetcher fetcher, BlogAddress address, Blog blog, Archive archive, Absentees absentees)
            throws BackupException {
        if (!options.only().isEmpty()) {
            List<Found> asked = options.only().stream()
                    .map(post -> new Found(post, null, NamedBy.USER))
                    .toList();
            return new Discovery.Result(asked, Sources.NOT_ASKED, false, List.of(), null, null);
        }
        Discovery.Result result = Discovery.of(
                fetcher, address.home(), blog, options.refresh() ? null : archive.readSources(), absentees::isArchived);
        if (result.posts().isEmpty() && !result.problems().isEmpty()) {
            throw new BackupException(
                    BackupException.Reason.NOTHING_FOUND, result.problems().get(0));
        }
        listener.accept(new RunEvent.PostsFound(result.posts().size(), result.sources()));
        return result;
    }

    private static RunEvent.Planned planned(Plan plan) {
        int outOfScope = (int) plan.skipped().stream()
                .filter(skipped -> skipped.reason() == Outcome.Skipped.Reason.OUT_OF_SCOPE)
                .count();
        return new RunEvent.Planned(plan.toFetch().size(), plan.skipped().size() - outOfScope, outOfScope);
    }

    /** @return how many posts the archive holds */
    private static int writeOverview(
            Archive archive, BlogSnapshots snapshots, List<Outcome> outcomes, OffsetDateTime now) {
        List<SavedPost> brought = Outcome.of(Outcome.Saved.class, outcomes)
                .map(Outcome.Saved::post)
                .toList();
        Set<Long> changed = brought.stream().map(SavedPost::id).collect(Collectors.toSet());
        Outcome.of(Outcome.Vanished.class, outcomes).map(Outcome.Vanished::id).forEach(changed::add);
        Blog earlier = archive.readBlog();
        List<IndexEntry> entries = archive.entries(changed);
        archive.writeOverview(
                CategoryNumbers.fill(
                        snapshots.merged(earlier),
                        earlier,
                        brought.stream().map(SavedPost::category).toList()),
                entries);
        List<Integer> counts = entries.stream()
                .map(IndexEntry::commentCount)
                .filter(Objects::nonNull)
                .toList();
        archive.append(new Statistics(
                now,
                snapshots.counters(),
                snapshots.calendar(),
                entries.size(),
                counts.isEmpty()
                        ? null
                        : counts.stream().mapToInt(Integer::intValue).sum()));
        return entries.size();
    }
}
