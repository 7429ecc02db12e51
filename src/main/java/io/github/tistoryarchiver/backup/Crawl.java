package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchiveException;
import io.github.tistoryarchiver.archive.ArchiveLock;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.Etags;
import io.github.tistoryarchiver.archive.KnownSources;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.RawFile;
import io.github.tistoryarchiver.archive.SeenPosts;
import io.github.tistoryarchiver.archive.State;
import io.github.tistoryarchiver.http.MeteredFetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.tistory.BlogAddress;
import io.github.tistoryarchiver.tistory.BlogReader;
import io.github.tistoryarchiver.tistory.InnerLinks;
import io.github.tistoryarchiver.tistory.PostAddress;
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
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One run over a blog whose home page was read: find the posts, plan, fetch, write what stands above them, report. */
final class Crawl {
    private final Network network;
    private final BackupOptions options;
    private final Consumer<RunEvent> listener;
    private final Politeness politeness;
    private final BlogAddress address;
    private final BlogReader.Snapshot snapshot;
    private final Site site;
    private final Archive archive;
    private final Instant start;
    private final OffsetDateTime now;
    private final Workers workers;
    private final Keys keys;
    private Guestbook guestbook = new Guestbook(0, null);
    private OwnerPosts owner = OwnerPosts.NONE;
    private OwnerVoices voices = OwnerVoices.NONE;
    private Repair repair = Repair.NONE;
    private @Nullable Index index;
    private Outcomes outcomes;

    /** @param snapshot of the home page */
    Crawl(
            Network network,
            BackupOptions options,
            Consumer<RunEvent> listener,
            Politeness politeness,
            BlogAddress address,
            BlogReader.Snapshot snapshot,
            Site site,
            Instant start) {
        this.network = network;
        this.options = options;
        this.listener = listener;
        this.politeness = politeness;
        this.address = address;
        this.snapshot = snapshot;
        this.site = site;
        this.archive = site.archive();
        this.start = start;
        this.now = OffsetDateTime.now(network.clock()).truncatedTo(ChronoUnit.SECONDS);
        this.keys = new Keys(options.access().passwords());
        this.outcomes = new Outcomes(archive, null);
        this.workers = new Workers(postsAtOnce(options.connections()), listener);
    }

    /** Half as many again as connections, so that these are busy while posts are read and written. */
    private static int postsAtOnce(int connections) {
        return connections + connections / 2;
    }

    RunReport run() throws BackupException {
        if (options.dryRun()) {
            return runAlone();
        }
        ArchiveLock lock = archive.lock();
        try {
            return runAlone();
        } finally {
            lock.close();
        }
    }

    private RunReport runAlone() throws BackupException {
        repair = options.repair() ? Repair.of(archive) : Repair.NONE;
        index = index();
        outcomes = new Outcomes(archive, index);
        repair = repair.withNewest(index);
        owner = owner();
        Absentees absentees = Absentees.of(archive, index, now.toLocalDate(), owner.isKnown());
        Discovery.Result discovered = discovered(absentees);
        if (!options.dryRun()) {
            archive.files().listUnlisted();
        }
        RawFile raw = options.raw() && !options.dryRun()
                ? archive.newRawFile(network.clock().instant())
                : null;
        politeness.recording().recordTo(raw == null ? null : raw::append);
        try (SeenPosts seen = archive.seenPosts();
                Etags etags = archive.etags()) {
            Plan plan = Plan.of(discovered.posts(), options, address.home(), seen, archive, absentees, repair);
            listener.accept(planned(plan));
            outcomes.addAll(plan.skipped());
            List<IndexEntry> after = options.dryRun()
                    ? (index == null ? List.of() : index.posts())
                    : fetch(plan, discovered, absentees, seen, etags);
            RunReport report = report(discovered, plan, after);
            LastRun lastRun = LastRun.of(report, now);
            if (raw != null) {
                raw.end(report.saved().anyMatch(saved -> saved.change() != PostFolder.Change.UNCHANGED));
            }
            if (!options.dryRun()) {
                archive.seal();
                archive.state().write(State.LAST_RUN, lastRun);
                if (discovered.known() != null && !report.isPostponed()) {
                    archive.state().write(State.SOURCES, discovered.known());
                }
            }
            listener.accept(new RunEvent.RunEnded(report, lastRun));
            return report;
        }
    }

    /** With the posts that a killed run brought in; made anew of all posts where it cannot be trusted. */
    private @Nullable Index index() {
        try {
            Index stored = repair.isNeeded() ? null : archive.readIndex();
            List<IndexEntry> posts = archive.entries(stored, List.of(), Set.of());
            return stored == null && posts.isEmpty() ? null : new Index(site.name(), posts.size(), posts);
        } catch (ArchiveException e) {
            return archive.indexOfPosts();
        }
    }

    private Discovery.Result discovered(Absentees absentees) throws BackupException {
        if (!options.only().isEmpty()) {
            List<Found> asked = options.only().stream()
                    .map(post -> new Found(post, null, NamedBy.USER))
                    .toList();
            return new Discovery.Result(asked, Sources.NOT_ASKED, false, List.of(), null, null);
        }
        Discovery.Result result = Discovery.of(
                site.fetcher(),
                address.home(),
                snapshot.blog(),
                owner,
                options.refresh() ? null : archive.state().read(State.SOURCES, KnownSources.class),
                absentees::isArchived);
        if (result.posts().isEmpty() && !result.problems().isEmpty()) {
            throw new BackupException(
                    BackupException.Reason.NOTHING_FOUND, result.problems().get(0));
        }
        listener.accept(new RunEvent.PostsFound(result.posts().size(), result.sources()));
        return result;
    }

    private OwnerPosts owner() {
        if (options.access().cookies() == null || !options.only().isEmpty()) {
            return OwnerPosts.NONE;
        }
        HttpUrl console = BlogAddress.onPlatform(site.name(), site.home());
        politeness.trust(console);
        OwnerPosts posts = OwnerPosts.of(politeness.ignoringRobots(), console);
        if (posts.isKnown() && options.comments() && !options.dryRun()) {
            voices = OwnerVoices.of(politeness.ignoringRobots(), console, archive.state());
        }
        return posts;
    }

    private static RunEvent.Planned planned(Plan plan) {
        int outOfScope = (int) plan.skipped().stream()
                .filter(skipped -> skipped.reason() == Outcome.Skipped.Reason.OUT_OF_SCOPE)
                .count();
        return new RunEvent.Planned(plan.toFetch().size(), plan.skipped().size() - outOfScope, outOfScope);
    }

    /** @return what the archive holds then */
    private List<IndexEntry> fetch(
            Plan plan, Discovery.Result discovered, Absentees absentees, SeenPosts seen, Etags etags) {
        Blog blog = snapshot.blog();
        BlogSnapshots snapshots = new BlogSnapshots(address, snapshot, plan.highestNumber());
        CommentJob comments = new CommentJob(site.fetcher(), site.home(), network.clock());
        ArchivedPosts archived = Archive.archivedPosts(index);
        Rendering rendering =
                new Rendering(InnerLinks.of(blog), archived, options.style().inMarkdown());
        Readers readers = Readers.of(archive, options.style().redaction());
        boolean restyled = !options.style()
                .equals(Objects.requireNonNullElse(
                        archive.state().read(State.COMMENT_STYLE, CommentStyle.class), CommentStyle.PLAIN));
        PostReading reading = new PostReading(
                site,
                keys,
                owner::completed,
                new SecondSources(site.fetcher(), site.home(), site.name(), blog.categories(), discovered.feed()));
        PostJob job = PostJob.of(
                site,
                options,
                reading,
                PostFiles.of(site, reading, options, etags, repair),
                new PostComments(options.comments() ? comments : null, voices, readers, repair, now.toLocalDate()),
                archived,
                rendering,
                repair,
                seen,
                now,
                snapshots::add);
        CircuitBreaker bring =
                new CircuitBreaker(job::bring, site.home(), new StopSign(network, politeness.meter(), options, start));
        List<Outcome> fetched = new ArrayList<>(workers.run(plan.toFetch(), bring));
        if (discovered.isWhole()) {
            fetched.addAll(workers.run(absentees.unnamed(discovered.posts(), fetched), bring));
        }
        outcomes.addAll(absentees.judge(fetched, discovered.posts()));
        if (options.only().isEmpty()) {
            new Guesses(discovered.posts(), options.scan(), InnerLinks.of(blog), absentees)
                    .run(outcomes, guessed -> workers.run(guessed, bring));
            if (options.comments()) {
                Set<PostAddress> commented = new CommentChecks(site, seen, comments, now)
                        .look(
                                plan.unchanged(),
                                blog.sidebar().recentComments(),
                                bring.isOver() || options.repair() ? 0 : looksAtComments());
                plan.unchanged().stream()
                        .filter(post ->
                                voices.isNews(seen.number(post.on(site.home()).toString())))
                        .forEach(commented::add);
                again(commented, discovered.posts(), seen, bring);
            }
            if (options.scope().equals(Scope.EVERYTHING)) {
                followMovedPosts(discovered.posts(), seen, bring);
            }
        }
        if (!bring.isOver()) {
            voices.remember(archive.state());
        }
        guestbook = !bring.isOver() && Guestbook.isDue(archive, options, repair)
                ? Guestbook.bring(archive, comments, readers, now.toLocalDate())
                : Guestbook.archived(archive);
        if (archive.mayLinksBeWrong() || restyled) {
            new Relinking(archive, rendering, readers, restyled)
                    .run(outcomes.saved()
                            .filter(post -> post.linksToUnknown().isEmpty())
                            .map(post -> post.entry().folder())
                            .collect(Collectors.toSet()));
            archive.linksAreRight();
            archive.state().write(State.COMMENT_STYLE, options.style());
        }
        List<IndexEntry> all = outcomes.entries();
        new Overview(archive, repair, readers, now).write(snapshots, all, outcomes.all(), owner.categories());
        return all;
    }

    /** One of them is for the guestbook. */
    private int looksAtComments() {
        return options.commentChecks() > 1 ? options.commentChecks() - 1 : options.commentChecks();
    }

    /** Fetches posts that the plan took for unchanged. */
    private void again(Set<PostAddress> posts, List<Found> found, SeenPosts seen, CircuitBreaker bring) {
        Set<PostAddress> unchanged = outcomes.takeBack(posts);
        unchanged.forEach(post -> seen.doubt(post.on(site.home()).toString()));
        outcomes.addAll(workers.run(
                found.stream()
                        .filter(post -> unchanged.contains(post.address()))
                        .toList(),
                bring));
    }

    private void followMovedPosts(List<Found> found, SeenPosts seen, CircuitBreaker bring) {
        CategoryMoves moves = new CategoryMoves(site, snapshot.blog().categories());
        for (CategoryMoves.Direction direction : CategoryMoves.Direction.values()) {
            Set<PostAddress> moved =
                    bring.isOver() ? Set.of() : moves.look(direction, outcomes.entries(), outcomes.vanished());
            again(moved, found, seen, bring);
        }
        moves.remember(outcomes.entries(), outcomes.vanished());
    }

    private RunReport report(Discovery.Result discovered, Plan plan, List<IndexEntry> all) {
        MeteredFetcher meter = politeness.meter();
        return new RunReport(
                archive.folder(),
                options.dryRun() ? Estimate.of(plan.toFetch().size(), options, archive, index) : null,
                discovered.posts().size(),
                plan.toFetch().size(),
                discovered.sources(),
                all.size(),
                all.stream().mapToInt(IndexEntry::comments).sum(),
                guestbook,
                outcomes.all(),
                Stream.concat(Stream.ofNullable(owner.problem()), keys.refused().stream())
                        .toList(),
                meter.requests(),
                meter.bytes(),
                Duration.between(start, network.pacingClock().instant()));
    }
}
