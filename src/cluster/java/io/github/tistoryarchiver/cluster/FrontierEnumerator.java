package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.fleet.BlogList;
import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.Lease;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.flink.api.connector.source.SourceEvent;
import org.apache.flink.api.connector.source.SplitEnumerator;
import org.apache.flink.api.connector.source.SplitEnumeratorContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drives the frontier: hands its leases to readers, and grants their requests slots of the one budget. */
final class FrontierEnumerator implements SplitEnumerator<LeaseSplit, Frontier.State> {
    private static final Logger LOG = LoggerFactory.getLogger(FrontierEnumerator.class);
    private static final long TICK_MILLIS = 10;
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);

    private final SplitEnumeratorContext<LeaseSplit> context;
    private final CrawlSettings settings;
    private final Frontier frontier;
    private final SlotDesk desk;
    private final FrontierMetrics metrics;
    private final FrontierFile file;
    private final SteadyTime time = new SteadyTime(InstantSource.system(), System::nanoTime);
    private final WatchedFile list;
    private final @Nullable WatchedFile conf;
    private final Map<Integer, Map<Long, Lease>> open = new TreeMap<>();
    private final Set<Integer> ended = new HashSet<>();
    private @Nullable Instant paused;
    private boolean isListed;

    FrontierEnumerator(
            SplitEnumeratorContext<LeaseSplit> context, CrawlSettings settings, Frontier frontier, OutFolder out) {
        this.context = context;
        this.settings = settings;
        this.frontier = frontier;
        this.desk = new SlotDesk(frontier, this::send);
        this.metrics = new FrontierMetrics(context.metricGroup());
        this.file = new FrontierFile(out);
        this.list = new WatchedFile(settings.list());
        this.conf = settings.conf().isEmpty() ? null : new WatchedFile(settings.conf());
    }

    @Override
    public void start() {
        context.callAsync(() -> 0, (nothing, failure) -> tick(time.instant()), 0, TICK_MILLIS);
    }

    private void tick(Instant now) {
        readFiles(now);
        desk.tick(now);
        tellPause(now);
        for (int reader : Set.copyOf(context.registeredReaders().keySet())) {
            Map<Long, Lease> held = open.computeIfAbsent(reader, any -> new HashMap<>());
            for (Lease lease : frontier.tick(now, settings.places() - held.size())) {
                held.put(lease.number(), lease);
                context.assignSplit(new LeaseSplit(lease), reader);
            }
        }
        metrics.tick(frontier, desk.spent());
        endIfOver();
    }

    private void readFiles(Instant now) {
        readAgain(list, settings.list(), now, lines -> {
            isListed = true;
            BlogList read = BlogList.parse(lines);
            read.badLines().forEach(bad -> LOG.warn("{}: line {} is not understood", settings.list(), bad.number()));
            if (read.blogs().isEmpty()) {
                throw new IllegalArgumentException("it names no blog; those that it named are still visited");
            }
            frontier.listed(read.blogs(), now);
        });
        if (conf != null) {
            readAgain(conf, settings.conf(), now, lines -> new FleetConf(lines).applyTo(frontier, settings));
        }
    }

    private static void readAgain(WatchedFile file, String address, Instant now, Consumer<List<String>> reader) {
        try {
            List<String> lines = file.changedLines(now);
            if (lines != null) {
                reader.accept(lines);
            }
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn("{} was not read again: {}", address, e.toString());
        }
    }

    /** Tells readers of pauses that are not worth waiting for, and that there is none any more. */
    private void tellPause(Instant now) {
        Instant until = frontier.pausedUntil(now);
        Instant pausedUntil = until != null && until.isAfter(now.plus(WORTH_WAITING)) ? until : null;
        if (!Objects.equals(pausedUntil, paused)) {
            Signal told = new Signal.Paused(pausedUntil == null ? Instant.MIN : pausedUntil);
            context.registeredReaders().keySet().forEach(reader -> send(reader, told));
            paused = pausedUntil;
        }
    }

    private void endIfOver() {
        if (settings.once() && isListed && frontier.isOver()) {
            for (int reader : context.registeredReaders().keySet()) {
                if (ended.add(reader)) {
                    context.signalNoMoreSplits(reader);
                }
            }
        }
    }

    private void send(int reader, Signal signal) {
        if (context.registeredReaders().containsKey(reader)) {
            context.sendEventToSourceReader(reader, signal);
        }
    }

    @Override
    public void handleSplitRequest(int reader, @Nullable String host) {
        // leases are handed out as they are due
    }

    @Override
    public void handleSourceEvent(int reader, SourceEvent event) {
        Instant now = time.instant();
        if (event instanceof Signal.Wanted wanted) {
            desk.wanted(reader, wanted, now);
        } else if (event instanceof Signal.Used used) {
            desk.used(reader, used.ticket(), now);
        } else if (event instanceof Signal.OperatorSaid said) {
            metrics.refused();
            if (frontier.operatorSaid(said.status(), said.wish(), now)) {
                LOG.warn("the operator refuses requests: at most {} a second from now on", frontier.rate());
            }
        } else if (event instanceof Signal.LeaseOver over) {
            open.getOrDefault(reader, Map.of()).remove(over.lease().number());
            frontier.leaseEnded(over.lease(), over.end(), now);
        }
    }

    @Override
    public void addSplitsBack(List<LeaseSplit> splits, int reader) {
        lost(reader);
    }

    /** A reader that registers holds no lease: those that it had, it lost. */
    @Override
    public void addReader(int reader) {
        lost(reader);
        ended.remove(reader);
        if (paused != null) {
            send(reader, new Signal.Paused(paused));
        }
    }

    private void lost(int reader) {
        Map<Long, Lease> held = open.remove(reader);
        desk.lost(reader, time.instant());
        if (held != null) {
            frontier.workerLost(held.values());
        }
    }

    @Override
    public Frontier.State snapshotState(long checkpoint) {
        Frontier.State state = frontier.state();
        metrics.checkpoint(state);
        return state;
    }

    @Override
    public void notifyCheckpointComplete(long checkpoint) {
        file.write(frontier.state());
    }

    @Override
    public void close() throws IOException {
        file.close(frontier.state());
    }
}
