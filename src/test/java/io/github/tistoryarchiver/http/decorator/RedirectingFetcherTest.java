package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.util.List;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RedirectingFetcherTest {
    private static final HttpUrl PAGE = ScriptedFetcher.PAGE;

    private final ScriptedFetcher scripted = new ScriptedFetcher();

    @Test
    void aRedirectIsFollowedAndTheAnswerSaysFromWhere() throws FetchException {
        scripted.addAll(List.of(ScriptedFetcher.answer(301, "Location", "/entry/a"), ScriptedFetcher.answer(200)));

        Response response = new RedirectingFetcher(scripted).fetch(Request.page(PAGE));

        assertThat(response.url()).hasToString("https://sora.tistory.com/entry/a");
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 20; i++) {
            scripted.add(ScriptedFetcher.answer(302, "Location", PAGE.toString()));
        }

        assertThatThrownBy(() -> new RedirectingFetcher(scripted).fetch(Request.page(PAGE)))
                .hasMessageStartingWith("TOO_MANY_REDIRECTS");
    }

    @Test
    void aRedirectToAnotherSchemeIsRefused() {
        scripted.add(ScriptedFetcher.answer(302, "Location", "file:///etc/passwd"));

        assertThatThrownBy(() -> new RedirectingFetcher(scripted).fetch(Request.page(PAGE)))
                .hasMessageStartingWith("BAD_REDIRECT");
    }
}
