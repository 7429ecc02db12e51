package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class HttpsFirstFetcherTest {
    private final ScriptedFetcher scripted = new ScriptedFetcher();

    @Test
    void aPlainAddressIsAskedOverHttpsOnceAndForAllWhereTheHostHasIt() throws FetchException {
        scripted.addAll(List.of(ScriptedFetcher.answer(200), ScriptedFetcher.answer(404)));
        Fetcher fetcher = new HttpsFirstFetcher(scripted);

        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/1")));
        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/2")));

        assertThat(scripted.asked())
                .map(HttpUrl::toString)
                .containsExactly("https://a.example.com/1", "https://a.example.com/2");
    }

    @Test
    void aHostWithoutHttpsIsAskedPlainlyAndNotTriedAgain() throws FetchException {
        scripted.addAll(
                List.of(FetchException.Reason.CONNECTION, ScriptedFetcher.answer(200), ScriptedFetcher.answer(200)));
        Fetcher fetcher = new HttpsFirstFetcher(scripted);

        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/1")));
        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/2")));

        assertThat(scripted.asked())
                .map(HttpUrl::toString)
                .containsExactly("https://a.example.com/1", "http://a.example.com/1", "http://a.example.com/2");
    }

    @Test
    void aHostThatAnswersAnotherWayOverHttpsIsAskedPlainly() throws FetchException {
        scripted.addAll(List.of(ScriptedFetcher.answer(404), ScriptedFetcher.answer(200)));

        assertThat(new HttpsFirstFetcher(scripted)
                        .fetch(Request.page(HttpUrl.get("http://a.example.com/1")))
                        .status())
                .isEqualTo(200);
    }
}
