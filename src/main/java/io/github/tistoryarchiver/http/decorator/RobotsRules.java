package io.github.tistoryarchiver.http.decorator;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** The rules of a host's robots.txt for this tool, by RFC 9309. */
public final class RobotsRules {
    /** The product token with which a robots.txt addresses this tool. */
    public static final String PRODUCT_TOKEN = "tistory-archiver";

    private static final int MAX_WARNINGS = 5;

    private static final Duration MAX_DELAY = Duration.ofDays(1);

    private final BaseRobotRules rules;
    private final int status;

    private RobotsRules(BaseRobotRules rules, int status) {
        this.rules = rules;
        this.status = status;
    }

    /**
     * Fetches the robots.txt of a host. If the file does not exist, everything is allowed; after a server error nothing
     * is, as the RFC demands: {@link #isUnavailable()}.
     *
     * @throws FetchException when there is no response
     */
    public static RobotsRules load(Fetcher fetcher, HttpUrl anyUrlOfHost) throws FetchException {
        HttpUrl url = Objects.requireNonNull(anyUrlOfHost.resolve("/robots.txt"));
        // by default the parser takes a long delay for a prohibition; such a host is asked slowly instead
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, MAX_WARNINGS);
        try (Response response = fetcher.fetch(Request.page(url))) {
            BaseRobotRules rules = response.isSuccess()
                    ? parser.parseContent(url.toString(), response.body().bytes(), "text/plain", List.of(PRODUCT_TOKEN))
                    : parser.failedFetch(response.status());
            return new RobotsRules(rules, response.status());
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw new FetchException(FetchException.Reason.CONNECTION, url, e);
        }
    }

    /** Tells whether the host answered with an error of its own, so that its rules are unknown now. */
    public boolean isUnavailable() {
        return status >= 500;
    }

    /** Returns the status of the answer. */
    public int status() {
        return status;
    }

    public boolean isAllowed(HttpUrl url) {
        return rules.isAllowed(url.toString());
    }

    /** Returns the crawl delay that the host asks for, at most a day; {@code null} for none. */
    public @Nullable Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0
                ? null
                : Duration.ofMillis(Math.min(millis, MAX_DELAY.toMillis()));
    }
}
