package io.github.tistoryarchiver.backup.discovery;

import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.fetch.WholeAnswer;
import io.github.tistoryarchiver.backup.report.Lists;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Fetches addresses that need not answer: collects the problems of those that do not, and continues. */
final class LenientFetcher {
    private final Fetcher fetcher;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

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

    /**
     * Returns what is at an address, asked for twice where it looks cut short; {@code null} where it gives no answer or breaks off, which
     * is noted.
     *
     * @param isWhole whether an answer has its end
     * @param mayLackEnd whether one is of use that lacks it, where it came twice in the same way
     */
    byte @Nullable [] whole(HttpUrl url, Predicate<byte[]> isWhole, boolean mayLackEnd) {
        Fetched<WholeAnswer<byte[]>> fetched = WholeAnswer.ask(
                fetcher, Request.page(url), response -> response.body().bytes(), isWhole, Arrays::equals);
        WholeAnswer<byte[]> answer = fetched.orNull();
        Problem problem = fetched.problem();
        if (answer != null && !answer.isSuccess()) {
            problem = Problem.status(url, answer.status());
        } else if (answer != null && answer.lacksEnd() && !mayLackEnd) {
            problem = new Problem(Problem.Kind.CUT, url.toString(), Integer.toString(answer.value().length));
        } else if (answer != null && answer.lacksEnd()) {
            remarks.add(new Problem(Problem.Kind.LACKS_END, url.toString(), ""));
        }
        if (problem != null) {
            problems.add(problem);
        }
        return problem != null || answer == null ? null : answer.value();
    }

    /** Lists that broke off, and what else is to be said of lists. */
    Lists lists() {
        return new Lists(
                problems.stream()
                        .filter(problem -> problem.kind() == Problem.Kind.CUT)
                        .toList(),
                List.copyOf(remarks));
    }

    /** Notes what deserves a look. */
    void remark(Problem remark) {
        remarks.add(remark);
    }

    /** Notes that an answer came and could not be read. */
    void unreadable(HttpUrl url, IOException e) {
        problems.add(Problem.unexpected(url.toString(), e));
    }
}
