package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.importer.ImportException;
import io.github.tistoryarchiver.importer.ImportReport;
import io.github.tistoryarchiver.importer.merge.Conflict;
import io.github.tistoryarchiver.importer.sift.SiftFault;
import java.util.List;
import java.util.Map;
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

    public ImportPrinter(CliContext context, Messages messages, boolean json, boolean quiet) {
        this.context = context;
        this.messages = messages;
        this.json = json;
        this.quiet = quiet;
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
            List<Problem> problems) {}

    private record Failed(
            String event, String reason, @Nullable String message) {}

    /** Prints a report. */
    public void print(ImportReport report) {
        if (json) {
            printJson(report);
        } else {
            found(report);
            report.archives().forEach(this::print);
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
                    archive.problems()));
        }
    }

    private void line(Record event) {
        context.out().println(ArchiveJson.line(event));
    }

    private void found(ImportReport report) {
        for (ImportReport.FileReport file : report.files()) {
            if (!quiet) {
                context.out()
                        .println(messages.get(
                                "import.file",
                                file.file().toString(),
                                file.format().name()));
                file.blogs().forEach(this::print);
            }
        }
        report.unread().forEach(this::print);
        Stream.concat(report.files().stream().flatMap(file -> file.faults().stream()), report.lacking().stream())
                .forEach(fault -> context.err()
                        .println(messages.get(
                                "import.fault." + fault.kind(), fault.file(), fault.place(), fault.detail())));
    }

    private void print(String blog, ImportReport.Found found) {
        String name = blog.isEmpty() ? messages.get("import.found.nameless") : blog;
        context.out()
                .println(
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
        context.err()
                .println(messages.get(
                        "import.unread",
                        file.file().toString(),
                        messages.get("import.unread." + file.format(), file.beginning())));
    }

    private void print(ImportReport.ArchiveReport archive) {
        archive.problems()
                .forEach(problem ->
                        context.err().println(messages.get("summary.failedPost", messages.problem(problem))));
        archive.left().forEach(post -> context.err().println(messages.get("import.left", Long.toString(post))));
        archive.conflicts()
                .forEach(conflict -> context.err()
                        .println(messages.get(
                                "import.conflict",
                                Long.toString(conflict.post()),
                                conflict.field(),
                                conflict.taken(),
                                conflict.other())));
        if (!quiet) {
            context.out()
                    .println(messages.get(
                            "import.archive",
                            archive.folder().toString(),
                            archive.added(),
                            archive.changed(),
                            archive.same(),
                            archive.missingFiles(),
                            archive.conflicts().size()));
        }
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
        } else {
            found(failure.report());
        }
        context.err().println(message);
    }
}
