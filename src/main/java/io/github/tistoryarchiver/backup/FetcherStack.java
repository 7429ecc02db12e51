package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.Problem;
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
import io.github.tistoryarchiver.http.decorator.Patience;
import io.github.tistoryarchiver.http.decorator.RedirectingFetcher;
import io.github.tistoryarchiver.http.decorator.RetryPolicy;
import io.github.tistoryarchiver.http.decorator.RetryingFetcher;
import io.github.tistoryarchiver.http.decorator.RobotsFetcher;
import io.github.tistoryarchiver.http.decorator.RobotsRules;
import io.github.tistoryarchiver.http.decorator.ShortAnswerFetcher;
import io.github.tistoryarchiver.http.warc.RecordingFetcher;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The chain of fetchers that every request of a run passes: failing hosts, redirects, robots.txt, the owner's cookies,
 * retries, https first, the host's pace, recording, pages that end too soon, counting, free connections, and the environment's fetcher. The
 * blog's host has the requested rate; every other host, which serves files, five times that rate.
 */
public final class FetcherStack {
    public static final double FILE_HOST_FACTOR = 5;

    /** Failures after which the rest of the blog might still answer, so that it is robots.txt that keeps it away. */
    private static final Set<FetchException.Reason> ROBOTS_TROUBLE = EnumSet.of(
            FetchException.Reason.CONNECTION,
            FetchException.Reason.TIMEOUT,
            FetchException.Reason.TRUNCATED,
            FetchException.Reason.EMPTY,
            FetchException.Reason.TOO_LARGE,
            FetchException.Reason.TOO_MANY_REDIRECTS,
            FetchException.Reason.BAD_REDIRECT);

    private final MeteredFetcher meter;
    private final RecordingFetcher recording;
    private final Pacer pacer;
    private final Fetcher retrying;
    private final Fetcher redirecting;
    private final HttpUrl home;
    private final @Nullable CookieFetcher cookies;
    private final Patience patience;
    private @Nullable Duration crawlDelay;

    FetcherStack(RunEnvironment environment, HttpUrl home, BackupOptions options, Patience patience) {
        this.patience = patience;
        double rate = options.rate();
        Cookies login = options.access().cookies();
        this.meter = new MeteredFetcher(new LimitedFetcher(environment.fetcher(), options.connections()));
        this.recording =
                new RecordingFetcher(new ShortAnswerFetcher(meter), environment.clock(), RobotsRules.PRODUCT_TOKEN);
        this.pacer = new Pacer(
                environment.pacingClock(),
                Map.of(home.host(), rate),
                rate * FILE_HOST_FACTOR,
                () -> ThreadLocalRandom.current().nextDouble());
        Fetcher withoutCookies = new RetryingFetcher(
                new HttpsFirstFetcher(new PacedFetcher(recording, pacer, environment.sleeper(), patience)),
                RetryPolicy.DEFAULT,
                pacer,
                environment.clock(),
                environment.sleeper(),
                patience);
        this.cookies = login == null ? null : new CookieFetcher(withoutCookies, login, environment.clock());
        this.retrying = cookies == null ? withoutCookies : cookies;
        this.home = home;
        trust(home);
        this.redirecting = new RedirectingFetcher(retrying);
    }

    /**
     * Fetches the blog's robots.txt and returns a fetcher that obeys it, crawl delay included.
     *
     * @throws BackupException when robots.txt cannot be fetched
     */
    Fetcher obeyingRobots() throws BackupException {
        RobotsRules robots = robots();
        Duration delay = robots.crawlDelay();
        if (delay != null) {
            pacer.atMostEvery(home.host(), delay);
            crawlDelay = delay;
        }
        return new FailingHostsFetcher(
                new RedirectingFetcher(new RobotsFetcher(retrying, home.host(), robots)), home.host());
    }

    private RobotsRules robots() throws BackupException {
        try {
            RobotsRules robots = RobotsRules.load(redirecting, home);
            if (robots.isUnavailable()) {
                HttpUrl url = Objects.requireNonNull(home.resolve("/robots.txt"));
                throw new BackupException(BackupException.Reason.ROBOTS, Problem.status(url, robots.status()));
            }
            return robots;
        } catch (FetchException e) {
            throw new BackupException(
                    ROBOTS_TROUBLE.contains(e.reason())
                            ? BackupException.Reason.ROBOTS
                            : BackupException.Reason.UNREACHABLE,
                    Problem.of(e));
        }
    }

    /** Returns the delay between requests that the blog's robots.txt asks for; {@code null} for none. */
    @Nullable
    Duration crawlDelay() {
        return crawlDelay;
    }

    /** Returns until when the blog wants no request, which is later than the end of the run; {@code null} if it does not mind. */
    @Nullable
    Instant leftAloneUntil() {
        return patience.leftAloneUntil(home.host());
    }

    /** Tells whether the run ends before the blog may be asked again. */
    boolean isTimeSpent() {
        return patience.isSpent();
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
