package io.github.tistoryarchiver.cli.site;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.progress.ProgressLine;
import io.github.tistoryarchiver.sink.ConflictException;
import io.github.tistoryarchiver.site.ForeignFolderException;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.site.SiteList;
import io.github.tistoryarchiver.site.SiteOptions;
import io.github.tistoryarchiver.site.SiteReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;

/** Writes the sites of archives, and reports what was written. */
public final class SiteRun {
    private final CliContext context;
    private final Messages messages;
    private final SiteOptions options;
    private final boolean isLineWanted;
    private final SitePrinter printer;
    private final List<SiteList.Entry> written = new ArrayList<>();

    /** Prepares a run; {@code json} and {@code quiet} as in the options of these names. */
    public SiteRun(CliContext context, Messages messages, SiteOptions options, boolean json, boolean quiet) {
        this.context = context;
        this.messages = messages;
        this.options = options;
        this.isLineWanted = context.terminal() && !json && !quiet;
        this.printer = new SitePrinter(context, messages, json, quiet);
    }

    /**
     * Writes the site of an archive.
     *
     * @return the exit code
     */
    public int write(Archive archive, Path target) {
        return reported(target, () -> {
            SiteReport report = written(archive, target);
            printer.print(report, target);
            written.add(new SiteList.Entry(archive, target, report.posts()));
            return report.isIncomplete() ? ExitCode.INCOMPLETE : ExitCode.COMPLETE;
        });
    }

    private SiteReport written(Archive archive, Path target) {
        try (ProgressLine line = ProgressLine.of(context, messages, isLineWanted)) {
            return Site.write(archive, target, options, line);
        }
    }

    /**
     * Writes the page that lists the sites written so far.
     *
     * @return the exit code
     */
    int writeList(Path target) {
        return reported(target, () -> {
            SiteList.write(target, written, options);
            return ExitCode.COMPLETE;
        });
    }

    private int reported(Path target, IntSupplier job) {
        try {
            return job.getAsInt();
        } catch (ForeignFolderException e) {
            context.err().println(messages.get("usage.siteFolder", target.toString()));
            return ExitCode.USAGE;
        } catch (ConflictException e) {
            e.paths()
                    .forEach(path -> context.err()
                            .println(messages.get(
                                    "site.foreign", target.resolve(path).toString())));
            return ExitCode.USAGE;
        }
    }
}
