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

/** Does the same with many posts, a few at once. The outcomes come in the order of the posts. */
final class Workers {
    private final int atOnce;
    private final Consumer<RunEvent> listener;

    Workers(int atOnce, Consumer<RunEvent> listener) {
        this.atOnce = atOnce;
        this.listener = listener;
    }

    /** Stops at the first failure of the archive itself; every other trouble is an outcome. */
    List<Outcome> run(List<DiscoveredPost> posts, Function<DiscoveredPost, Outcome> job) {
        ExecutorService pool = Executors.newFixedThreadPool(atOnce);
        AtomicInteger done = new AtomicInteger();
        try {
            List<Future<Outcome>> futures = new ArrayList<>();
            for (DiscoveredPost post : posts) {
                futures.add(pool.submit(() -> {
                    Outcome outcome = job.apply(post);
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
