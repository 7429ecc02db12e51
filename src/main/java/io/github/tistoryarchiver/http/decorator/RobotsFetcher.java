package io.github.tistoryarchiver.http.decorator;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;

/** Refuses requests to the blog's host that its robots.txt disallows. */
public final class RobotsFetcher implements Fetcher {
    private final Fetcher inner;
    private final String host;
    private final RobotsRules robots;

    public RobotsFetcher(Fetcher inner, String host, RobotsRules robots) {
        this.inner = inner;
        this.host = host;
        this.robots = robots;
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        if (request.url().host().equals(host) && !robots.isAllowed(request.url())) {
            throw new FetchException(FetchException.Reason.ROBOTS, request.url(), null);
        }
        return inner.fetch(request);
    }
}
