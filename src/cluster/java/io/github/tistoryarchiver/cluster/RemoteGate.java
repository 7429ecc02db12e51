package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.http.FetchException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The gate of a reader, which asks the enumerator before each request. */
final class RemoteGate implements Gate {
    private final Consumer<Signal> sender;
    private final AtomicLong lastTicket = new AtomicLong();
    private final Map<Long, CompletableFuture<@Nullable Instant>> waiting = new ConcurrentHashMap<>();
    private final AtomicReference<@Nullable Instant> pausedUntil = new AtomicReference<>();

    /** @param sender passes a signal to the enumerator */
    RemoteGate(Consumer<Signal> sender) {
        this.sender = sender;
    }

    @Override
    public void pass(HttpUrl url, @Nullable String host) throws FetchException {
        long ticket = lastTicket.incrementAndGet();
        CompletableFuture<@Nullable Instant> answer = new CompletableFuture<>();
        waiting.put(ticket, answer);
        try {
            Instant until = pause();
            if (until == null) {
                sender.accept(new Signal.Wanted(ticket, host));
                until = answer.get();
            }
            if (until != null) {
                throw FetchException.leftAlone(url, until);
            }
            sender.accept(new Signal.Used(ticket));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new FetchException(FetchException.Reason.INTERRUPTED, url, e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } finally {
            waiting.remove(ticket);
        }
    }

    void granted(long ticket) {
        CompletableFuture<@Nullable Instant> answer = waiting.get(ticket);
        if (answer == null) {
            sender.accept(new Signal.Used(ticket)); // its thread is gone
        } else {
            answer.complete(null);
        }
    }

    /**
     * Refuses what waits, and all that follows until a time.
     *
     * @param until {@code null} to refuse nothing any more
     */
    void pause(@Nullable Instant until) {
        pausedUntil.set(until);
        if (until != null) {
            waiting.values().forEach(answer -> answer.complete(until));
        }
    }

    private @Nullable Instant pause() {
        Instant until = pausedUntil.get();
        return until != null && Instant.now().isBefore(until) ? until : null;
    }

    @Override
    public void operatorSaid(int status, @Nullable Duration wish) {
        sender.accept(new Signal.OperatorSaid(status, wish));
    }

    @Override
    public boolean isClosed() {
        return pause() != null;
    }
}
