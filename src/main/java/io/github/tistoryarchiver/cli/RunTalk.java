package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.Outcome;
import io.github.tistoryarchiver.backup.Problem;
import io.github.tistoryarchiver.backup.RunEvent;
import io.github.tistoryarchiver.backup.RunReport;
import io.github.tistoryarchiver.markdown.RoundTrip;
import io.github.tistoryarchiver.tistory.ReadPost;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Tells a person of a run: what was found, how far it is, at the end a summary with every problem. */
final class RunTalk implements Consumer<RunEvent> {
    private static final int MOST_LINES = 20;

    private final Surroundings surroundings;
    private final Messages messages;
    private final Progress progress;
    private final boolean quiet;
    private final boolean verbose;

    RunTalk(Surroundings surroundings, Messages messages, Progress progress, boolean quiet, boolean verbose) {
        this.surroundings = surroundings;
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
            say(
                    "talk.blog",
                    title.replaceAll("[\\p{Cntrl}\\p{Cf}]+", " "),
                    reached.blog().url(),
                    reached.archiveFolder());
        } else if (event instanceof RunEvent.PostsFound found) {
            say("talk.found", found.posts(), messages.sources(found.sources()));
        } else if (event instanceof RunEvent.Planned planned) {
            say("talk.planned", planned.toFetch(), planned.unchanged(), planned.outOfScope());
            progress.begin(planned.toFetch());
        } else if (event instanceof RunEvent.PostEnded ended) {
            progress.post(ended.outcome(), ended.done(), ended.ofAll());
            explain(ended.outcome());
        } else if (event instanceof RunEvent.RunEnded ended) {
            progress.end();
            summarize(ended.report());
        }
    }

    private void say(String key, Object... values) {
        if (!quiet) {
            surroundings.err().println(messages.get(key, values));
        }
    }

    /** A blog whose image host died has thousands of missing files; the report has them all. */
    private void tell(Stream<String> lines) {
        List<String> all = lines.toList();
        int shown = verbose ? all.size() : Math.min(all.size(), MOST_LINES);
        all.subList(0, shown).forEach(surroundings.err()::println);
        if (shown < all.size()) {
            surroundings.err().println(messages.get("summary.more", all.size() - shown));
        }
    }

    private void explain(Outcome outcome) {
        if (!verbose || !(outcome instanceof Outcome.Saved saved)) {
            return;
        }
        String url = saved.post().url();
        for (ReadPost.Note note : saved.notes()) {
            if (note.place() == null) {
                say("talk.absent", url, note.field());
            } else {
                say("talk.elsewhere", url, note.field(), note.place());
            }
        }
    }

    /** What a careful person wants to look at, although nothing is missing. */
    private void remark(Outcome.Saved saved) {
        String url = saved.post().url();
        Integer shown = saved.comments().shown();
        if (shown != null && saved.comments().lack() == null && saved.comments().differ()) {
            say("summary.otherComments", url, shown, saved.comments().archived());
        }
        saved.disagreements().forEach(field -> say("summary.disagreement", url, field));
        RoundTrip.Difference difference = saved.survival().difference();
        if (difference != null) {
            say(
                    "summary.lost",
                    url,
                    Messages.share(saved.survival().kept(), saved.survival().signs()),
                    difference.body(),
                    difference.markdown());
        }
        if (saved.bodyIsEmpty()) {
            say("summary.emptyBody", url);
        }
    }

    private void summarize(RunReport report) {
        List<Outcome.Failed> failed = report.failed();
        List<Problem> missing = report.missingAssets();
        tell(failed.stream().map(one -> messages.get("summary.failedPost", messages.problem(one.problem()))));
        for (Outcome.Vanished one : report.vanished()) {
            String key = one.gone() ? "summary.gone" : "summary.vanished";
            surroundings.err().println(messages.get(key, messages.problem(one.problem()), one.since()));
        }
        report.postponed()
                .forEach((reason, count) ->
                        surroundings.err().println(messages.get("summary.postponed." + reason, count)));
        tell(missing.stream().map(one -> messages.get("summary.missingFile", messages.problem(one))));
        tell(report.withoutComments().stream()
                .map(one -> messages.get(
                        "summary.missingComments",
                        one.post().url(),
                        messages.problem(Objects.requireNonNull(one.comments().lack())))));
        if (quiet) {
            return;
        }
        tell(report.notForGuests().stream()
                .map(one -> messages.get(
                        "summary.notForGuests",
                        messages.problem(one.problem()),
                        messages.get("source." + one.namedBy()))));
        tell(report.deadLinks().stream().map(one -> messages.get("summary.deadLink", messages.problem(one))));
        Integer shown = report.sources().categories();
        if (shown != null && shown > report.found()) {
            say("summary.shown", shown, report.found());
        }
        report.saved().forEach(this::remark);
        report.unknownBlocks().forEach((name, count) -> say("summary.unknownBlock", name, count));
        if (report.dryRun()) {
            surroundings.out().println(messages.get("summary.dryRun", report.toFetch()));
            return;
        }
        surroundings
                .out()
                .println(messages.get(
                        "summary",
                        report.folder().toString(),
                        report.found(),
                        report.count(PostFolder.Change.NEW),
                        report.count(PostFolder.Change.CHANGED),
                        report.unchanged(),
                        report.count(Outcome.Skipped.Reason.OUT_OF_SCOPE),
                        failed.size(),
                        report.savedAssets(),
                        messages.bytes(report.assetBytes()),
                        missing.size(),
                        report.deadLinks().size(),
                        report.requests(),
                        messages.bytes(report.bytes()),
                        messages.time(report.time()),
                        messages.sources(report.sources()),
                        report.archived(),
                        report.comments(),
                        report.withoutComments().size()));
        if (report.signs() > 0) {
            surroundings
                    .out()
                    .println(messages.get(
                            "summary.markdown",
                            Messages.share(report.signsInMarkdown(), report.signs()),
                            report.signs()));
        }
        surroundings.out().println(messages.get(report.isComplete() ? "summary.complete" : "summary.incomplete"));
    }
}
