package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.work.Gate;
import io.github.tistoryarchiver.http.FetchException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The gate of a reader, which asks the enumerator before each request. */
final class RemoteGate implements Gate {
    private final Consumer<Signal> sender;
    private final AtomicLong lastTicket = new AtomicLong();
    private final Map<Long, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
    private volatile Instant pausedUntil = Instant.MIN;
    private volatile boolean ended;

    /** @param sender passes a signal to the enumerator */
    RemoteGate(Consumer<Signal> sender) {
        this.sender = sender;
    }

    @Override
    public void pass(HttpUrl url, @Nullable String host) throws FetchException {
        long ticket = lastTicket.incrementAndGet();
        CompletableFuture<Void> grant = new CompletableFuture<>();
        waiting.put(ticket, grant);
        try {
            if (ended) {
                throw new CancellationException();
            }
            sender.accept(new Signal.Wanted(ticket, host));
            grant.get();
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
        CompletableFuture<Void> grant = waiting.get(ticket);
        if (grant == null) {
            sender.accept(new Signal.Used(ticket)); // its thread is gone
        } else {
            grant.complete(null);
        }
    }

    /** Takes note that the operator is asked for nothing before a time. */
    void pause(Instant until) {
        pausedUntil = until;
    }

    /** Lets no request through any more. */
    void end() {
        ended = true;
        waiting.values().forEach(grant -> grant.cancel(false));
    }

    @Override
    public void operatorSaid(int status, @Nullable Duration wish) {
        sender.accept(new Signal.OperatorSaid(status, wish));
    }

    @Override
    public boolean isClosed() {
        return ended || Instant.now().isBefore(pausedUntil);
    }
}
