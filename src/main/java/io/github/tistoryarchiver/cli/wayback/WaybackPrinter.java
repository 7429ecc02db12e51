package io.github.tistoryarchiver.cli.wayback;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.output.ImportPrinter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.ReportFile;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.merge.Conflict;
import io.github.tistoryarchiver.wayback.Watcher;
import io.github.tistoryarchiver.wayback.WaybackException;
import io.github.tistoryarchiver.wayback.WaybackReport;
import io.github.tistoryarchiver.wayback.machine.End;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what was fetched from the Wayback Machine. */
public final class WaybackPrinter {
    private static final int SHOWN = 10;
    private static final int STEP = 50;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm z", Locale.ROOT);

    private final CliContext context;
    private final Messages messages;
    private final boolean json;
    private final boolean quiet;
    private final @Nullable ReportFile file;

    /**
     * Creates a printer.
     *
     * @param json whether to print JSON
     * @param quiet whether to print only problems
     * @param file a file for people that gets all of it, too; {@code null} for none
     */
    public WaybackPrinter(
            CliContext context, Messages messages, boolean json, boolean quiet, @Nullable ReportFile file) {
        this.context = context;
        this.messages = messages;
        this.json = json;
        this.quiet = quiet;
        this.file = file;
    }

    private record Ended(
            String event,
            String blog,
            String folder,
            int captures,
            int posts,
            WaybackReport.@Nullable Plan plan,
            int pages,
            int files,
            List<String> missingFiles,
            List<String> unreadable,
            List<String> slow,
            List<String> cutLists,
            List<String> excluded,
            List<WaybackReport.OtherBlog> others,
            long requests,
            @Nullable End end,
            @Nullable Instant notBefore,
            int created,
            int changed,
            List<Conflict> conflicts,
            List<Problem> problems) {}

    private record Failed(String event, String blog, String message) {}

    /** Returns what tells of a run while it is under way; it says nothing for JSON, or to those who want it quiet. */
    public Watcher watcher() {
        return json || quiet
                ? (stage, done, of) -> {}
                : (stage, done, of) -> {
                    if (done > 0 && done % STEP == 0) {
                        context.err().println(messages.get("wayback.progress." + stage, done, of));
                    }
                };
    }

    /** Prints a report. */
    public void print(WaybackReport report) {
        if (json) {
            context.out().println(ArchiveJson.line(event(report)));
        } else {
            ImportPrinter imports = new ImportPrinter(context, messages, false, true, null);
            report.imports()
                    .forEach(done -> imports.print(
                            new ImportReport(List.of(), List.of(), done.lacking(), Map.of(), done.archives())));
        }
        List<String> problems = problems(report, Integer.MAX_VALUE);
        List<String> results = results(report);
        if (!json) {
            problems(report, SHOWN).forEach(context.err()::println);
            if (!quiet) {
                results.forEach(context.out()::println);
            }
        }
        if (file != null) {
            file.add(messages.get("wayback.report", report.blog()), problems, results);
        }
    }

    /** Prints why nothing was fetched; returns the words. */
    public String print(String blog, WaybackException failure) {
        String words = messages.get("wayback.failure." + failure.kind(), failure.detail(), failure.other());
        if (json) {
            context.out().println(ArchiveJson.line(new Failed("failed", blog, words)));
        }
        context.err().println(words);
        return words;
    }

    private static Ended event(WaybackReport report) {
        return new Ended(
                "wayback",
                report.blog(),
                report.folder().toString(),
                report.captures(),
                report.posts(),
                report.plan(),
                report.pages(),
                report.files(),
                report.missingFiles(),
                report.unreadable(),
                report.slow(),
                report.cutLists(),
                report.excluded(),
                report.others(),
                report.requests(),
                report.end(),
                report.notBefore(),
                ofPosts(report).mapToInt(ImportReport.ArchiveReport::added).sum(),
                ofPosts(report).mapToInt(ImportReport.ArchiveReport::changed).sum(),
                ofPosts(report).flatMap(done -> done.conflicts().stream()).toList(),
                ofPosts(report).flatMap(done -> done.problems().stream()).toList());
    }

    /** Returns what became of the posts; files that come after them change no number of posts. */
    private static Stream<ImportReport.ArchiveReport> ofPosts(WaybackReport report) {
        return report.imports().stream()
                .flatMap(done -> done.archives().stream())
                .limit(1);
    }

    private List<String> problems(WaybackReport report, int most) {
        List<String> problems = new ArrayList<>();
        add(problems, "wayback.unreadable", report.unreadable(), most);
        add(problems, "wayback.slow", report.slow(), most);
        add(problems, "wayback.missingFile", report.missingFiles(), most);
        add(problems, "wayback.cutList", report.cutLists(), most);
        add(problems, "wayback.excluded", report.excluded(), most);
        report.others()
                .forEach(other -> problems.add(messages.get(
                        "wayback.otherBlog",
                        Integer.toString(other.first()),
                        Integer.toString(other.last()),
                        Long.toString(other.id()))));
        if (report.end() != null) {
            problems.add(messages.get("wayback.end." + report.end(), time(report.notBefore())));
        }
        return problems;
    }

    private void add(List<String> problems, String key, Collection<String> addresses, int most) {
        addresses.stream().limit(most).forEach(address -> problems.add(messages.get(key, address)));
        if (addresses.size() > most) {
            problems.add(messages.get("wayback.more", addresses.size() - most));
        }
    }

    private static String time(@Nullable Instant time) {
        return time == null ? "" : TIME.format(time.atZone(ZoneId.systemDefault()));
    }

    private List<String> results(WaybackReport report) {
        WaybackReport.Plan plan = report.plan();
        if (plan != null) {
            return List.of(messages.get(
                    "wayback.plan", report.blog(), report.captures(), report.posts(), plan.requests(), plan.minutes()));
        }
        List<String> results = new ArrayList<>();
        results.add(messages.get(
                "wayback.result",
                report.blog(),
                report.captures(),
                report.posts(),
                report.pages(),
                report.files(),
                report.requests()));
        ofPosts(report)
                .forEach(done -> results.add(
                        messages.get("wayback.archive", done.folder().toString(), done.added(), done.changed())));
        return results;
    }
}
