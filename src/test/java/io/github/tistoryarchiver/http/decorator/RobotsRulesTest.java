package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Response;
import java.time.Duration;
import java.util.List;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;

class RobotsRulesTest {
    private static final HttpUrl PAGE = ScriptedFetcher.PAGE;

    private final ScriptedFetcher scripted = new ScriptedFetcher();

    @Test
    void robotsTxtIsReadAsTheRfcSays() throws FetchException {
        scripted.add(new Response(
                PAGE,
                200,
                Headers.of(),
                Body.of("User-agent: *\nDisallow: /guestbook\nCrawl-delay: 3\n"
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8))));

        RobotsRules robots = RobotsRules.load(scripted, PAGE);

        assertThat(robots.isAllowed(PAGE)).isTrue();
        assertThat(robots.isAllowed(HttpUrl.parse("https://sora.tistory.com/guestbook")))
                .isFalse();
        assertThat(robots.crawlDelay()).isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void withoutARobotsTxtEverythingIsAllowedAndAfterAServerErrorNothing() throws FetchException {
        scripted.addAll(List.of(ScriptedFetcher.answer(404), ScriptedFetcher.answer(500)));

        assertThat(RobotsRules.load(scripted, PAGE).isAllowed(PAGE)).isTrue();
        assertThat(RobotsRules.load(scripted, PAGE).isAllowed(PAGE)).isFalse();
    }
}
