package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryingFetcherTest {
    private static final HttpUrl PAGE = ScriptedFetcher.PAGE;
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** A clock that only waiting moves. */
    private Instant now = NOW;

    private final InstantSource clock = () -> now;

    private final List<Duration> waits = new ArrayList<>();

    private final Sleeper sleeper = wait -> {
        waits.add(wait);
        now = now.plus(wait);
    };

    private final ScriptedFetcher scripted = new ScriptedFetcher();

    private Response retrying() throws FetchException {
        Pacer pacer = new Pacer(clock, Map.of(), 1000);
        return new RetryingFetcher(scripted, RetryPolicy.DEFAULT, pacer, clock, sleeper).fetch(Request.page(PAGE));
    }

    @Test
    void whatCanPassIsTriedAgainWithLongerAndLongerWaits() throws FetchException {
        scripted.addAll(List.of(
                ScriptedFetcher.answer(503),
                FetchException.Reason.TIMEOUT,
                ScriptedFetcher.answer(429),
                ScriptedFetcher.answer(200)));

        assertThat(retrying().status()).isEqualTo(200);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void afterTheLastAttemptTheAnswerIsTheAnswer() throws FetchException {
        scripted.addAll(List.of(
                ScriptedFetcher.answer(503),
                ScriptedFetcher.answer(503),
                ScriptedFetcher.answer(503),
                ScriptedFetcher.answer(503)));

        assertThat(retrying().status()).isEqualTo(503);
        assertThat(scripted.asked()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void aRefusalIsNotTriedAgain(int status) throws FetchException {
        scripted.add(ScriptedFetcher.answer(status));

        assertThat(retrying().status()).isEqualTo(status);
        assertThat(scripted.asked()).hasSize(1);
    }

    @Test
    void aHostThatSaysWhenIsAskedThen() throws FetchException {
        scripted.addAll(List.of(ScriptedFetcher.answer(429, "Retry-After", "17"), ScriptedFetcher.answer(200)));

        retrying();

        assertThat(waits).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void aHostCanSayWhenAsADate() throws FetchException {
        scripted.addAll(List.of(
                ScriptedFetcher.answer(503, "Retry-After", "Mon, 23 Nov 2026 00:01:30 GMT"),
                ScriptedFetcher.answer(200)));

        retrying();

        assertThat(waits).containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void aWaitHasAnEnd() throws FetchException {
        scripted.addAll(List.of(ScriptedFetcher.answer(503, "Retry-After", "999999"), ScriptedFetcher.answer(200)));

        retrying();

        assertThat(waits).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void anEmptyPageIsAnErrorThatMayPass() {
        for (int i = 0; i < 4; i++) {
            scripted.add(new Response(PAGE, 200, Headers.of(), Body.of(new byte[0])));
        }

        assertThatThrownBy(this::retrying).hasMessageStartingWith("EMPTY");
        assertThat(scripted.asked()).hasSize(4);
    }
}
