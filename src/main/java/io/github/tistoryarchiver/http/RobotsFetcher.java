package io.github.tistoryarchiver.http;

/** Refuses to ask the blog's host for what its robots.txt forbids. */
public final class RobotsFetcher implements Fetcher {
    private final Fetcher inner;
    private final String host;
    private final Robots robots;

    public RobotsFetcher(Fetcher inner, String host, Robots robots) {
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
