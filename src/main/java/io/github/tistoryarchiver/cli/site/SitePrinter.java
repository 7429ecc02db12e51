package io.github.tistoryarchiver.cli.site;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.site.SiteReport;
import io.github.tistoryarchiver.site.catalog.Problem;
import java.nio.file.Path;
import java.util.List;

/** Reports what a site's run wrote: to a person, or as one JSON object to a program. */
final class SitePrinter {
    private final CliContext context;
    private final Messages messages;
    private final boolean json;
    private final boolean quiet;

    SitePrinter(CliContext context, Messages messages, boolean json, boolean quiet) {
        this.context = context;
        this.messages = messages;
        this.json = json;
        this.quiet = quiet;
    }

    private record Written(
            String event, String folder, int posts, int written, int unchanged, int deleted, List<String> problem) {}

    void print(SiteReport report, Path folder) {
        Changes changes = report.changes();
        if (json) {
            context.out()
                    .println(ArchiveJson.line(new Written(
                            "site",
                            folder.toString(),
                            report.posts(),
                            changes.written().size() + changes.replaced().size(),
                            changes.unchanged(),
                            changes.deleted().size(),
                            report.problems().stream().map(Problem::file).toList())));
            return;
        }
        changes.kept()
                .forEach(file -> context.err()
                        .println(messages.get("site.kept", folder.resolve(file).toString())));
        report.problems()
                .forEach(
                        problem -> context.err().println(messages.get("site.problem", problem.file(), words(problem))));
        if (!quiet) {
            context.out()
                    .println(messages.get(
                            "site",
                            folder.resolve("index.html").toString(),
                            report.posts(),
                            changes.written().size() + changes.replaced().size(),
                            changes.unchanged(),
                            changes.deleted().size()));
        }
    }

    private String words(Problem problem) {
        return problem.cause() == null
                ? messages.get("fault.NOT_FOUND", "")
                : messages.fault(FileFault.of(problem.cause()));
    }
}
