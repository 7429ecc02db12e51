package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.fleet.Frontier;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The frontier as lines beside the archives. Written by a thread of its own: a store that is slow must not hold the budget. */
final class FrontierFile implements AutoCloseable {
    static final String NAME = "frontier.jsonl";

    private static final Logger LOG = LoggerFactory.getLogger(FrontierFile.class);
    private static final int SECONDS_TO_END = 20;

    private final OutFolder out;
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final Semaphore idle = new Semaphore(1);

    FrontierFile(OutFolder out) {
        this.out = out;
    }

    /** Writes a state, unless an earlier one is still being written. */
    void write(Frontier.State state) {
        if (idle.tryAcquire()) {
            thread.execute(() -> {
                try {
                    put(state);
                } catch (IOException | RuntimeException e) {
                    LOG.warn("{} was not written: {}", NAME, e.toString());
                } finally {
                    idle.release();
                }
            });
        }
    }

    private void put(Frontier.State state) throws IOException {
        out.write(NAME, FrontierLines.write(state).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the last state that was written.
     *
     * @throws IOException when there is none
     */
    static Frontier.State read(OutFolder out) throws IOException {
        byte[] lines = out.read(NAME);
        if (lines == null) {
            throw new IOException(NAME + " is not there");
        }
        return FrontierLines.read(new String(lines, StandardCharsets.UTF_8));
    }

    /** Writes the last state, and ends. */
    void close(Frontier.State state) throws IOException {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(SECONDS_TO_END, TimeUnit.SECONDS)) {
                thread.shutdownNow();
            }
            put(state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            close();
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
        out.close();
    }
}
