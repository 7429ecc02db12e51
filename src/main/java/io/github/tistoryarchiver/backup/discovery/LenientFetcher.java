package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses that may not answer: what does not is noted, and the run goes on. */
final class LenientFetcher {
    private final Fetcher fetcher;
    private final List<Problem> problems = new ArrayList<>();

    LenientFetcher(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    byte @Nullable [] bytes(HttpUrl url) {
        try (Response response = fetcher.fetch(Request.page(url))) {
            if (response.isSuccess()) {
                return response.body().bytes();
            }
            problems.add(Problem.status(url, response.status()));
        } catch (FetchException e) {
            problems.add(Problem.of(e));
        } catch (IOException e) {
            unreadable(url, e);
        }
        return null;
    }

    void unreadable(HttpUrl url, IOException e) {
        problems.add(new Problem(Problem.Kind.UNEXPECTED, url.toString(), String.valueOf(e.getMessage())));
    }
}
