package io.github.tistoryarchiver.http;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** What a host's robots.txt allows this tool, by RFC 9309. */
public final class Robots {
    /** The product token by which a robots.txt can address this tool. */
    public static final String PRODUCT_TOKEN = "tistory-archiver";

    private final BaseRobotRules rules;

    private Robots(BaseRobotRules rules) {
        this.rules = rules;
    }

    /**
     * Asks a host for its robots.txt. No file means that everything is allowed; a server error means, by the RFC, that
     * nothing is.
     */
    public static Robots load(Fetcher fetcher, HttpUrl anyUrlOfHost) throws FetchException {
        HttpUrl url = Objects.requireNonNull(anyUrlOfHost.resolve("/robots.txt"));
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser();
        try (Response response = fetcher.fetch(Request.page(url))) {
            BaseRobotRules rules = response.isSuccess()
                    ? parser.parseContent(url.toString(), response.body().bytes(), "text/plain", List.of(PRODUCT_TOKEN))
                    : parser.failedFetch(response.status());
            return new Robots(rules);
        } catch (FetchException e) {
            throw e;
        } catch (IOException e) {
            throw new FetchException(FetchException.Reason.CONNECTION, url, e);
        }
    }

    public boolean isAllowed(HttpUrl url) {
        return rules.isAllowed(url.toString());
    }

    /** The wait between requests that the host asks for, or {@code null}. */
    public @Nullable Duration crawlDelay() {
        long millis = rules.getCrawlDelay();
        return millis == BaseRobotRules.UNSET_CRAWL_DELAY || millis <= 0 ? null : Duration.ofMillis(millis);
    }
}
