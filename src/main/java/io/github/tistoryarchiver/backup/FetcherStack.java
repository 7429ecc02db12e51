package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.http.Cookies;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.decorator.CookieFetcher;
import io.github.tistoryarchiver.http.decorator.FailingHostsFetcher;
import io.github.tistoryarchiver.http.decorator.HttpsFirstFetcher;
import io.github.tistoryarchiver.http.decorator.LimitedFetcher;
import io.github.tistoryarchiver.http.decorator.MeteredFetcher;
import io.github.tistoryarchiver.http.decorator.PacedFetcher;
import io.github.tistoryarchiver.http.decorator.Pacer;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import io.github.tistoryarchiver.http.decorator.RetryPolicy;
import io.github.tistoryarchiver.http.decorator.RetryingFetcher;
import io.github.tistoryarchiver.http.decorator.RobotsFetcher;
import io.github.tistoryarchiver.http.decorator.RobotsRules;
import io.github.tistoryarchiver.http.warc.RecordingFetcher;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The chain of fetchers that every request of a run passes: failing hosts, redirects, robots.txt, the owner's cookies,
 * retries, https first, the host's pace, recording, counting, free connections, and the environment's fetcher. The
 * blog's host has the requested rate; every other host, which serves files, five times that rate.
 */
public final class FetcherStack {
    public static final double FILE_HOST_FACTOR = 5;

    private final MeteredFetcher meter;
    private final RecordingFetcher recording;
    private final Pacer pacer;
    private final Fetcher retrying;
    private final Fetcher redirecting;
    private final HttpUrl home;
    private final @Nullable CookieFetcher cookies;

    FetcherStack(RunEnvironment environment, HttpUrl home, BackupOptions options) {
        double rate = options.rate();
        Cookies login = options.access().cookies();
        this.meter = new MeteredFetcher(new LimitedFetcher(environment.fetcher(), options.connections()));
        this.recording = new RecordingFetcher(meter, environment.clock(), RobotsRules.PRODUCT_TOKEN);
        this.pacer = new Pacer(
                environment.pacingClock(),
                Map.of(home.host(), rate),
                rate * FILE_HOST_FACTOR,
                () -> ThreadLocalRandom.current().nextDouble());
        Fetcher withoutCookies = new RetryingFetcher(
                new HttpsFirstFetcher(new PacedFetcher(recording, pacer, environment.sleeper())),
                RetryPolicy.DEFAULT,
                pacer,
                environment.clock(),
                environment.sleeper());
        this.cookies = login == null ? null : new CookieFetcher(withoutCookies, login, environment.clock());
        this.retrying = cookies == null ? withoutCookies : cookies;
        this.home = home;
        trust(home);
        this.redirecting = new RedirectingFetcher(retrying);
    }

    /**
     * Fetches the blog's robots.txt and returns a fetcher that obeys it, crawl delay included.
     *
     * @throws FetchException when robots.txt cannot be fetched
     */
    Fetcher obeyingRobots() throws FetchException {
        RobotsRules robots = RobotsRules.load(redirecting, home);
        Duration delay = robots.crawlDelay();
        if (delay != null) {
            pacer.atMostEvery(home.host(), delay);
        }
        return new FailingHostsFetcher(
                new RedirectingFetcher(new RobotsFetcher(retrying, home.host(), robots)), home.host());
    }

    /** Marks a host as the blog's own, so that the owner's cookies may be sent to it. */
    void trust(HttpUrl own) {
        if (cookies != null) {
            cookies.trust(own);
        }
    }

    Fetcher ignoringRobots() {
        return new FailingHostsFetcher(redirecting, home.host());
    }

    RecordingFetcher recording() {
        return recording;
    }

    MeteredFetcher meter() {
        return meter;
    }
}
