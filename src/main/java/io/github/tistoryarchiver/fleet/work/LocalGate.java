package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.decorator.Sleeper;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The gate of one process, which asks the frontier itself. Of the requests to the operator, and of those to a host of
 * files, only one at a time waits for its slot, so that none that comes late is followed too soon.
 */
final class LocalGate implements Gate {
    /** A longer pause ends leases. */
    private static final Duration WORTH_WAITING = Duration.ofMinutes(1);

    private static final int TURNS = 256;

    private final Frontier frontier;
    private final PassedTime time;
    private final Sleeper sleeper;
    private final BooleanSupplier passIsOver;
    private final Runnable refusal;
    private final ReentrantLock operatorsTurn = new ReentrantLock(true);
    private final ReentrantLock[] turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(TURNS).toArray(ReentrantLock[]::new);

    /**
     * Creates the gate.
     *
     * @param frontier is locked while it is asked
     * @param passIsOver whether all leases should end
     * @param refusal is run when the operator refuses
     */
    LocalGate(Frontier frontier, PassedTime time, Sleeper sleeper, BooleanSupplier passIsOver, Runnable refusal) {
        this.frontier = frontier;
        this.time = time;
        this.sleeper = sleeper;
        this.passIsOver = passIsOver;
        this.refusal = refusal;
    }

    @Override
    public void pass(HttpUrl url, @Nullable String host) throws FetchException {
        ReentrantLock turn = host == null ? operatorsTurn : turns[Math.floorMod(host.hashCode(), TURNS)];
        try {
            turn.lockInterruptibly();
            try {
                await(host);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Reason.INTERRUPTED, url, e);
        }
    }

    private void await(@Nullable String host) throws InterruptedException {
        Duration wait;
        Instant slot;
        synchronized (frontier) {
            Instant now = time.instant();
            wait = frontier.reserve(host, now);
            slot = now.plus(wait);
        }
        sleeper.sleep(wait);
        time.reach(slot);
        synchronized (frontier) {
            frontier.sent(host, time.instant());
        }
    }

    @Override
    public void operatorSaid(int status, @Nullable Duration wish) {
        boolean refused;
        synchronized (frontier) {
            refused = frontier.operatorSaid(status, wish, time.instant());
        }
        if (refused) {
            refusal.run();
        }
    }

    @Override
    public boolean isClosed() {
        synchronized (frontier) {
            return passIsOver.getAsBoolean() || isPaused();
        }
    }

    private boolean isPaused() {
        Instant until = frontier.pausedUntil(time.instant());
        return until != null && until.isAfter(time.instant().plus(WORTH_WAITING));
    }
}
