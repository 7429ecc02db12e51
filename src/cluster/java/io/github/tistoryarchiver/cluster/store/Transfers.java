package io.github.tistoryarchiver.cluster.store;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** Does a thing for many small files, several at a time: each takes its time to get there and back, and little else. */
public final class Transfers implements AutoCloseable {
    private static final int AT_ONCE = 16;

    private final ExecutorService threads = Executors.newFixedThreadPool(AT_ONCE);

    /** What is done for a file. */
    interface Transfer {
        void of(String path) throws IOException;
    }

    /**
     * Does it for all of them, and waits for the end.
     *
     * @throws IOException of the first one that failed; the others have ended by then, too
     */
    void each(Collection<String> paths, Transfer transfer) throws IOException {
        AtomicBoolean hasFailed = new AtomicBoolean();
        List<Future<?>> all = new ArrayList<>();
        for (String path : paths) {
            all.add(threads.submit(() -> {
                if (!hasFailed.get()) {
                    transfer.of(path);
                }
                return null;
            }));
        }
        IOException failure = null;
        for (Future<?> one : all) {
            IOException problem = end(one);
            hasFailed.set(problem != null || hasFailed.get());
            failure = failure == null ? problem : failure;
        }
        if (failure != null) {
            throw failure;
        }
    }

    /** Waits for the end, whatever happens; returns what went wrong, or {@code null}. */
    private static @Nullable IOException end(Future<?> one) {
        boolean isInterrupted = false;
        try {
            while (true) {
                try {
                    one.get();
                    return isInterrupted ? new InterruptedIOException() : null;
                } catch (ExecutionException e) {
                    return e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
