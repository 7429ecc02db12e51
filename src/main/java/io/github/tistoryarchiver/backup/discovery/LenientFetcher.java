package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches addresses that need not answer: collects the problems of those that do not, and continues. */
final class LenientFetcher {
    private final Fetcher fetcher;
    private final List<Problem> problems = new ArrayList<>();

    LenientFetcher(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns the bytes at an address; {@code null} if it gives no answer. */
    byte @Nullable [] bytes(HttpUrl url) {
        Fetched<byte[]> fetched = Fetched.bytes(fetcher, Request.page(url));
        Problem problem = fetched.problem();
        if (problem != null) {
            problems.add(problem);
        }
        return fetched.orNull();
    }

    /** Records that an answer could not be read. */
    void unreadable(HttpUrl url, IOException e) {
        problems.add(Problem.unexpected(url.toString(), e));
    }
}
