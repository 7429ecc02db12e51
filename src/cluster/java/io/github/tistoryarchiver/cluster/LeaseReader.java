package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.backup.BackupException;
import io.github.tistoryarchiver.cluster.store.BucketFolder;
import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Settings;
import io.github.tistoryarchiver.cluster.store.SharedFolder;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import io.github.tistoryarchiver.fleet.work.LeaseResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.apache.flink.api.connector.source.ReaderOutput;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SourceReader;
import org.apache.flink.api.connector.source.SourceReaderContext;
import org.apache.flink.core.io.InputStatus;
import org.apache.flink.metrics.Counter;
import org.apache.flink.metrics.MeterView;
import org.apache.flink.metrics.MetricGroup;
import org.jspecify.annotations.Nullable;

/**
 * Works on leases, a thread each. It keeps no state: the leases of a reader that is lost come back to the enumerator, and
 * what they brought is in the archives.
 */
final class LeaseReader implements SourceReader<String, LeaseSplit> {
    private static final int SECONDS_TO_END = 20;

    private final SourceReaderContext context;
    private final CrawlSettings settings;
    private final NetworkAccess access;
    private final StoreAccess store;
    private final Outbox outbox = new Outbox();
    private final RemoteGate gate;
    private final ExecutorService threads;
    private final Set<Long> open = new HashSet<>();
    private final Counter posts;
    private final Counter requests;
    private NetworkAccess.@Nullable Network network;
    private @Nullable LeaseWork work;
    private boolean noMore;

    /** A line of the report. */
    private record Line(
            Instant at,
            String blog,
            long lease,
            LeaseEnd.Kind end,
            long requests,
            long stored,
            double seconds,
            @Nullable String failure) {}

    LeaseReader(SourceReaderContext context, CrawlSettings settings, NetworkAccess access, StoreAccess store) {
        this.context = context;
        this.settings = settings;
        this.access = access;
        this.store = store;
        this.gate = new RemoteGate(signal -> outbox.put(() -> context.sendSourceEventToCoordinator(signal)));
        this.threads = Executors.newCachedThreadPool();
        MetricGroup fleet = context.metricGroup().addGroup("fleet");
        this.posts = fleet.counter("posts");
        this.requests = fleet.counter("requests");
        fleet.meter("postsPerSecond", new MeterView(posts));
    }

    @Override
    public void start() {
        try {
            NetworkAccess.Network opened = access.open();
            network = opened;
            OutFolder out = OutFolder.open(settings.out(), store);
            work = out instanceof BucketFolder bucket
                    ? new StoredCrawl(opened.environment(), settings.fleet(), bucket, gate)
                    : new SharedCrawl(opened.environment(), (SharedFolder) out, gate);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (S3Settings.MissingException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    @Override
    public void addSplits(List<LeaseSplit> splits) {
        for (LeaseSplit split : splits) {
            open.add(split.lease().number());
            threads.execute(() -> work(split.lease()));
        }
    }

    @Override
    public InputStatus pollNext(ReaderOutput<String> output) {
        Runnable task = outbox.take();
        if (task != null) {
            task.run();
            if (task instanceof Ended ended) {
                open.remove(ended.lease.number());
                posts.inc(ended.end().stored());
                requests.inc(ended.end().requests());
                output.collect(ended.line());
            }
            return InputStatus.MORE_AVAILABLE;
        }
        return noMore && open.isEmpty() ? InputStatus.END_OF_INPUT : InputStatus.NOTHING_AVAILABLE;
    }

    @Override
    public List<LeaseSplit> snapshotState(long checkpoint) {
        return List.of();
    }

    @Override
    public CompletableFuture<Void> isAvailable() {
        return outbox.available();
    }

    @Override
    public void notifyNoMoreSplits() {
        noMore = true;
        outbox.put(() -> {});
    }

    @Override
    public void handleSourceEvents(SourceEvent event) {
        if (event instanceof Signal.Granted granted) {
            gate.granted(granted.ticket());
        } else if (event instanceof Signal.Paused paused) {
            gate.pause(paused.until());
        }
    }

    private void work(Lease lease) {
        try {
            LeaseResult result = Objects.requireNonNull(work).run(lease);
            if (result.failure() instanceof IllegalStateException failure
                    && failure.getCause() instanceof OutOfMemoryError error) {
                throw error; // it says nothing of the blog
            }
            outbox.put(new Ended(lease, result));
        } catch (RuntimeException | StackOverflowError e) {
            LeaseEnd failed = new LeaseEnd(LeaseEnd.Kind.FAILED, 0, 0, Duration.ZERO);
            outbox.put(new Ended(lease, new LeaseResult(failed, null, new IllegalStateException(e))));
        } catch (Error e) {
            outbox.put(() -> {
                throw e;
            });
        }
    }

    /** The end of a lease, for the enumerator and for the report. */
    private final class Ended implements Runnable {
        final Lease lease;
        private final LeaseResult result;

        Ended(Lease lease, LeaseResult result) {
            this.lease = lease;
            this.result = result;
        }

        @Override
        public void run() {
            context.sendSourceEventToCoordinator(new Signal.LeaseOver(lease, end()));
        }

        private LeaseEnd end() {
            LeaseEnd end = result.end();
            return result.failure() instanceof ArchiveLock.HeldException
                    ? new LeaseEnd(LeaseEnd.Kind.HELD, end.requests(), end.stored(), end.held())
                    : end;
        }

        String line() {
            LeaseEnd end = end();
            Exception failure = result.failure();
            return ArchiveJson.line(new Line(
                    Instant.now(),
                    lease.blog(),
                    lease.number(),
                    end.kind(),
                    end.requests(),
                    end.stored(),
                    end.held().toMillis() / 1000.0,
                    failure == null ? null : words(failure)));
        }
    }

    private static String words(Exception failure) {
        return failure instanceof BackupException known
                ? known.reason() + " " + known.problem().address()
                : String.valueOf(failure.getMessage());
    }

    /** Waits until no thread of this reader works on a blog any more: another reader may be given it next. */
    @Override
    public void close() {
        gate.end();
        threads.shutdown();
        try {
            if (!threads.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
        if (work != null) {
            work.close();
        }
        if (network != null) {
            network.close();
        }
    }
}
