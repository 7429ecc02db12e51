package io.github.tistoryarchiver.cli.environment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Handles SIGINT and SIGTERM: work in progress is finished and nothing new is started. The process then ends with 130
 * or 143, as the JVM does by default. Work that takes longer than {@value #MAX_WAIT_SECONDS} seconds is cut off, which
 * damages no file.
 */
public final class Interruption {
    private static final long MAX_WAIT_SECONDS = 30;

    private static volatile boolean requested;

    private Interruption() {}

    /** Tells whether a signal was received. */
    public static boolean isRequested() {
        return requested;
    }

    /**
     * Starts handling signals.
     *
     * @return to be run when the work is done
     */
    public static Runnable listen() {
        Work work = new Work();
        Runtime.getRuntime().addShutdownHook(work);
        return work.ended;
    }

    /** Waits for the end of the work when the JVM shuts down; classes, since the first lambda of a start costs more than all others. */
    private static final class Work extends Thread {
        private final Ended ended = new Ended(new CountDownLatch(1));

        @Override
        public void run() {
            requested = true;
            try {
                boolean unused = ended.latch.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private record Ended(CountDownLatch latch) implements Runnable {
        @Override
        public void run() {
            latch.countDown();
        }
    }
}
