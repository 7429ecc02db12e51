package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.archive.files.WarcFile;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.archive.state.SourceSnapshot;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.comments.CommentFetcher;
import io.github.tistoryarchiver.backup.comments.ConsoleComments;
import io.github.tistoryarchiver.backup.comments.GuestbookFetcher;
import io.github.tistoryarchiver.backup.comments.NewCommentScan;
import io.github.tistoryarchiver.backup.comments.Pseudonymizer;
import io.github.tistoryarchiver.backup.discovery.CategoryMoves;
import io.github.tistoryarchiver.backup.discovery.ConsolePosts;
import io.github.tistoryarchiver.backup.discovery.DeletionTracker;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.discovery.Discovery;
import io.github.tistoryarchiver.backup.discovery.UnlistedPosts;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.posts.AlternateSources;
import io.github.tistoryarchiver.backup.posts.LinkUpdater;
import io.github.tistoryarchiver.backup.posts.PostArchiver;
import io.github.tistoryarchiver.backup.posts.PostComments;
import io.github.tistoryarchiver.backup.posts.PostFetcher;
import io.github.tistoryarchiver.backup.posts.PostFiles;
import io.github.tistoryarchiver.backup.posts.PostPasswords;
import io.github.tistoryarchiver.backup.posts.PostRenderer;
import io.github.tistoryarchiver.backup.rebuild.BlogFilesWriter;
import io.github.tistoryarchiver.backup.rebuild.BlogSnapshots;
import io.github.tistoryarchiver.backup.report.Guestbook;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Outcomes;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.backup.report.SourceCounts;
import io.github.tistoryarchiver.backup.verify.RepairPlanner;
import io.github.tistoryarchiver.http.decorator.MeteredFetcher;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Index;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.InnerLinks;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
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
final class BackupRun {
    private final RunEnvironment network;
    private final BackupOptions options;
    private final Consumer<RunEvent> listener;
    private final FetcherStack politeness;
    private final BlogAddress address;
    private final BlogReader.Snapshot snapshot;
    private final BlogContext site;
    private final Archive archive;
    private final Instant start;
    private final OffsetDateTime now;
    private final Workers workers;
    private final PostPasswords keys;
    private Guestbook guestbook = new Guestbook(0, null);
    private ConsolePosts owner = ConsolePosts.NONE;
    private ConsoleComments voices = ConsoleComments.NONE;
    private Repair repair = Repair.NONE;
    private @Nullable Index index;
    private Outcomes outcomes;

    /** @param snapshot of the home page */
    BackupRun(
            RunEnvironment network,
            BackupOptions options,
            Consumer<RunEvent> listener,
            FetcherStack politeness,
            BlogAddress address,
            BlogReader.Snapshot snapshot,
            BlogContext site,
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
        this.keys = new PostPasswords(options.access().passwords());
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
        repair = options.repair() ? RepairPlanner.plan(archive) : Repair.NONE;
        index = index();
        outcomes = new Outcomes(archive, index);
        repair = repair.withNewest(index);
        owner = owner();
        DeletionTracker absentees = DeletionTracker.of(archive, index, now.toLocalDate(), owner.isKnown());
        Discovery.Result discovered = discovered(absentees);
        if (!options.dryRun()) {
            archive.files().listUnlisted();
        }
        WarcFile raw = options.raw() && !options.dryRun()
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
                archive.state().write(StateFiles.LAST_RUN, lastRun);
                if (discovered.known() != null && !report.isPostponed()) {
                    archive.state().write(StateFiles.SOURCES, discovered.known());
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

    private Discovery.Result discovered(DeletionTracker absentees) throws BackupException {
        if (!options.only().isEmpty()) {
            List<DiscoveredPost> asked = options.only().stream()
                    .map(post -> new DiscoveredPost(post, null, PostSource.USER))
                    .toList();
            return new Discovery.Result(asked, SourceCounts.NOT_ASKED, false, List.of(), null, null);
        }
        Discovery.Result result = Discovery.of(
                site.fetcher(),
                address.home(),
                snapshot.blog(),
                owner,
                options.refresh() ? null : archive.state().read(StateFiles.SOURCES, SourceSnapshot.class),
                absentees::isArchived);
        if (result.posts().isEmpty() && !result.problems().isEmpty()) {
            throw new BackupException(
                    BackupException.Reason.NOTHING_FOUND, result.problems().get(0));
        }
        listener.accept(new RunEvent.PostsFound(result.posts().size(), result.sources()));
        return result;
    }

    private ConsolePosts owner() {
        if (options.access().cookies() == null || !options.only().isEmpty()) {
            return ConsolePosts.NONE;
        }
        HttpUrl console = BlogAddress.onPlatform(site.name(), site.home());
        politeness.trust(console);
        ConsolePosts posts = ConsolePosts.of(politeness.ignoringRobots(), console);
        if (posts.isKnown() && options.comments() && !options.dryRun()) {
            voices = ConsoleComments.of(politeness.ignoringRobots(), console, archive.state());
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
            Plan plan, Discovery.Result discovered, DeletionTracker absentees, SeenPosts seen, Etags etags) {
        Blog blog = snapshot.blog();
        BlogSnapshots snapshots = new BlogSnapshots(address, snapshot, plan.highestId());
        CommentFetcher comments = new CommentFetcher(site.fetcher(), site.home(), network.clock());
        ArchivedPosts archived = Archive.archivedPosts(index);
        PostRenderer rendering =
                new PostRenderer(InnerLinks.of(blog), archived, options.style().inMarkdown());
        Pseudonymizer readers = Pseudonymizer.of(archive, options.style().redaction());
        boolean restyled = !options.style()
                .equals(Objects.requireNonNullElse(
                        archive.state().read(StateFiles.COMMENT_STYLE, CommentStyle.class), CommentStyle.PLAIN));
        PostFetcher reading = new PostFetcher(
                site,
                keys,
                owner::completed,
                new AlternateSources(site.fetcher(), site.home(), site.name(), blog.categories(), discovered.feed()));
        PostArchiver job = PostArchiver.of(
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
                new CircuitBreaker(job::bring, site.home(), new RunLimits(network, politeness.meter(), options, start));
        List<Outcome> fetched = new ArrayList<>(workers.run(plan.toFetch(), bring));
        if (discovered.isWhole()) {
            fetched.addAll(workers.run(absentees.unnamed(discovered.posts(), fetched), bring));
        }
        outcomes.addAll(absentees.judge(fetched, discovered.posts()));
        if (options.only().isEmpty()) {
            new UnlistedPosts(discovered.posts(), options.scan(), InnerLinks.of(blog), absentees)
                    .run(outcomes, guessed -> workers.run(guessed, bring));
            if (options.comments()) {
                Set<PostAddress> commented = new NewCommentScan(site, seen, comments, now)
                        .look(
                                plan.unchanged(),
                                blog.sidebar().recentComments(),
                                bring.isOver() || options.repair() ? 0 : looksAtComments());
                plan.unchanged().stream()
                        .filter(post ->
                                voices.isNews(seen.id(post.on(site.home()).toString())))
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
        guestbook = !bring.isOver() && GuestbookFetcher.isDue(archive, options, repair)
                ? new GuestbookFetcher(archive, comments, readers, now.toLocalDate()).update()
                : GuestbookFetcher.archived(archive);
        if (archive.mayLinksBeWrong() || restyled) {
            new LinkUpdater(archive, rendering, readers, restyled)
                    .run(outcomes.saved()
                            .filter(post -> post.linksToUnknown().isEmpty())
                            .map(post -> post.entry().folder())
                            .collect(Collectors.toSet()));
            archive.linksAreRight();
            archive.state().write(StateFiles.COMMENT_STYLE, options.style());
        }
        List<IndexEntry> all = outcomes.entries();
        new BlogFilesWriter(archive, repair, readers, now).write(snapshots, all, outcomes.all(), owner.categories());
        return all;
    }

    /** One of them is for the guestbook. */
    private int looksAtComments() {
        return options.commentChecks() > 1 ? options.commentChecks() - 1 : options.commentChecks();
    }

    /** Fetches posts that the plan took for unchanged. */
    private void again(Set<PostAddress> posts, List<DiscoveredPost> found, SeenPosts seen, CircuitBreaker bring) {
        Set<PostAddress> unchanged = outcomes.takeBack(posts);
        unchanged.forEach(post -> seen.doubt(post.on(site.home()).toString()));
        outcomes.addAll(workers.run(
                found.stream()
                        .filter(post -> unchanged.contains(post.address()))
                        .toList(),
                bring));
    }

    private void followMovedPosts(List<DiscoveredPost> found, SeenPosts seen, CircuitBreaker bring) {
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
                options.dryRun() ? Estimator.estimate(plan.toFetch().size(), options, archive, index) : null,
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
