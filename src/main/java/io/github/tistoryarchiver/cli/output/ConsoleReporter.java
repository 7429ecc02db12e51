package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reports a run to a person: what was found, its progress, and finally a summary with all problems. */
public final class ConsoleReporter implements Consumer<RunEvent> {
    private static final int MAX_LINES = 20;

    private final CliContext context;
    private final Messages messages;
    private final Progress progress;
    private final boolean quiet;
    private final boolean verbose;
    private final List<RunEvent.Requisites> requisites = new ArrayList<>(1);

    public ConsoleReporter(CliContext context, Messages messages, Progress progress, boolean quiet, boolean verbose) {
        this.context = context;
        this.messages = messages;
        this.progress = progress;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.BlogReached reached) {
            String title = reached.blog().title() == null
                    ? reached.blog().name()
                    : reached.blog().title();
            print(
                    "talk.blog",
                    title.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " "),
                    reached.blog().url(),
                    reached.archiveFolder());
        } else if (event instanceof RunEvent.PostsFound found) {
            print("talk.found", found.posts(), messages.sources(found.sources()));
        } else if (event instanceof RunEvent.Planned planned) {
            print("talk.planned", planned.toFetch(), planned.unchanged(), planned.outOfScope());
            progress.begin(planned.toFetch());
        } else if (event instanceof RunEvent.CrawlDelay slow) {
            Duration time = slow.time();
            String delay = messages.time(slow.delay());
            print(time == null ? "talk.crawlDelay" : "talk.crawlTime", delay, time == null ? "" : messages.time(time));
        } else if (event instanceof RunEvent.PostEnded ended) {
            progress.post(ended.outcome(), ended.done(), ended.ofAll());
            explain(ended.outcome());
        } else if (event instanceof RunEvent.Requisites ended) {
            requisites.add(ended);
        } else if (event instanceof RunEvent.RunEnded ended) {
            progress.end();
            requisites.forEach(this::tell);
            summarize(ended.report());
        }
    }

    private void print(String key, Object... values) {
        if (!quiet) {
            context.err().println(messages.get(key, values));
        }
    }

    /**
     * Prints a list of problems or remarks, at most {@value #MAX_LINES} of them unless verbose: a blog whose image host
     * is down has thousands of missing files. The run's report has them all.
     */
    private void printList(List<String> lines) {
        int shown = verbose ? lines.size() : Math.min(lines.size(), MAX_LINES);
        lines.subList(0, shown).forEach(context.err()::println);
        if (shown < lines.size()) {
            context.err().println(messages.get("summary.more", lines.size() - shown));
        }
    }

    private void explain(Outcome outcome) {
        if (verbose) {
            progress.clear();
        }
        if (verbose && outcome instanceof Outcome.Failed failed && failed.bug() != null) {
            failed.bug().printStackTrace(context.err());
        }
        if (!verbose || !(outcome instanceof Outcome.Saved saved)) {
            return;
        }
        String url = saved.post().url();
        for (ParsedPost.Note note : saved.notes()) {
            if (note.place() == null) {
                print("talk.absent", url, note.field());
            } else {
                print("talk.elsewhere", url, note.field(), note.place());
            }
        }
    }

    private void tell(RunEvent.Requisites ended) {
        if (ended.fetched() > 0) {
            print("talk.requisites", ended.fetched(), ended.bytes());
        }
        if (quiet) {
            return;
        }
        printList(ended.problems().stream()
                .map(one -> messages.get("talk.missingRequisite", messages.problem(one)))
                .toList());
        if (ended.leftOut() > 0) {
            print("talk.moreRequisites", ended.leftOut());
        }
    }

    private void summarize(RunReport report) {
        Summary summary = Summary.of(report, messages);
        summary.problems().forEach(this::printList);
        if (!quiet) {
            summary.remarks().forEach(this::printList);
            summary.result().forEach(context.out()::println);
        }
    }
}
