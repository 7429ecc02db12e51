package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.Frontier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Grants requests their slots, one after the other in each pool: the next slot is counted from the moment at which the
 * reader said that it used the one before. So requests are never closer than the budget allows, however late a message is.
 */
final class SlotDesk {
    /** A reader that says nothing for this long is taken to have used its slot. */
    private static final Duration MAX_PATIENCE = Duration.ofSeconds(10);

    private final Frontier frontier;
    private final BiConsumer<Integer, Signal> sender;
    private final Map<String, Pool> pools = new HashMap<>();
    private long spent;

    private record Ticket(int reader, long number) {}

    private static final class Pool {
        final @Nullable String host;
        final Deque<Ticket> waiting = new ArrayDeque<>();

        @Nullable
        Ticket granted;

        @Nullable
        Instant slot;

        Pool(@Nullable String host) {
            this.host = host;
        }
    }

    /** @param sender passes a signal to a reader */
    SlotDesk(Frontier frontier, BiConsumer<Integer, Signal> sender) {
        this.frontier = frontier;
        this.sender = sender;
    }

    void wanted(int reader, Signal.Wanted wanted, Instant now) {
        Pool pool = pools.computeIfAbsent(name(wanted.host()), any -> new Pool(wanted.host()));
        pool.waiting.addLast(new Ticket(reader, wanted.ticket()));
        serve(pool, now);
    }

    void used(int reader, long ticket, Instant now) {
        Ticket used = new Ticket(reader, ticket);
        for (Pool pool : pools.values()) {
            if (used.equals(pool.granted)) {
                settle(pool, now);
                serve(pool, now);
                return;
            }
        }
    }

    /** Forgets what a lost reader wanted. A slot that it was granted counts as used. */
    void lost(int reader, Instant now) {
        for (Pool pool : pools.values()) {
            pool.waiting.removeIf(ticket -> ticket.reader() == reader);
            if (pool.granted != null && pool.granted.reader() == reader) {
                settle(pool, now);
            }
        }
    }

    /** Returns how many requests to the operator used their slots. */
    long spent() {
        return spent;
    }

    private void settle(Pool pool, Instant now) {
        spent += pool.host == null ? 1 : 0;
        pool.granted = null;
        pool.slot = null;
        frontier.sent(pool.host, now);
    }

    /** Grants what is due. */
    void tick(Instant now) {
        pools.values().forEach(pool -> serve(pool, now));
        pools.values().removeIf(pool -> pool.waiting.isEmpty() && pool.granted == null);
    }

    private void serve(Pool pool, Instant now) {
        if (pool.granted != null && pool.slot != null && now.isAfter(pool.slot.plus(MAX_PATIENCE))) {
            settle(pool, now);
        }
        boolean isPaused = pool.host == null && frontier.pausedUntil(now) != null;
        if (pool.granted != null || pool.waiting.isEmpty() || isPaused) {
            return;
        }
        if (pool.slot == null) {
            pool.slot = now.plus(frontier.reserve(pool.host, now));
        }
        if (!pool.slot.isAfter(now)) {
            Ticket next = pool.waiting.removeFirst();
            pool.granted = next;
            sender.accept(next.reader(), new Signal.Granted(next.number()));
        }
    }

    private static String name(@Nullable String host) {
        return host == null ? "" : host;
    }
}
