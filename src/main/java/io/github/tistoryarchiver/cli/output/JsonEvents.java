package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.backup.report.LastRun;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.SourceCounts;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reports a run to a program as one JSON object a line, the same in every locale, as described by
 * {@code events.schema.json}.
 */
public final class JsonEvents implements Consumer<RunEvent> {
    private final PrintStream out;

    public JsonEvents(PrintStream out) {
        this.out = out;
    }

    private record Reached(
            String event, String blog, String url, @Nullable String title, String folder) {}

    private record PostsFound(String event, int posts, SourceCounts sources) {}

    private record Planned(String event, int toFetch, int unchanged, int outOfScope) {}

    private record CrawlDelay(
            String event, double seconds, @Nullable Long runSeconds) {}

    private record PostEnded(
            String event,
            int done,
            int of,
            @Nullable Long id,
            @Nullable String slug,
            @Nullable String url,
            @Nullable String title,
            String outcome,
            @Nullable Problem problem) {}

    private record RequisitesEnded(String event, int fetched, long bytes, int leftOut, List<Problem> problems) {}

    private record Ended(String event, String folder, boolean dryRun, LastRun run) {}

    private record Failed(String event, String blog, String message) {}

    private record Refused(
            String event, double rate, @Nullable Instant pausedUntil) {}

    private record ListEnded(String event, ListTotals list) {}

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.BlogReached reached) {
            print(new Reached(
                    "reached",
                    reached.blog().name(),
                    reached.blog().url(),
                    reached.blog().title(),
                    reached.archiveFolder()));
        } else if (event instanceof RunEvent.PostsFound found) {
            print(new PostsFound("found", found.posts(), found.sources()));
        } else if (event instanceof RunEvent.Planned planned) {
            print(new Planned("planned", planned.toFetch(), planned.unchanged(), planned.outOfScope()));
        } else if (event instanceof RunEvent.CrawlDelay slow) {
            Duration time = slow.time();
            print(new CrawlDelay(
                    "crawl_delay", slow.delay().toMillis() / 1000.0, time == null ? null : time.toSeconds()));
        } else if (event instanceof RunEvent.PostEnded ended) {
            print(post(ended));
        } else if (event instanceof RunEvent.Requisites ended) {
            print(new RequisitesEnded("requisites", ended.fetched(), ended.bytes(), ended.leftOut(), ended.problems()));
        } else if (event instanceof RunEvent.RunEnded ended) {
            print(new Ended(
                    "ended", ended.report().folder().toString(), ended.report().estimate() != null, ended.lastRun()));
        }
    }

    /**
     * Reports a blog that could not be archived.
     *
     * @param message the message for people
     */
    public void failed(String blog, String message) {
        print(new Failed("failed", blog, message));
    }

    /**
     * Reports that all blogs of a list are asked more slowly.
     *
     * @param rate requests a second from now on
     * @param pausedUntil before when there are none; {@code null} for no pause
     */
    public void refused(double rate, @Nullable Instant pausedUntil) {
        print(new Refused("refused", rate, pausedUntil));
    }

    /** Reports the end of a run over a list of blogs. */
    public void listEnded(ListTotals totals) {
        print(new ListEnded("list_ended", totals));
    }

    private static PostEnded post(RunEvent.PostEnded ended) {
        Outcome outcome = ended.outcome();
        Outcome.Saved saved = outcome instanceof Outcome.Saved one ? one : null;
        return new PostEnded(
                "post",
                ended.done(),
                ended.ofAll(),
                saved == null
                        ? outcome.address().id()
                        : Long.valueOf(saved.post().id()),
                outcome.address().slug(),
                saved == null ? null : saved.post().url(),
                saved == null ? null : saved.post().title(),
                outcomeName(outcome),
                problem(outcome));
    }

    private static String outcomeName(Outcome outcome) {
        String name = "failed";
        if (outcome instanceof Outcome.Saved saved) {
            name = saved.change().name();
        } else if (outcome instanceof Outcome.Skipped skipped) {
            name = skipped.reason().name();
        } else if (outcome instanceof Outcome.Vanished vanished) {
            name = vanished.gone() ? "gone" : "vanished";
        }
        return name.toLowerCase(Locale.ROOT);
    }

    private static @Nullable Problem problem(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            return failed.problem();
        }
        return outcome instanceof Outcome.Vanished vanished ? vanished.problem() : null;
    }

    private void print(Record event) {
        out.println(ArchiveJson.line(event));
    }
}
