package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.WarcFile;
import io.github.tistoryarchiver.archive.state.Etags;
import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.archive.state.SourceSnapshot;
import io.github.tistoryarchiver.archive.state.StateFiles;
import io.github.tistoryarchiver.backup.comments.GuestbookFetcher;
import io.github.tistoryarchiver.backup.comments.NewCommentScan;
import io.github.tistoryarchiver.backup.discovery.CategoryMoves;
import io.github.tistoryarchiver.backup.discovery.DeletionTracker;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.discovery.Discovery;
import io.github.tistoryarchiver.backup.discovery.UnlistedPosts;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.backup.posts.LinkUpdater;
import io.github.tistoryarchiver.backup.posts.PostPasswords;
import io.github.tistoryarchiver.backup.rebuild.BlogFilesWriter;
import io.github.tistoryarchiver.backup.report.Estimate;
import io.github.tistoryarchiver.backup.report.Guestbook;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.backup.report.Lists;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Outcomes;
import io.github.tistoryarchiver.backup.report.PostSource;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.backup.report.SourceCounts;
import io.github.tistoryarchiver.backup.requisites.RequisiteFetcher;
import io.github.tistoryarchiver.model.BlogState;
import io.github.tistoryarchiver.model.IndexEntry;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One run over a blog whose home page was read. {@link #run()} lists its phases. */
final class BackupRun {
    private final RunEnvironment environment;
    private final BackupOptions options;
    private final Consumer<RunEvent> listener;
    private final FetcherStack stack;
    private final ReachedBlog blog;
    private final RunLimits limits;
    private final BlogContext site;
    private final Archive archive;
    private final OffsetDateTime now;
    private final PostPasswords passwords;
    private final Workers workers;

    BackupRun(
            RunEnvironment environment,
            BackupOptions options,
            Consumer<RunEvent> listener,
            FetcherStack stack,
            ReachedBlog blog,
            RunLimits limits) {
        this.environment = environment;
        this.options = options;
        this.listener = listener;
        this.stack = stack;
        this.blog = blog;
        this.limits = limits;
        this.site = blog.context();
        this.archive = site.archive();
        this.now = OffsetDateTime.now(environment.clock()).truncatedTo(ChronoUnit.SECONDS);
        this.passwords = new PostPasswords(options.access().passwords());
        this.workers = new Workers(postsAtOnce(options.connections()), listener);
    }

    /**
     * Returns the number of threads: half as many again as connections, so that these stay busy while posts are parsed
     * and written.
     */
    private static int postsAtOnce(int connections) {
        return connections + connections / 2;
    }

    /**
     * The posts named by the blog's sources and by its owner's console, and the tracker of archived posts that none of
     * them names any more.
     */
    record Discovered(Discovery.Result sources, ConsoleView console, DeletionTracker deletions) {
        List<DiscoveredPost> posts() {
            return sources.posts();
        }
    }

    /** Runs the phases in order. The caller holds the archive's lock, except in a dry run. */
    RunReport run() throws BackupException {
        Baseline before = Baseline.of(archive, site.name(), options);
        Outcomes outcomes = new Outcomes(archive, before.index());
        Discovered discovered = discover(before);
        WarcFile raw = startRecording();
        try (SeenPosts seen = archive.seenPosts();
                Etags etags = archive.etags()) {
            discovered
                    .deletions()
                    .settle(address -> seen.id(address.on(site.home()).toString()));
            Plan plan = plan(before, discovered, seen);
            outcomes.addAll(plan.skipped());
            Guestbook guestbook = new Guestbook(0, null);
            boolean hasNewRequisites = false;
            if (!options.dryRun()) {
                RunParts parts = wiring(before, discovered).wire(plan, seen, etags);
                fetch(plan, discovered, outcomes, parts);
                fetchUnlisted(before, discovered, outcomes, parts);
                fetchNewComments(plan, discovered, outcomes, seen, parts);
                fetchMoved(discovered, outcomes, seen, parts);
                guestbook = updateGuestbook(before, discovered, parts);
                hasNewRequisites = fetchRequisites();
                updateLinks(outcomes, parts);
                writeBlogFiles(before, discovered, outcomes, parts);
            }
            RunReport report = report(before, discovered, plan, outcomes, guestbook);
            end(report, discovered.sources(), raw, hasNewRequisites);
            return report;
        }
    }

    private Discovered discover(Baseline before) throws BackupException {
        ConsoleView console = ConsoleView.open(stack, blog, options);
        DeletionTracker deletions =
                DeletionTracker.of(archive, before.index(), now.toLocalDate(), console.viewer(), options.acceptGone());
        Discovered discovered = new Discovered(sources(console, deletions), console, deletions);
        if (!options.dryRun()) {
            archive.files().listUnlisted();
        }
        return discovered;
    }

    private Discovery.Result sources(ConsoleView console, DeletionTracker deletions) throws BackupException {
        if (!options.only().isEmpty()) {
            List<DiscoveredPost> asked = options.only().stream()
                    .map(post -> new DiscoveredPost(post, null, PostSource.USER))
                    .toList();
            return new Discovery.Result(asked, SourceCounts.NOT_ASKED, false, List.of(), Lists.FINE, null, null);
        }
        Discovery.Result result = Discovery.of(
                site.fetcher(),
                site.home(),
                new Discovery.Home(blog.snapshot().blog(), blog.listed()),
                console.posts(),
                options.refresh() ? null : archive.state().read(StateFiles.SOURCES, SourceSnapshot.class),
                deletions::isArchived);
        if (result.posts().isEmpty() && !result.problems().isEmpty()) {
            boolean sleeps = blog.snapshot().blog().state() == BlogState.DORMANT;
            throw new BackupException(
                    sleeps ? BackupException.Reason.DORMANT : BackupException.Reason.NOTHING_FOUND,
                    result.problems().get(0));
        }
        listener.accept(new RunEvent.PostsFound(result.posts().size(), result.sources()));
        return result;
    }

    /** Starts the WARC file of the run; returns {@code null} if none is kept. */
    private @Nullable WarcFile startRecording() {
        boolean isKept = options.raw() && !options.dryRun();
        WarcFile raw = isKept ? archive.newRawFile(environment.clock().instant()) : null;
        stack.recording().recordTo(raw == null ? null : raw::append);
        return raw;
    }

    private Plan plan(Baseline before, Discovered discovered, SeenPosts seen) {
        Plan plan = new Planner(options, site, seen, discovered.deletions(), before.repair()).plan(discovered.posts());
        listener.accept(
                new RunEvent.Planned(plan.toFetch().size(), plan.unchanged().size(), plan.outOfScope()));
        Duration delay = stack.crawlDelay();
        if (delay != null && !plan.toFetch().isEmpty()) {
            listener.accept(
                    new RunEvent.CrawlDelay(delay, estimate(before, plan).time()));
        }
        return plan;
    }

    private Estimate estimate(Baseline before, Plan plan) {
        return Estimator.estimate(plan.toFetch().size(), options, stack.crawlDelay(), archive, before.index());
    }

    private RunParts.Wiring wiring(Baseline before, Discovered discovered) {
        return new RunParts.Wiring(environment, options, limits, blog, before, discovered, passwords, now);
    }

    /** Fetches the posts in the plan, and requests archived posts that no source names any more. */
    private void fetch(Plan plan, Discovered discovered, Outcomes outcomes, RunParts parts) {
        DeletionTracker deletions = discovered.deletions();
        List<Outcome> fetched = new ArrayList<>(workers.run(plan.toFetch(), parts.posts()));
        if (discovered.sources().isWhole()) {
            fetched.addAll(workers.run(deletions.unnamed(discovered.posts(), fetched), parts.posts()));
        }
        outcomes.addAll(deletions.judge(fetched, discovered.posts()));
    }

    private void fetchUnlisted(Baseline before, Discovered discovered, Outcomes outcomes, RunParts parts) {
        if (options.only().isEmpty()) {
            new UnlistedPosts(
                            discovered.posts(),
                            options.scan() ? UnlistedPosts.Search.LINKS_AND_ALL_IDS : UnlistedPosts.Search.LINKS,
                            before.links(blog.snapshot().blog()),
                            discovered.deletions())
                    .run(outcomes, guessed -> workers.run(guessed, parts.posts()));
        }
    }

    /** Fetches unchanged posts again that have new comments. */
    private void fetchNewComments(Plan plan, Discovered discovered, Outcomes outcomes, SeenPosts seen, RunParts parts) {
        if (!options.only().isEmpty() || !options.comments()) {
            return;
        }
        int budget = parts.posts().isOver() || options.repair() ? 0 : commentLooks();
        Set<PostAddress> commented = new NewCommentScan(site, seen, parts.comments(), now)
                .look(plan.unchanged(), blog.snapshot().blog().sidebar().recentComments(), budget);
        plan.unchanged().stream()
                .filter(post -> discovered
                        .console()
                        .comments()
                        .isNews(seen.id(post.on(site.home()).toString())))
                .forEach(commented::add);
        fetchAgain(commented, discovered, outcomes, seen, parts);
    }

    /** Returns how many posts are checked for new comments; one check is reserved for the guestbook. */
    private int commentLooks() {
        return options.commentChecks() > 1 ? options.commentChecks() - 1 : options.commentChecks();
    }

    /** Fetches posts again that moved to another category. */
    private void fetchMoved(Discovered discovered, Outcomes outcomes, SeenPosts seen, RunParts parts) {
        if (!options.only().isEmpty() || !options.scope().equals(Scope.EVERYTHING)) {
            return;
        }
        CategoryMoves moves = new CategoryMoves(site, blog.snapshot().blog().categories());
        for (CategoryMoves.Direction direction : CategoryMoves.Direction.values()) {
            Set<PostAddress> moved =
                    parts.posts().isOver() ? Set.of() : moves.look(direction, outcomes.entries(), outcomes.vanished());
            fetchAgain(moved, discovered, outcomes, seen, parts);
        }
        if (!parts.posts().isOver()) {
            moves.remember(outcomes.entries(), outcomes.vanished());
        }
    }

    /** Fetches posts that the plan considered unchanged. */
    private void fetchAgain(
            Set<PostAddress> posts, Discovered discovered, Outcomes outcomes, SeenPosts seen, RunParts parts) {
        Set<PostAddress> unchanged = outcomes.takeBack(posts);
        unchanged.forEach(post -> seen.doubt(post.on(site.home()).toString()));
        List<DiscoveredPost> again = discovered.posts().stream()
                .filter(post -> unchanged.contains(post.address()))
                .toList();
        outcomes.addAll(workers.run(again, parts.posts()));
    }

    private Guestbook updateGuestbook(Baseline before, Discovered discovered, RunParts parts) {
        if (!parts.posts().isOver()) {
            discovered.console().comments().remember(archive.state());
        }
        return !parts.posts().isOver() && GuestbookFetcher.isDue(archive, options, before.repair())
                ? new GuestbookFetcher(archive, parts.comments(), parts.readers(), now.toLocalDate()).update()
                : GuestbookFetcher.archived(archive);
    }

    /** Fetches what pages need for their look, if that is wanted; tells whether there was any that no run had fetched. */
    private boolean fetchRequisites() {
        if (blog.pages() == null) {
            return false;
        }
        RunEvent.Requisites fetched =
                RequisiteFetcher.run(archive, blog.pages(), site.home(), () -> limits.reason() != null);
        listener.accept(fetched);
        return fetched.fetched() > 0;
    }

    /**
     * Rewrites posts whose links have changed targets, or all posts if the user chose another {@link CommentStyle} than
     * before.
     */
    private void updateLinks(Outcomes outcomes, RunParts parts) {
        CommentStyle styleBefore = archive.state().read(StateFiles.COMMENT_STYLE, CommentStyle.class);
        boolean isRestyled = !options.style().equals(Objects.requireNonNullElse(styleBefore, CommentStyle.PLAIN));
        if (!archive.mayLinksBeWrong() && !isRestyled) {
            return;
        }
        LinkUpdater.Extent extent = isRestyled ? LinkUpdater.Extent.ALL : LinkUpdater.Extent.CHANGED_LINKS;
        new LinkUpdater(archive, parts.renderer(), parts.readers(), extent)
                .run(outcomes.saved()
                        .filter(post -> post.linksToUnknown().isEmpty())
                        .map(post -> post.entry().folder())
                        .collect(Collectors.toSet()));
        archive.linksAreRight();
        archive.state().write(StateFiles.COMMENT_STYLE, options.style());
    }

    private void writeBlogFiles(Baseline before, Discovered discovered, Outcomes outcomes, RunParts parts) {
        new BlogFilesWriter(archive, before.repair(), parts.readers(), now)
                .write(
                        parts.snapshots(),
                        outcomes.entries(),
                        outcomes.all(),
                        discovered.console().posts());
    }

    private RunReport report(
            Baseline before, Discovered discovered, Plan plan, Outcomes outcomes, Guestbook guestbook) {
        List<IndexEntry> all = options.dryRun() ? before.posts() : outcomes.entries();
        return new RunReport(
                archive.folder(),
                options.dryRun() ? estimate(before, plan) : null,
                discovered.posts().size(),
                plan.toFetch().size(),
                discovered.sources().sources(),
                all.size(),
                all.stream().mapToInt(IndexEntry::comments).sum(),
                guestbook,
                outcomes.all(),
                Stream.concat(Stream.ofNullable(discovered.console().posts().problem()), passwords.refused().stream())
                        .toList(),
                discovered.console().posts().restricted(),
                discovered.deletions().suddenLoss(),
                archive.files().damagedState().names(),
                discovered.sources().lists(),
                stack.meter().requests(),
                stack.meter().bytes(),
                limits.elapsed(),
                stack.leftAloneUntil());
    }

    /**
     * Closes the WARC file, seals the archive and stores the state for the next run.
     *
     * @param hasNewRequisites whether the WARC file has some that are nowhere else
     */
    private void end(RunReport report, Discovery.Result sources, @Nullable WarcFile raw, boolean hasNewRequisites) {
        LastRun lastRun = LastRun.of(report, now);
        if (raw != null) {
            raw.end(hasNewRequisites
                    || report.saved().anyMatch(saved -> saved.change() != PostFolder.Change.UNCHANGED));
        }
        if (!options.dryRun()) {
            archive.seal();
            archive.state().write(StateFiles.LAST_RUN, lastRun);
            if (sources.known() != null && !report.isPostponed()) {
                archive.state().write(StateFiles.SOURCES, sources.known());
            }
        }
        listener.accept(new RunEvent.RunEnded(report, lastRun));
    }
}
