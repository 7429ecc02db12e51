package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import io.github.tistoryarchiver.fleet.ListedBlog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Visits each blog of a list once, many at a time, in one process. Where there are more blogs than places, they take
 * turns, so that a large or slow one holds nobody.
 */
public final class ListRun {
    private static final int PLACES = 16;
    private static final Duration GLANCE = Duration.ofSeconds(1);

    private final Map<String, ListedBlog> blogs = new HashMap<>();
    private final Map<String, String> claimed = new ConcurrentHashMap<>();
    private final Visits visits = new Visits();
    private final AtomicLong requests = new AtomicLong();
    private final BackupOptions options;
    private final RunEnvironment network;
    private final Networks networks;
    private final Consumer<FleetEvent> listener;
    private final Frontier frontier;
    private final PassedTime time;
    private final LocalGate gate;
    private final @Nullable Instant end;

    /** Finds the networks of blogs. Called from one thread. */
    public interface Networks {
        /** Returns the network through which a blog is reached. */
        RunEnvironment of(BlogAddress blog) throws IOException;
    }

    private record Ended(ListedBlog blog, Lease lease, LeaseResult result, List<RunEvent> events) {}

    /**
     * Prepares the run.
     *
     * @param options those of a backup of one blog; its rate, time and requests are for all blogs together
     * @param network for the clocks
     * @param listener receives what happens, from one thread at a time
     */
    public ListRun(
            List<ListedBlog> list,
            BackupOptions options,
            RunEnvironment network,
            Networks networks,
            Consumer<FleetEvent> listener) {
        list.forEach(blog -> blogs.put(blog.key(), blog));
        this.options = options;
        this.network = network;
        this.networks = networks;
        this.listener = listener;
        this.time = new PassedTime(network.pacingClock());
        this.end = options.maxTime() == null ? null : time.instant().plus(options.maxTime());
        this.frontier = new Frontier(
                options.rate(),
                blogs.size() <= PLACES || beginsAgain(options)
                        ? Frontier.Policy.undivided()
                        : Frontier.Policy.usual(true));
        this.gate = new LocalGate(frontier, time, network.sleeper(), this::isStopped, this::tellRefusal);
        frontier.listed(list, time.instant());
    }

    /**
     * Visits the blogs. A run that is stopped leaves some out, of which the listener hears nothing.
     *
     * @throws IOException when no network can be opened
     */
    public void run() throws IOException, InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(PLACES);
        try {
            ExecutorCompletionService<Ended> leases = new ExecutorCompletionService<>(workers);
            while (!isDone()) {
                for (Lease lease : handedOut()) {
                    leases.submit(work(lease));
                }
                Ended ended = next(leases);
                if (ended != null) {
                    settle(ended);
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Tells whether a run does not go on where the one before it was cut, but begins at the first post. */
    private static boolean beginsAgain(BackupOptions options) {
        return options.refresh() || options.repair() || options.scan() || options.dryRun();
    }

    private boolean isStopped() {
        return network.interrupted().getAsBoolean()
                || (end != null && !time.instant().isBefore(end))
                || (options.maxRequests() != null && requests.get() >= options.maxRequests());
    }

    private boolean isDone() {
        synchronized (frontier) {
            return frontier.isOver() || (isStopped() && frontier.open() == 0);
        }
    }

    private List<Lease> handedOut() {
        synchronized (frontier) {
            return isStopped() ? List.of() : frontier.tick(time.instant(), PLACES - frontier.open());
        }
    }

    private Callable<Ended> work(Lease lease) throws IOException {
        ListedBlog blog = Objects.requireNonNull(blogs.get(lease.blog()));
        LeaseRun run = new LeaseRun(counted(networks.of(blog.address())), options, gate, Beginnings.NONE);
        RunEnds ends = new RunEnds(blog.key(), claimed);
        return () -> {
            LeaseResult result = run.run(lease, blog.address(), ends);
            return new Ended(blog, lease, result, ends.events());
        };
    }

    private RunEnvironment counted(RunEnvironment own) {
        return new RunEnvironment(
                request -> {
                    requests.incrementAndGet();
                    return own.fetcher().fetch(request);
                },
                own.clock(),
                own.pacingClock(),
                own.sleeper(),
                own.interrupted());
    }

    /** Waits for the end of a lease, or until there is something to hand out; {@code null} for the latter. */
    private @Nullable Ended next(ExecutorCompletionService<Ended> leases) throws InterruptedException {
        try {
            if (isIdle()) {
                awaitNextBlog();
                return null;
            }
            Future<Ended> ended = leases.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
            return ended == null ? null : ended.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    private boolean isIdle() {
        synchronized (frontier) {
            return frontier.open() == 0;
        }
    }

    private void awaitNextBlog() throws InterruptedException {
        Instant until = nextDue();
        while (until != null && time.instant().isBefore(until) && !isStopped()) {
            Duration left = Duration.between(time.instant(), until);
            Duration glance = left.compareTo(GLANCE) < 0 ? left : GLANCE;
            Instant reached = time.instant().plus(glance);
            network.sleeper().sleep(glance);
            time.reach(reached);
        }
    }

    private @Nullable Instant nextDue() {
        synchronized (frontier) {
            Instant paused = frontier.pausedUntil(time.instant());
            return paused == null ? frontier.nextDue() : paused;
        }
    }

    private void settle(Ended ended) {
        boolean refused;
        LeaseEnd last = ended.result().end();
        synchronized (frontier) {
            double before = frontier.rate();
            frontier.leaseEnded(ended.lease(), last, time.instant());
            refused = frontier.rate() < before;
        }
        if (refused) {
            tellRefusal();
        }
        boolean goesOn = last.kind() == LeaseEnd.Kind.CUT || last.kind() == LeaseEnd.Kind.SLOW;
        if (goesOn && !isStopped()) {
            visits.add(ended.blog(), last);
        } else {
            tell(visits.end(ended.blog(), ended.result(), ended.events()));
        }
    }

    private void tellRefusal() {
        FleetEvent.Refused refused;
        synchronized (frontier) {
            refused = new FleetEvent.Refused(frontier.rate(), frontier.pausedUntil(time.instant()));
        }
        tell(refused);
    }

    private void tell(FleetEvent event) {
        synchronized (listener) {
            listener.accept(event);
        }
    }
}
