package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class LimitedFetcherTest {
    private static final HttpUrl PAGE = ScriptedFetcher.PAGE;

    private final ScriptedFetcher scripted = new ScriptedFetcher();

    /** Two meet inside before either may go on, so that a third would be seen there. */
    @Test
    void noMoreRequestsAreUnderWayThanThereAreConnections() throws Exception {
        CyclicBarrier both = new CyclicBarrier(2);
        AtomicInteger underWay = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Fetcher limited = new LimitedFetcher(
                request -> {
                    most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
                    awaitOther(both);
                    underWay.decrementAndGet();
                    return ScriptedFetcher.answer(200);
                },
                2);

        ExecutorService askers = Executors.newFixedThreadPool(6);
        List<Future<Response>> answers =
                askers.invokeAll(Collections.nCopies(60, () -> limited.fetch(Request.page(PAGE))));
        askers.shutdown();

        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer.get().isSuccess()).isTrue());
        assertThat(most).hasValue(2);
    }

    @Test
    void aRequestThatFailsGivesItsConnectionFree() {
        scripted.add(FetchException.Reason.TIMEOUT);
        scripted.add(ScriptedFetcher.answer(200));
        Fetcher limited = new LimitedFetcher(scripted, 1);

        assertThatThrownBy(() -> limited.fetch(Request.page(PAGE))).isInstanceOf(FetchException.class);
        assertThatCode(() -> limited.fetch(Request.page(PAGE))).doesNotThrowAnyException();
    }

    private static void awaitOther(CyclicBarrier both) {
        try {
            both.await();
        } catch (InterruptedException | BrokenBarrierException e) {
            throw new IllegalStateException(e);
        }
    }
}
