package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.backup.discovery.DiscoveredPost;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs a task for many posts, several at a time. The outcomes are in the order of the posts. */
final class Workers {
    private final int threads;
    private final Consumer<RunEvent> listener;

    Workers(int threads, Consumer<RunEvent> listener) {
        this.threads = threads;
        this.listener = listener;
    }

    /**
     * Runs the task for each post. Stops at the first failure of the archive; every other failure is an outcome.
     *
     * @throws ArchiveException when the archive cannot be read or written
     */
    List<Outcome> run(List<DiscoveredPost> posts, Function<DiscoveredPost, Outcome> task) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (DiscoveredPost post : posts) {
                futures.add(pool.submit(() -> {
                    Outcome outcome = task.apply(post);
                    synchronized (this) {
                        listener.accept(new RunEvent.PostEnded(outcome, done.incrementAndGet(), posts.size()));
                    }
                    return outcome;
                }));
            }
            List<Outcome> outcomes = new ArrayList<>();
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof ArchiveException known ? known : new IllegalStateException(e.getCause());
        } finally {
            pool.shutdownNow();
        }
    }
}
