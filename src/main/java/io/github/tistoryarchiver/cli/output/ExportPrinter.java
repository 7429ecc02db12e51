package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.archive.files.FileFault;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.export.ExportReport;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.export.source.ArchiveSource;
import io.github.tistoryarchiver.export.source.LeftOut;
import io.github.tistoryarchiver.sink.Changes;
import io.github.tistoryarchiver.sink.ConflictException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reports an export: to a person, or as one JSON object a line to a program. */
public final class ExportPrinter {
    private static final int MAX_NAMED = 10;

    private final CliContext context;
    private final Messages messages;
    private final boolean json;
    private final boolean quiet;

    public ExportPrinter(CliContext context, Messages messages, boolean json, boolean quiet) {
        this.context = context;
        this.messages = messages;
        this.json = json;
        this.quiet = quiet;
    }

    private record Ended(
            String event,
            String target,
            String folder,
            boolean dryRun,
            int posts,
            int drafts,
            int comments,
            List<LeftOut> leftOut,
            List<String> damaged,
            List<Remark> remarks,
            Changes changes) {}

    private record Conflict(String event, String folder, List<String> files) {}

    /** Reports what an export did, or would do. */
    public void print(ExportReport report, Path folder, boolean dryRun) {
        if (json) {
            printJson(report, folder, dryRun);
            return;
        }
        problems(report, folder);
        Changes changes = report.changes();
        losses(report);
        if (!quiet) {
            if (dryRun) {
                list("export.would.write", changes.written());
                list("export.would.replace", changes.replaced());
                list("export.would.delete", changes.deleted());
            }
            summary(report, folder, dryRun);
        }
    }

    private void printJson(ExportReport report, Path folder, boolean dryRun) {
        context.out()
                .println(ArchiveJson.line(new Ended(
                        "exported",
                        report.target(),
                        folder.toString(),
                        dryRun,
                        report.posts(),
                        report.drafts(),
                        report.comments(),
                        report.leftOut(),
                        report.damages().stream()
                                .map(ArchiveSource.Damage::file)
                                .toList(),
                        report.remarks(),
                        report.changes())));
    }

    private void problems(ExportReport report, Path folder) {
        Changes changes = report.changes();
        changes.kept()
                .forEach(file -> context.err()
                        .println(
                                messages.get("export.kept", folder.resolve(file).toString())));
        report.damages()
                .forEach(damage -> context.err()
                        .println(messages.get(
                                "export.damaged",
                                damage.file(),
                                damage.cause() == null
                                        ? messages.get("fault.NOT_FOUND", "")
                                        : messages.fault(FileFault.of(damage.cause())))));
    }

    private void list(String key, List<String> files) {
        files.forEach(file -> context.out().println(messages.get(key, file)));
    }

    /** Names the first losses of each kind; the notes in the exported folder have all. */
    private void losses(ExportReport report) {
        Map<Remark.Kind, List<Remark>> losses = report.remarks().stream()
                .filter(remark -> remark.kind().isLoss())
                .collect(Collectors.groupingBy(Remark::kind, TreeMap::new, Collectors.toList()));
        losses.forEach((kind, remarks) -> {
            remarks.stream()
                    .limit(MAX_NAMED)
                    .forEach(remark -> context.err()
                            .println(messages.get(
                                    "export.loss." + kind, Long.toString(remark.post()), remark.detail())));
            if (remarks.size() > MAX_NAMED) {
                context.err().println(messages.get("export.loss.more", remarks.size() - MAX_NAMED));
            }
        });
    }

    private void summary(ExportReport report, Path folder, boolean dryRun) {
        Changes changes = report.changes();
        context.out()
                .println(messages.get(
                        dryRun ? "export.dryRun" : "export",
                        report.target(),
                        folder.toString(),
                        report.posts(),
                        report.drafts(),
                        report.comments(),
                        changes.written().size(),
                        changes.replaced().size(),
                        changes.deleted().size(),
                        changes.unchanged()));
        Map<LeftOut.Reason, Long> leftOut = new TreeMap<>(
                report.leftOut().stream().collect(Collectors.groupingBy(LeftOut::reason, Collectors.counting())));
        leftOut.forEach((reason, count) -> context.out().println(messages.get("export.leftOut." + reason, count)));
        if (report.leftOut().size() > report.posts() && report.includable() > 0) {
            context.out().println(messages.get("export.mostLeftOut"));
        }
    }

    /** Reports files of others that are in the way. */
    public void print(ConflictException conflict, Path folder) {
        if (json) {
            context.out().println(ArchiveJson.line(new Conflict("conflict", folder.toString(), conflict.paths())));
        }
        conflict.paths()
                .forEach(path -> context.err()
                        .println(messages.get(
                                "export.foreign", folder.resolve(path).toString())));
        context.err().println(messages.get("export.conflict", conflict.paths().size()));
    }
}
