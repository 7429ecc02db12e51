package io.github.tistoryarchiver.http.decorator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.tistoryarchiver.http.AddressGuard;
import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.ProxySetting;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoliteFetchingTest {
    private static final HttpUrl PAGE = HttpUrl.parse("https://sora.tistory.com/1");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    /** A clock that only waiting moves. */
    private Instant now = NOW;

    private final InstantSource clock = () -> now;
    private final List<Duration> waits = new ArrayList<>();
    private final Sleeper sleeper = wait -> {
        waits.add(wait);
        now = now.plus(wait);
    };
    private final Deque<Object> script = new ArrayDeque<>();
    private final List<HttpUrl> asked = new ArrayList<>();
    private final Fetcher scripted = request -> {
        asked.add(request.url());
        Object next = script.remove();
        if (next instanceof FetchException.Reason reason) {
            throw new FetchException(reason, request.url(), null);
        }
        return ((Response) next).from(request.url());
    };

    private static Response answer(int status, String... headers) {
        return new Response(PAGE, status, Headers.of(headers), Body.of(new byte[] {'x'}));
    }

    private Response retrying() throws FetchException {
        Pacer pacer = new Pacer(clock, Map.of(), 1000);
        return new RetryingFetcher(scripted, RetryPolicy.DEFAULT, pacer, clock, sleeper).fetch(Request.page(PAGE));
    }

    @Test
    void aHostIsAskedOnceAnIntervalWhoeverAsks() {
        Pacer pacer = new Pacer(clock, Map.of("sora.tistory.com", 2.0), 10);

        assertThat(pacer.reserve("sora.tistory.com")).isZero();
        assertThat(pacer.reserve("sora.tistory.com")).isEqualTo(Duration.ofMillis(500));
        assertThat(pacer.reserve("sora.tistory.com")).isEqualTo(Duration.ofMillis(1000));
    }

    @Test
    void hostsDoNotWaitForEachOther() {
        Pacer pacer = new Pacer(clock, Map.of("sora.tistory.com", 1.0), 10);
        pacer.reserve("sora.tistory.com");

        assertThat(pacer.reserve("blog.kakaocdn.net")).isZero();
        assertThat(pacer.reserve("blog.kakaocdn.net")).isEqualTo(Duration.ofMillis(100));
    }

    @Test
    void timeThatWentByIsNotWaitedForAgain() {
        Pacer pacer = new Pacer(clock, Map.of(), 1);
        pacer.reserve("a");
        now = now.plusSeconds(10);

        assertThat(pacer.reserve("a")).isZero();
        assertThat(pacer.reserve("a")).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void aCrawlDelaySlowsTheHostDownButNeverSpeedsItUp() {
        Pacer pacer = new Pacer(clock, Map.of("a", 1.0), 1);
        pacer.atMostEvery("a", Duration.ofSeconds(20));
        pacer.atMostEvery("a", Duration.ofMillis(1));
        pacer.reserve("a");

        assertThat(pacer.reserve("a")).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void whatCanPassIsTriedAgainWithLongerAndLongerWaits() throws FetchException {
        script.addAll(List.of(answer(503), FetchException.Reason.TIMEOUT, answer(429), answer(200)));

        assertThat(retrying().status()).isEqualTo(200);
        assertThat(waits).containsExactly(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(4));
    }

    @Test
    void afterTheLastAttemptTheAnswerIsTheAnswer() throws FetchException {
        script.addAll(List.of(answer(503), answer(503), answer(503), answer(503)));

        assertThat(retrying().status()).isEqualTo(503);
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410})
    void aRefusalIsNotTriedAgain(int status) throws FetchException {
        script.add(answer(status));

        assertThat(retrying().status()).isEqualTo(status);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aHostThatSaysWhenIsAskedThen() throws FetchException {
        script.addAll(List.of(answer(429, "Retry-After", "17"), answer(200)));

        retrying();

        assertThat(waits).containsExactly(Duration.ofSeconds(17));
    }

    @Test
    void aHostCanSayWhenAsADate() throws FetchException {
        script.addAll(List.of(answer(503, "Retry-After", "Mon, 23 Nov 2026 00:01:30 GMT"), answer(200)));

        retrying();

        assertThat(waits).containsExactly(Duration.ofSeconds(90));
    }

    @Test
    void aWaitHasAnEnd() throws FetchException {
        script.addAll(List.of(answer(503, "Retry-After", "999999"), answer(200)));

        retrying();

        assertThat(waits).containsExactly(Duration.ofMinutes(2));
    }

    @Test
    void anEmptyPageIsAnErrorThatMayPass() {
        for (int i = 0; i < 4; i++) {
            script.add(new Response(PAGE, 200, Headers.of(), Body.of(new byte[0])));
        }

        assertThatThrownBy(this::retrying).hasMessageStartingWith("EMPTY");
        assertThat(asked).hasSize(4);
    }

    @Test
    void aRedirectIsFollowedAndTheAnswerSaysFromWhere() throws FetchException {
        script.addAll(List.of(answer(301, "Location", "/entry/a"), answer(200)));

        Response response = new RedirectingFetcher(scripted).fetch(Request.page(PAGE));

        assertThat(response.url()).hasToString("https://sora.tistory.com/entry/a");
    }

    @Test
    void aPlainAddressIsAskedOverHttpsOnceAndForAllWhereTheHostHasIt() throws FetchException {
        script.addAll(List.of(answer(200), answer(404)));
        Fetcher fetcher = new HttpsFirstFetcher(scripted);

        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/1")));
        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/2")));

        assertThat(asked).map(HttpUrl::toString).containsExactly("https://a.example.com/1", "https://a.example.com/2");
    }

    @Test
    void aHostWithoutHttpsIsAskedPlainlyAndNotTriedAgain() throws FetchException {
        script.addAll(List.of(FetchException.Reason.CONNECTION, answer(200), answer(200)));
        Fetcher fetcher = new HttpsFirstFetcher(scripted);

        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/1")));
        fetcher.fetch(Request.page(HttpUrl.get("http://a.example.com/2")));

        assertThat(asked)
                .map(HttpUrl::toString)
                .containsExactly("https://a.example.com/1", "http://a.example.com/1", "http://a.example.com/2");
    }

    @Test
    void aHostThatAnswersAnotherWayOverHttpsIsAskedPlainly() throws FetchException {
        script.addAll(List.of(answer(404), answer(200)));

        assertThat(new HttpsFirstFetcher(scripted)
                        .fetch(Request.page(HttpUrl.get("http://a.example.com/1")))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void redirectsInACircleEnd() {
        for (int i = 0; i < 20; i++) {
            script.add(answer(302, "Location", PAGE.toString()));
        }

        assertThatThrownBy(() -> new RedirectingFetcher(scripted).fetch(Request.page(PAGE)))
                .hasMessageStartingWith("TOO_MANY_REDIRECTS");
    }

    @Test
    void aRedirectToAnotherSchemeIsRefused() {
        script.add(answer(302, "Location", "file:///etc/passwd"));

        assertThatThrownBy(() -> new RedirectingFetcher(scripted).fetch(Request.page(PAGE)))
                .hasMessageStartingWith("BAD_REDIRECT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "10.1.2.3",
                "192.168.0.1",
                "172.16.9.9",
                "169.254.169.254",
                "100.64.0.1",
                "0.0.0.0",
                "::1",
                "fd00::1",
                "fe80::1",
                "224.0.0.1",
                "198.18.0.1",
                "::ffff:10.0.0.1",
                "64:ff9b::7f00:1",
                "2002:c0a8:1::1",
                "::127.0.0.1"
            })
    void addressesOfThePrivateNetworkAreSpecial(String address) throws Exception {
        assertThat(AddressGuard.isSpecial(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"211.231.99.1", "8.8.8.8", "2606:4700::1111"})
    void publicAddressesAreNot(String address) throws Exception {
        assertThat(AddressGuard.isSpecial(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1/x", "http://localhost:8080/", "http://[::1]/", "http://169.254.169.254/latest"
            })
    void aPageCannotLeadIntoThePrivateNetwork(String address) {
        AddressGuard guard = new AddressGuard(Set.of("sora.tistory.com"));

        assertThatThrownBy(() -> guard.check(HttpUrl.parse(address))).hasMessageStartingWith("REFUSED_ADDRESS");
    }

    @Test
    void aHostThatTheUserNamedMayBeAnywhere() throws Exception {
        new AddressGuard(Set.of("127.0.0.1")).check(HttpUrl.parse("http://127.0.0.1:9000/"));
    }

    @Test
    void aNameThatResolvesIntoThePrivateNetworkIsRefused() {
        assertThatThrownBy(() -> new AddressGuard(Set.of()).lookup("localhost"))
                .isInstanceOf(AddressGuard.RefusedException.class);
    }

    @Test
    void theProxyOfTheEnvironmentIsUsedExceptWhereItSaysNot() {
        Map<String, String> environment =
                Map.of("https_proxy", "http://127.0.0.1:8899", "no_proxy", "example.com, .local");

        assertThat(ProxySetting.fromEnvironment(environment, "sora.tistory.com"))
                .isEqualTo(new ProxySetting("127.0.0.1", 8899));
        assertThat(ProxySetting.fromEnvironment(environment, "www.example.com")).isNull();
        assertThat(ProxySetting.fromEnvironment(Map.of(), "sora.tistory.com")).isNull();
    }

    @Test
    void whatIsNoProxyAddressIsRefused() {
        assertThatThrownBy(() -> ProxySetting.parse("socks5://x:1")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void robotsTxtIsReadAsTheRfcSays() throws FetchException {
        script.add(new Response(
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
        script.addAll(List.of(answer(404), answer(500)));

        assertThat(RobotsRules.load(scripted, PAGE).isAllowed(PAGE)).isTrue();
        assertThat(RobotsRules.load(scripted, PAGE).isAllowed(PAGE)).isFalse();
    }

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
                    return answer(200);
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
        script.add(FetchException.Reason.TIMEOUT);
        script.add(answer(200));
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
