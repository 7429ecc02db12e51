package io.github.tistoryarchiver.backup.requisites;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.RequisiteLog;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.http.warc.StaticContent;
import io.github.tistoryarchiver.tistory.media.PageRequisites;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what pages need for their look and no run fetched before. They are recorded with the pages; the recording is all that is kept
 * of them.
 */
public final class RequisiteFetcher {
    /** Most requisites of a blog, those included that are missing. */
    private static final int MAX_COUNT = 1_000;

    /** Most bytes of all requisites of a blog. */
    private static final long MAX_BYTES = 256L << 20;

    /** Failures that a later run would meet again. */
    private static final Set<FetchException.Reason> LASTING = EnumSet.of(
            FetchException.Reason.UNKNOWN_HOST,
            FetchException.Reason.TOO_LARGE,
            FetchException.Reason.TOO_MANY_REDIRECTS,
            FetchException.Reason.BAD_REDIRECT,
            FetchException.Reason.REFUSED_ADDRESS,
            FetchException.Reason.ROBOTS);

    private final Fetcher fetcher;
    private final HttpUrl home;
    private final RequisiteLog log;
    private final BooleanSupplier isOver;
    private final Deque<HttpUrl> queue = new ArrayDeque<>();
    private final Set<HttpUrl> leftOut = new HashSet<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Long> sizes = new ArrayList<>();
    private final AtomicLong bytes;

    private RequisiteFetcher(Fetcher fetcher, HttpUrl home, RequisiteLog log, BooleanSupplier isOver) {
        this.fetcher = fetcher;
        this.home = home;
        this.log = log;
        this.isOver = isOver;
        this.bytes = new AtomicLong(log.bytes());
    }

    /**
     * Fetches what the pages of this run ask for; the first time also what pages ask for that earlier runs recorded.
     *
     * @param isOver tells whether nothing new should be started; a later run goes on
     */
    public static RunEvent.Requisites run(Archive archive, SeenPages pages, HttpUrl home, BooleanSupplier isOver) {
        try (RequisiteLog log = archive.requisites()) {
            if (log.isEmpty()) {
                pages.read(archive.rawFiles());
            }
            return new RequisiteFetcher(pages, home, log, isOver).run(pages.asked());
        }
    }

    private RunEvent.Requisites run(Map<HttpUrl, HttpUrl> asked) {
        log.wanted().stream().map(HttpUrl::parse).filter(Objects::nonNull).forEach(queue::add);
        asked.keySet().forEach(this::want);
        while (!queue.isEmpty() && !isOver.getAsBoolean()) {
            HttpUrl url = queue.remove();
            if (bytes.get() < MAX_BYTES) {
                fetch(url, asked);
            } else {
                leftOut.add(url);
            }
        }
        long added = sizes.stream().mapToLong(Long::longValue).sum();
        return new RunEvent.Requisites(sizes.size(), added, leftOut.size(), List.copyOf(problems));
    }

    private void want(HttpUrl url) {
        String address = url.toString();
        if (log.knows(address)) {
            return;
        }
        if (log.size() >= MAX_COUNT) {
            leftOut.add(url);
        } else {
            log.put(address, RequisiteLog.State.WANTED, 0);
            queue.add(url);
        }
    }

    private void fetch(HttpUrl url, Map<HttpUrl, HttpUrl> asked) {
        Request request = Request.requisite(url, asked.getOrDefault(url, home));
        Fetched<Long> fetched = Fetched.ask(fetcher, request, response -> read(url, response));
        Problem problem = fetched.problem();
        if (problem == null) {
            long size = Objects.requireNonNull(fetched.orNull());
            bytes.addAndGet(size);
            sizes.add(size);
            log.put(url.toString(), RequisiteLog.State.KEPT, size);
            return;
        }
        problems.add(problem);
        if (isLasting(problem)) {
            log.put(url.toString(), RequisiteLog.State.MISSING, 0);
        }
    }

    private Fetched<Long> read(HttpUrl url, Response response) throws IOException {
        @Nullable String type = response.header("Content-Type");
        if (!response.isSuccess()) {
            String status = Integer.toString(response.status());
            return new Fetched.Missing<>(new Problem(Problem.Kind.HTTP_STATUS, url.toString(), status));
        }
        if (!StaticContent.isType(type)) {
            return new Fetched.Missing<>(
                    new Problem(Problem.Kind.NOT_A_REQUISITE, url.toString(), String.valueOf(type)));
        }
        if (StaticContent.isStyle(type)) {
            String css = new String(response.body().bytes(), StandardCharsets.UTF_8);
            PageRequisites.ofStyle(css, response.url()).forEach(this::want);
        }
        return new Fetched.Value<>(response.body().size());
    }

    private static boolean isLasting(Problem problem) {
        return switch (problem.kind()) {
            case NOT_A_REQUISITE -> true;
            case HTTP_STATUS ->
                problem.detail().startsWith("4") && !Set.of("408", "425", "429").contains(problem.detail());
            case NO_ANSWER -> LASTING.contains(FetchException.Reason.valueOf(problem.detail()));
            default -> false;
        };
    }
}
