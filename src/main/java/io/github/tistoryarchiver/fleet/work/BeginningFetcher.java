package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the lease before this one had asked for when the visit began, each once, as long as that is fresh. What is asked
 * for before the first post is kept for the next lease.
 */
final class BeginningFetcher implements Fetcher {
    /** As long as a lease lasts: a visit that needs but one is not more up to date. */
    private static final Duration MAX_AGE = Duration.ofMinutes(10);

    private static final long MAX_BYTES = 16 << 20;

    private final Fetcher inner;
    private final Beginnings beginnings;
    private final String blog;
    private final InstantSource clock;
    private final Map<String, RememberedAnswer> remembered = new HashMap<>();
    private @Nullable List<RememberedAnswer> begun = new ArrayList<>();
    private int repeated;

    /** What is kept. */
    private record Kept(List<RememberedAnswer> answers) {}

    /**
     * Wraps a fetcher that sends single requests.
     *
     * @param clock the time of day
     */
    BeginningFetcher(Fetcher inner, Beginnings beginnings, String blog, InstantSource clock) {
        this.inner = inner;
        this.beginnings = beginnings;
        this.blog = blog;
        this.clock = clock;
        if (beginnings != Beginnings.NONE) {
            remember();
        }
    }

    private void remember() {
        try {
            byte[] kept = beginnings.read(blog);
            Kept all = kept == null ? null : ArchiveJson.readLine(new String(kept, StandardCharsets.UTF_8), Kept.class);
            if (all != null) {
                all.answers().forEach(answer -> remembered.put(answer.url(), answer));
            }
        } catch (IOException | ArchiveException e) {
            remembered.clear(); // it is asked for once more
        }
    }

    @Override
    public Response fetch(Request request) throws FetchException {
        if (!isOfBeginning(request)) {
            keep();
            return inner.fetch(request);
        }
        Response known = known(request.url().toString());
        Response response = known == null ? inner.fetch(request) : known;
        note(response);
        return response;
    }

    private static boolean isOfBeginning(Request request) {
        return request.kind() == Request.Kind.PAGE
                && !request.isPost()
                && request.etag() == null
                && request.cookie() == null
                && PostAddress.parse(request.url().toString()) == null;
    }

    private synchronized @Nullable Response known(String url) {
        RememberedAnswer answer = remembered.remove(url);
        Instant now = clock.instant();
        if (answer == null
                || answer.at().isAfter(now)
                || answer.at().plus(MAX_AGE).isBefore(now)) {
            return null;
        }
        try {
            Response response = answer.response();
            repeated++;
            return response;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private synchronized void note(Response response) {
        boolean isFinal = response.status() < 500 && response.status() != 429 && !response.isShort();
        if (begun == null || !isFinal) {
            return;
        }
        try {
            Instant earlier = response.received();
            begun.add(RememberedAnswer.of(response, earlier == null ? clock.instant() : earlier));
        } catch (IOException e) {
            begun = null;
        }
    }

    private synchronized void keep() {
        List<RememberedAnswer> answers = begun;
        begun = null;
        if (answers == null || beginnings == Beginnings.NONE) {
            return;
        }
        long bytes = answers.stream().mapToLong(answer -> answer.body().length).sum();
        if (bytes <= MAX_BYTES) {
            try {
                beginnings.keep(blog, ArchiveJson.line(new Kept(answers)).getBytes(StandardCharsets.UTF_8));
            } catch (IOException | ArchiveException e) {
                remembered.clear(); // the next lease asks for it once more
            }
        }
    }

    /** Forgets what is kept, since the visit is over. */
    void forget() {
        try {
            beginnings.forget(blog);
        } catch (IOException | ArchiveException e) {
            remembered.clear(); // it grows too old
        }
    }

    /** Returns how many answers were not asked for. */
    synchronized int repeated() {
        return repeated;
    }
}
