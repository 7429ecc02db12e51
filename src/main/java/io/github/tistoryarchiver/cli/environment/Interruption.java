package io.github.tistoryarchiver.cli.environment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * SIGINT and SIGTERM: what is under way is finished, nothing new begins. The process then ends with 130 or 143, as Java does by itself. What
 * takes longer than the patience of whoever sent the signal is cut off, which harms no file.
 */
public final class Interruption {
    private static final long PATIENCE_SECONDS = 30;

    private static volatile boolean requested;

    private Interruption() {}

    /** Whether a signal came. */
    public static boolean isRequested() {
        return requested;
    }

    /**
     * Listens to signals from now on.
     *
     * @return to be run when the work has ended
     */
    public static Runnable listen() {
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            requested = true;
            try {
                boolean unused = ended.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        return ended::countDown;
    }
}
