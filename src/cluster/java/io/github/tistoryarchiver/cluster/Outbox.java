package io.github.tistoryarchiver.cluster;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** What the threads of a reader have for the engine's thread, which alone may speak for the reader. */
final class Outbox {
    private final Deque<Runnable> tasks = new ArrayDeque<>();
    private CompletableFuture<Void> available = new CompletableFuture<>();

    synchronized void put(Runnable task) {
        tasks.addLast(task);
        available.complete(null);
    }

    /** Returns the next task; {@code null} for none. */
    synchronized @Nullable Runnable take() {
        return tasks.pollFirst();
    }

    /** Returns a future that is complete when there is a task. */
    synchronized CompletableFuture<Void> available() {
        if (!tasks.isEmpty()) {
            return CompletableFuture.completedFuture(null);
        }
        if (available.isDone()) {
            available = new CompletableFuture<>();
        }
        return available;
    }
}
