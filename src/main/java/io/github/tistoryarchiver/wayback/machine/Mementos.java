package io.github.tistoryarchiver.wayback.machine;

import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.warc.ForeignRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches archived answers as they were. What has a {@code Memento-Datetime} is the archived answer, whatever its status; anything
 * else is said by the machine itself.
 */
public final class Mementos {
    /** What the machine says of an address whose owner wanted it excluded, by a letter or by robots.txt. */
    static final String EXCLUSION = "AccessControlException";

    private static final String ERROR = "X-Archive-Wayback-Runtime-Error";
    private static final int MAX_REDIRECTS = 3;
    private static final int SERVER_ERROR = 500;
    private static final Pattern PATH = Pattern.compile("/web/(\\d{14})(?:[a-z]{2}_)?/(.+)");

    private final Machine machine;
    private final Predicate<Instant> isTooLate;

    /** @param isTooLate tells whether captures of a time are not wanted */
    public Mementos(Machine machine, Predicate<Instant> isTooLate) {
        this.machine = machine;
        this.isTooLate = isTooLate;
    }

    /** What came of asking for an archived answer. */
    public sealed interface Found extends AutoCloseable {
        @Override
        default void close() {}
    }

    /**
     * A successful answer that is not empty.
     *
     * @param url the address that was archived
     * @param time when it was archived
     */
    public record Memento(HttpUrl url, Instant time, Response response) implements Found {
        @Override
        public void close() {
            response.close();
        }
    }

    /** Why there is no answer. */
    public enum Missing implements Found {
        /** It was never archived, or not successfully. */
        ABSENT,
        /** The owner of the address had it excluded. */
        EXCLUDED,
        /** The machine did not find it in time; it may a little later. */
        SLOW
    }

    /** Tells whether an answer says that the address is excluded. */
    static boolean isExcluded(Response response) {
        return String.valueOf(response.header(ERROR)).contains(EXCLUSION);
    }

    /**
     * Fetches the archived answer that is nearest to a time.
     *
     * @param timestamp in 14 digits, UTC
     * @param original the address that was archived
     * @throws EndOfRunException when nothing may be asked for any more
     */
    public Found find(String timestamp, String original) {
        HttpUrl next = address(timestamp, original);
        Set<HttpUrl> asked = new HashSet<>();
        for (int redirects = 0; next != null && redirects <= MAX_REDIRECTS && asked.add(next); redirects++) {
            Response response;
            try {
                response = machine.memento(next);
            } catch (FetchException e) {
                return e.mayPass() ? Missing.SLOW : Missing.ABSENT;
            }
            if (response.status() / 100 != 3) {
                return judged(next, response);
            }
            response.close();
            next = target(next, response.header("Location"));
        }
        return Missing.ABSENT;
    }

    private static @Nullable HttpUrl address(String timestamp, String original) {
        return HttpUrl.parse(Machine.HOME + "web/" + timestamp + "id_/" + original.replaceFirst("#.*", ""));
    }

    /** Returns where a redirect leads; {@code null} if it is not to be followed. */
    private @Nullable HttpUrl target(HttpUrl from, @Nullable String location) {
        HttpUrl target = location == null ? null : from.resolve(location);
        if (target == null || !target.host().equals(Machine.HOME.host())) {
            return null;
        }
        Matcher path = PATH.matcher(target.encodedPath());
        Instant time = path.matches() ? ForeignRecord.time(path.group(1)) : null;
        return time == null || isTooLate.test(time)
                ? null
                : target.newBuilder()
                        .scheme("https")
                        .port(Machine.HOME.port())
                        .encodedPath("/web/" + path.group(1) + "id_/" + path.group(2))
                        .build();
    }

    private Found judged(HttpUrl asked, Response response) {
        Found found = missing(asked, response);
        if (found instanceof Missing) {
            response.close();
        }
        return found;
    }

    private Found missing(HttpUrl asked, Response response) {
        if (response.header(Machine.MEMENTO) == null) {
            return isExcluded(response)
                    ? Missing.EXCLUDED
                    : response.status() >= SERVER_ERROR ? Missing.SLOW : Missing.ABSENT;
        }
        Instant time = response.headers().getInstant(Machine.MEMENTO);
        Matcher path = PATH.matcher(asked.encodedPath());
        HttpUrl url = path.matches() ? HttpUrl.parse(path.group(2)) : null;
        if (!response.isSuccess() || response.body().size() == 0 || url == null) {
            return Missing.ABSENT;
        }
        Instant said = time != null ? time : Objects.requireNonNull(ForeignRecord.time(path.group(1)));
        return isTooLate.test(said)
                ? Missing.ABSENT
                : new Memento(
                        url.newBuilder().encodedQuery(asked.encodedQuery()).build(), said, response);
    }
}
