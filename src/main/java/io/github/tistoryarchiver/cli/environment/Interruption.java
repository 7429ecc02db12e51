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
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            requested = true;
            try {
                boolean unused = ended.await(MAX_WAIT_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return ended::countDown;
    }
}
