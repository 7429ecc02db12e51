package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.Backup;
import io.github.tistoryarchiver.backup.BackupException;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

/** Works on one blog for as long as its lease allows: a backup that passes the gate before each request. */
public final class LeaseRun {
    /** The pace is the gate's business; the blog's own wish for a slower one is still obeyed. */
    private static final double WITHOUT_PACE = 1000;

    private static final Duration SLOW_ANSWER = Duration.ofSeconds(10);

    private final RunEnvironment network;
    private final BackupOptions options;
    private final Gate gate;
    private final Beginnings beginnings;

    /**
     * Prepares the work.
     *
     * @param options those of a backup of one blog; its rate and its limits of time and requests are not used
     * @param beginnings for visits that need several leases
     */
    public LeaseRun(RunEnvironment network, BackupOptions options, Gate gate, Beginnings beginnings) {
        this.network = network;
        this.options = options;
        this.gate = gate;
        this.beginnings = beginnings;
    }

    /**
     * Works on a blog. Never throws for what befalls one blog.
     *
     * @param listener receives the events of the run, from one thread at a time
     */
    public LeaseResult run(Lease lease, BlogAddress blog, Consumer<RunEvent> listener) {
        Instant start = network.pacingClock().instant();
        BudgetedFetcher fetcher = new BudgetedFetcher(
                network.fetcher(),
                gate,
                network.clock(),
                network.pacingClock(),
                blog.home().host());
        BeginningFetcher remembering =
                new BeginningFetcher(fetcher, beginnings, blog.home().host(), network.clock());
        LeaseResult result = run(lease, blog, new Fetchers(fetcher, remembering), start, listener);
        LeaseEnd.Kind kind = result.end().kind();
        if (kind != LeaseEnd.Kind.CUT && kind != LeaseEnd.Kind.SLOW && !gate.isClosed()) {
            remembering.forget();
        }
        return result;
    }

    private record Fetchers(BudgetedFetcher budgeted, BeginningFetcher remembering) {
        long answers() {
            return budgeted.requests() + remembering.repeated();
        }
    }

    private LeaseResult run(
            Lease lease, BlogAddress blog, Fetchers fetchers, Instant start, Consumer<RunEvent> listener) {
        BudgetedFetcher fetcher = fetchers.budgeted();
        RunEnvironment gated = new RunEnvironment(
                fetchers.remembering(),
                network.clock(),
                network.pacingClock(),
                network.sleeper(),
                () -> network.interrupted().getAsBoolean() || gate.isClosed() || isSpent(lease, start));
        try {
            RunReport report = new Backup(gated, options(lease), listener).run(blog);
            LeaseEnd.Kind kind =
                    report.isPostponed() || isCut(lease, fetchers, start) ? cut(fetcher) : kind(report, blog);
            return new LeaseResult(end(kind, fetcher, stored(report), start), report, null);
        } catch (BackupException e) {
            return new LeaseResult(end(kind(e.problem(), blog), fetcher, 0, start), null, e);
        } catch (SameBlogException e) {
            return new LeaseResult(end(LeaseEnd.Kind.SAME_BLOG, fetcher, 0, start), null, e);
        } catch (RuntimeException e) {
            return new LeaseResult(end(LeaseEnd.Kind.FAILED, fetcher, 0, start), null, e);
        }
    }

    private BackupOptions options(Lease lease) {
        return BackupOptionsBuilder.builder(options)
                .rate(WITHOUT_PACE)
                .maxRequests(lease.requests())
                .maxTime(null)
                .build();
    }

    private LeaseEnd end(LeaseEnd.Kind kind, BudgetedFetcher fetcher, long stored, Instant start) {
        return new LeaseEnd(
                kind,
                fetcher.requests(),
                stored,
                Duration.between(start, network.pacingClock().instant()));
    }

    private static long stored(RunReport report) {
        return report.saved()
                .filter(saved -> saved.change() != PostFolder.Change.UNCHANGED)
                .count();
    }

    /** Tells whether the end of the lease may have kept the run from things besides posts. */
    private boolean isCut(Lease lease, Fetchers fetchers, Instant start) {
        return gate.isClosed()
                || isSpent(lease, start)
                || (lease.requests() != null && fetchers.answers() >= lease.requests());
    }

    private boolean isSpent(Lease lease, Instant start) {
        return lease.time() != null && !network.pacingClock().instant().isBefore(start.plus(lease.time()));
    }

    private static LeaseEnd.Kind cut(BudgetedFetcher fetcher) {
        return fetcher.answerTime().compareTo(SLOW_ANSWER) > 0 ? LeaseEnd.Kind.SLOW : LeaseEnd.Kind.CUT;
    }

    private static LeaseEnd.Kind kind(RunReport report, BlogAddress blog) {
        boolean refused = Outcome.of(Outcome.Failed.class, report.outcomes())
                .anyMatch(failed -> isRefusal(failed.problem(), blog));
        if (refused) {
            return LeaseEnd.Kind.REFUSED;
        }
        return report.isComplete() ? LeaseEnd.Kind.WHOLE : LeaseEnd.Kind.INCOMPLETE;
    }

    private static LeaseEnd.Kind kind(Problem problem, BlogAddress blog) {
        if (problem.meansPostponement()) {
            return LeaseEnd.Kind.CUT;
        }
        return isRefusal(problem, blog) ? LeaseEnd.Kind.REFUSED : LeaseEnd.Kind.FAILED;
    }

    private static boolean isRefusal(Problem problem, BlogAddress blog) {
        boolean refuses = problem.kind() == Problem.Kind.BLOCKED
                || (problem.kind() == Problem.Kind.HTTP_STATUS
                        && problem.detail().equals("429"));
        return refuses && BudgetedFetcher.isOfPlatform(blog.home().host());
    }
}
