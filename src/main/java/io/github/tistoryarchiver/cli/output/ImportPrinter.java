package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.importer.ImportException;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.merge.Conflict;
import io.github.tistoryarchiver.importer.owner.Owners;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Prints what an import found and did. */
public final class ImportPrinter {
    private final CliContext context;
    private final Messages messages;
    private final boolean json;
    private final boolean quiet;
    private final @Nullable Path reportFile;
    private final List<String> results = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();

    /**
     * Creates a printer.
     *
     * @param json whether to print JSON
     * @param quiet whether to print only problems
     * @param reportFile a file for people that gets all of it, too; {@code null} for none
     */
    public ImportPrinter(
            CliContext context, Messages messages, boolean json, boolean quiet, @Nullable Path reportFile) {
        this.context = context;
        this.messages = messages;
        this.json = json;
        this.quiet = quiet;
        this.reportFile = reportFile;
    }

    private record Source(
            String event,
            String file,
            String format,
            Map<String, ImportReport.Found> blogs,
            int otherFiles,
            Map<String, Integer> passedOver,
            List<SiftFault> faults) {}

    private record Unread(String event, String file, String format) {}

    private record Lacking(String event, SiftFault fault) {}

    private record Differs(String event, Conflict conflict) {}

    private record Ended(
            String event,
            String folder,
            String blog,
            int added,
            int changed,
            int same,
            int missingFiles,
            List<Long> left,
            List<Problem> problems,
            @Nullable Long number,
            List<Owners.Period> owners) {}

    private record Failed(
            String event, String reason, @Nullable String message) {}

    /**
     * Prints a report.
     *
     * @throws ArchiveException when the file for people cannot be written
     */
    public void print(ImportReport report) {
        if (json) {
            printJson(report);
        }
        found(report, null);
        report.archives().forEach(this::print);
        print();
    }

    /** Prints the lines that were collected, and writes them. */
    private void print() {
        if (!json) {
            problems.forEach(context.err()::println);
            if (!quiet) {
                results.forEach(context.out()::println);
            }
        }
        if (reportFile != null) {
            ReportFile file = new ReportFile(reportFile, messages);
            file.add(messages.get("import.report"), problems, results);
            file.write();
        }
    }

    private void printJson(ImportReport report) {
        report.files()
                .forEach(file -> line(new Source(
                        "source",
                        file.file().toString(),
                        file.format().name(),
                        file.blogs(),
                        file.otherFiles(),
                        file.passedOver(),
                        file.faults())));
        report.unread()
                .forEach(file -> line(new Unread(
                        "unread", file.file().toString(), file.format().name())));
        report.lacking().forEach(fault -> line(new Lacking("lacking", fault)));
        for (ImportReport.ArchiveReport archive : report.archives()) {
            archive.conflicts().forEach(conflict -> line(new Differs("conflict", conflict)));
            line(new Ended(
                    "imported",
                    archive.folder().toString(),
                    archive.blog(),
                    archive.added(),
                    archive.changed(),
                    archive.same(),
                    archive.missingFiles(),
                    archive.left(),
                    archive.problems(),
                    archive.number(),
                    report.owners().getOrDefault(archive.blog(), List.of())));
        }
    }

    /**
     * Names the blogs that had a name, where there are several, or where the only one was left out.
     *
     * @param sought the blog of which nothing was found; {@code null} for none
     */
    private void printOwners(ImportReport report, @Nullable String sought) {
        report.owners().forEach((blog, periods) -> {
            List<ImportReport.ArchiveReport> archives = report.archives().stream()
                    .filter(archive -> archive.blog().equals(blog))
                    .toList();
            for (Owners.Period period : periods) {
                boolean isTaken = archives.stream().anyMatch(archive -> Objects.equals(archive.number(), period.id()));
                boolean isLeftOut = !isTaken && (!archives.isEmpty() || blog.equals(sought));
                if (periods.size() > 1 || isLeftOut) {
                    problems.add(messages.get(
                            isTaken ? "import.owner.taken" : "import.owner",
                            blog,
                            Integer.toString(period.first()),
                            Integer.toString(period.last()),
                            Long.toString(period.id())));
                }
            }
        });
    }

    private void line(Record event) {
        context.out().println(ArchiveJson.line(event));
    }

    private void found(ImportReport report, @Nullable String sought) {
        for (ImportReport.FileReport file : report.files()) {
            results.add(messages.get(
                    "import.file", file.file().toString(), file.format().name()));
            file.blogs().forEach(this::print);
        }
        printOwners(report, sought);
        report.unread().forEach(this::print);
        Stream.concat(report.files().stream().flatMap(file -> file.faults().stream()), report.lacking().stream())
                .forEach(fault -> problems.add(
                        messages.get("import.fault." + fault.kind(), fault.file(), fault.place(), fault.detail())));
    }

    private void print(String blog, ImportReport.Found found) {
        String name = blog.isEmpty() ? messages.get("import.found.nameless") : blog;
        results.add(
                found.first() == null || found.last() == null
                        ? messages.get("import.found.noDate", name, found.posts(), found.answers())
                        : messages.get(
                                "import.found",
                                name,
                                found.posts(),
                                found.answers(),
                                found.first().toString(),
                                found.last().toString()));
    }

    private void print(ImportReport.Unread file) {
        problems.add(messages.get(
                "import.unread",
                file.file().toString(),
                messages.get("import.unread." + file.format(), file.beginning())));
    }

    private void print(ImportReport.ArchiveReport archive) {
        archive.problems()
                .forEach(problem -> problems.add(messages.get("summary.failedPost", messages.problem(problem))));
        archive.left().forEach(post -> problems.add(messages.get("import.left", Long.toString(post))));
        archive.conflicts()
                .forEach(conflict -> problems.add(messages.get(
                        "import.conflict",
                        Long.toString(conflict.post()),
                        conflict.field(),
                        conflict.taken(),
                        conflict.other())));
        results.add(messages.get(
                "import.archive",
                archive.folder().toString(),
                archive.added(),
                archive.changed(),
                archive.same(),
                archive.missingFiles(),
                archive.conflicts().size()));
    }

    /** Says why nothing was imported. */
    public void print(ImportException failure) {
        String blogs = failure.report().files().stream()
                .flatMap(file -> file.blogs().keySet().stream())
                .map(blog -> blog.isEmpty() ? messages.get("import.found.nameless") : blog)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), names -> String.join(", ", names)));
        String message = messages.get(
                "import.failure." + failure.kind(),
                failure.detail(),
                blogs.isEmpty() ? messages.get("import.nothing") : blogs);
        if (json) {
            printJson(failure.report());
            line(new Failed("failed", failure.kind().name(), message));
            context.err().println(message);
        }
        found(failure.report(), failure.kind() == ImportException.Kind.NOTHING_OF_BLOG ? failure.detail() : null);
        problems.add(message);
        print();
    }
}
