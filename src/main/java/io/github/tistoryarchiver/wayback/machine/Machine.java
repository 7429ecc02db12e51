package io.github.tistoryarchiver.wayback.machine;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.decorator.Pacer;
import io.github.tistoryarchiver.http.decorator.RetryPolicy;
import java.net.ConnectException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests to the Wayback Machine as slowly as it asks for. Lists and mementos have limits of their own. A refusal (429) is
 * waited for once; who goes on after that, or while connections are refused, is blocked for hours.
 */
public final class Machine {
    /** The host of the Wayback Machine. */
    public static final String HOST = "web.archive.org";

    /** The address of its root. */
    static final HttpUrl HOME = Objects.requireNonNull(HttpUrl.parse("https://" + HOST + "/"));

    /** The header that only an archived answer has. */
    static final String MEMENTO = "Memento-Datetime";

    private static final String LISTS = "lists";
    private static final String MEMENTOS = "mementos";
    private static final double LISTS_A_SECOND = 24 / 60.0;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final Duration PROBATION = Duration.ofMinutes(10);
    private static final int MAX_SILENCES = 10;

    private final RunEnvironment environment;
    private final Pacer pacer;
    private final Map<String, Duration> intervals = new HashMap<>();
    private final @Nullable Instant end;
    private final @Nullable Long maxRequests;
    private @Nullable Instant probation;
    private long requests;
    private int silences;
    private @Nullable End over;

    /**
     * Begins a run. Its limits count for all blogs that are asked for.
     *
     * @param rate requests a second for pages and files
     * @param maxTime the time after which nothing new is started; {@code null} for no limit
     * @param maxRequests the number of requests after which nothing new is started; {@code null} for no limit
     */
    public Machine(RunEnvironment environment, double rate, @Nullable Duration maxTime, @Nullable Long maxRequests) {
        this.environment = environment;
        Map<String, Double> rates = Map.of(LISTS, LISTS_A_SECOND, MEMENTOS, rate);
        this.pacer = new Pacer(environment.pacingClock(), rates, rate, () -> 0);
        rates.forEach((kind, times) -> intervals.put(kind, Duration.ofNanos((long) (1_000_000_000L / times))));
        this.end = maxTime == null ? null : environment.pacingClock().instant().plus(maxTime);
        this.maxRequests = maxRequests;
    }

    /** Returns how many requests were sent. */
    public long requests() {
        return requests;
    }

    /**
     * Asks for a list.
     *
     * @throws EndOfRunException when nothing may be asked for any more
     */
    Response list(HttpUrl url) throws FetchException {
        return ask(Request.listing(url), LISTS);
    }

    /**
     * Asks for a page or a file.
     *
     * @throws EndOfRunException when nothing may be asked for any more
     */
    Response memento(HttpUrl url) throws FetchException {
        return ask(Request.memento(url), MEMENTOS);
    }

    private Response ask(Request request, String kind) throws FetchException {
        while (true) {
            await(kind);
            requests++;
            Response response = send(request);
            if (response.status() != TOO_MANY_REQUESTS || response.header(MEMENTO) != null) {
                return response;
            }
            response.close();
            slowDown(
                    kind,
                    RetryPolicy.retryAfter(
                            response.header("Retry-After"), environment.clock().instant()));
        }
    }

    private Response send(Request request) throws FetchException {
        try {
            Response response = environment.fetcher().fetch(request);
            silences = 0;
            return response;
        } catch (FetchException e) {
            if (isRefused(e)) {
                throw over(End.BLOCKED);
            }
            if (e.reason() == FetchException.Reason.TIMEOUT || e.reason() == FetchException.Reason.CONNECTION) {
                silences++;
            }
            if (silences == MAX_SILENCES || isWithoutNetwork(e)) {
                throw over(End.UNREACHABLE);
            }
            throw e;
        }
    }

    /** Ends this run and those of further blogs. */
    private EndOfRunException over(End end) {
        over = end;
        return new EndOfRunException(end);
    }

    private static boolean isWithoutNetwork(FetchException e) {
        return switch (e.reason()) {
            case UNKNOWN_HOST, TLS, PROXY, INTERRUPTED, REFUSED_ADDRESS -> true;
            default -> false;
        };
    }

    /** Tells whether the machine did not accept the connection, as opposed to one that broke. */
    private static boolean isRefused(FetchException e) {
        if (e.reason() == FetchException.Reason.PROXY) {
            return false;
        }
        Throwable cause = e;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof ConnectException) {
                return true;
            }
            cause = cause.getCause();
        }
        return false;
    }

    /** Waits for the next slot. */
    private void await(String kind) {
        if (over != null) {
            throw new EndOfRunException(over);
        }
        if (environment.interrupted().getAsBoolean()) {
            throw new EndOfRunException(End.INTERRUPTED);
        }
        if (maxRequests != null && requests >= maxRequests) {
            throw new EndOfRunException(End.REQUESTS_ARE_SPENT);
        }
        Duration wait = pacer.reserve(kind);
        if (end != null && environment.pacingClock().instant().plus(wait).isAfter(end)) {
            throw new EndOfRunException(End.TIME_IS_UP);
        }
        try {
            environment.sleeper().sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EndOfRunException(End.INTERRUPTED);
        }
    }

    /**
     * Leaves the machine alone for a while, and asks half as often from then on.
     *
     * @param wish for how long it wants to be left alone; {@code null} if it does not say
     */
    private void slowDown(String kind, @Nullable Duration wish) {
        Instant now = environment.pacingClock().instant();
        if (probation != null && now.isBefore(probation)) {
            throw over(End.TOO_MANY_REQUESTS);
        }
        Duration pause = wish == null ? PAUSE : wish;
        probation = now.plus(pause).plus(PROBATION);
        pacer.pause(LISTS, pause);
        pacer.pause(MEMENTOS, pause);
        Duration interval = Objects.requireNonNull(intervals.get(kind)).multipliedBy(2);
        intervals.put(kind, interval);
        pacer.atMostEvery(kind, interval);
    }
}
