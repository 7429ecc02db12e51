package io.github.tistoryarchiver.cluster.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;

class OwnThreadTest {
    private final OwnThread thread = new OwnThread();

    @Test
    void theResultOfTheWorkIsReturned() throws Exception {
        assertThat(thread.call("work", () -> 7)).isEqualTo(7);
    }

    @Test
    void whatTheWorkThrowsIsThrown() {
        assertThatThrownBy(() -> thread.call("work", () -> {
                    throw new IOException("made up");
                }))
                .isInstanceOf(IOException.class)
                .hasMessage("made up");
        assertThatThrownBy(() -> thread.call("work", () -> {
                    throw new StackOverflowError();
                }))
                .isInstanceOf(StackOverflowError.class);
    }

    @Test
    void anInterruptAsksTheWorkToEndAndIsNotSeenByIt() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean sawInterrupt = new AtomicBoolean();
        CompletableFuture<Exception> thrown = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                thread.call("work", () -> {
                    begun.countDown();
                    while (!Thread.currentThread().isInterrupted()) {
                        thread.goOn();
                        Thread.onSpinWait();
                    }
                    sawInterrupt.set(true);
                    return null;
                });
            } catch (Exception e) {
                thrown.complete(e);
            }
        });
        waiting.start();
        begun.await();

        waiting.interrupt();

        assertThat(thrown.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
        assertThat(sawInterrupt).isFalse();
    }

    @Test
    void workThatEndsAfterAnInterruptHasNoResult() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CompletableFuture<Exception> thrown = new CompletableFuture<>();
        Thread waiting = new Thread(() -> {
            try {
                thread.call("work", () -> {
                    begun.countDown();
                    while (isAskedToGoOn()) {
                        Thread.onSpinWait();
                    }
                    return 7;
                });
            } catch (Exception e) {
                thrown.complete(e);
            }
        });
        waiting.start();
        begun.await();

        waiting.interrupt();

        assertThat(thrown.get(60, TimeUnit.SECONDS)).isInstanceOf(InterruptedException.class);
    }

    private boolean isAskedToGoOn() {
        try {
            thread.goOn();
            return true;
        } catch (CancellationException e) {
            return false;
        }
    }
}
