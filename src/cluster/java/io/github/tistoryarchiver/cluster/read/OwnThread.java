package io.github.tistoryarchiver.cluster.read;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Work in a thread of its own. The engine interrupts its threads to end them, and an interrupt in the middle of a file looks
 * like a damaged file; here work is asked to end, and does so between two things.
 */
final class OwnThread {
    private final AtomicBoolean isCancelled = new AtomicBoolean();

    /**
     * Does the work, and waits for it.
     *
     * @param name of the thread, behind that of the one that waits
     * @throws InterruptedException when this thread was interrupted; the work has ended by then
     * @throws Exception of the work
     */
    <T> T call(String name, Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, Thread.currentThread().getName() + ": " + name);
        thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
        thread.start();
        boolean isInterrupted = awaitEnd(task);
        try {
            T result = task.get();
            if (isInterrupted) {
                throw new InterruptedException(name);
            }
            return result;
        } catch (ExecutionException e) {
            throw unwrapped(e, isInterrupted);
        }
    }

    /** Waits for the end, whatever happens; returns whether this thread was interrupted. */
    private boolean awaitEnd(FutureTask<?> task) {
        boolean isInterrupted = false;
        while (!task.isDone()) {
            try {
                task.get();
            } catch (InterruptedException e) {
                isInterrupted = true;
                isCancelled.set(true);
            } catch (ExecutionException e) {
                return isInterrupted; // the caller asks again
            }
        }
        return isInterrupted;
    }

    private static Exception unwrapped(ExecutionException e, boolean isInterrupted) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        if (isInterrupted || !(e.getCause() instanceof Exception cause)) {
            return new InterruptedException();
        }
        return cause;
    }

    /**
     * Ends the work if that was asked for; called by the work now and then.
     *
     * @throws CancellationException if so
     */
    void goOn() {
        if (isCancelled.get()) {
            throw new CancellationException();
        }
    }
}
