package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.Backup;
import io.github.tistoryarchiver.backup.BackupException;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.environment.Networks;
import io.github.tistoryarchiver.cli.environment.ShellCommand;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.HealthCheck;
import io.github.tistoryarchiver.cli.output.JsonEvents;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.ReportFile;
import io.github.tistoryarchiver.cli.site.SiteRun;
import io.github.tistoryarchiver.cli.wayback.WaybackPrinter;
import io.github.tistoryarchiver.cli.wayback.WaybackRuns;
import io.github.tistoryarchiver.fleet.ListedBlog;
import io.github.tistoryarchiver.http.ProxySetting;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.wayback.Wayback;
import io.github.tistoryarchiver.wayback.WaybackOptions;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Archives blogs over shared connections. A blog that fails does not stop the others. */
final class BackupRuns {
    private final CliContext context;
    private final Messages messages;
    private final ErrorReporter errors;
    private final ReportOptions reporting;
    private final BackupOptions options;
    private final Choices choices;
    private final @Nullable SiteRun sites;
    private final Function<String, @Nullable ProxySetting> proxies;
    private final @Nullable ReportFile report;

    /**
     * What the runs do.
     *
     * @param wayback what is fetched from the Wayback Machine; {@code null} for nothing
     * @param isWaybackOnly whether the blog itself is not asked
     */
    record Choices(BackupOptions backup, @Nullable WaybackOptions wayback, boolean isWaybackOnly) {}

    /**
     * Prepares the runs.
     *
     * @param proxies returns the proxy for a host; {@code null} for none
     */
    BackupRuns(
            CliContext context,
            Messages messages,
            ErrorReporter errors,
            ReportOptions reporting,
            Choices choices,
            Function<String, @Nullable ProxySetting> proxies) {
        this.context = context;
        this.messages = messages;
        this.errors = errors;
        this.reporting = reporting;
        this.choices = choices;
        this.options = choices.backup();
        this.sites = options.dryRun() ? null : reporting.sites(context, messages);
        this.proxies = proxies;
        this.report = reporting.reportFile(messages);
    }

    /**
     * Archives all blogs.
     *
     * @param pinged the address of the health check; {@code null} for none
     * @return the highest exit code
     * @throws IOException when no network can be opened
     */
    int run(List<BlogAddress> blogs, @Nullable HttpUrl pinged) throws IOException {
        return checked(blogs, pinged, networks -> oneAfterTheOther(blogs, networks));
    }

    /**
     * Archives all blogs of a list, many at a time, under one budget.
     *
     * @param pinged the address of the health check; {@code null} for none
     * @return the highest exit code
     * @throws IOException when no network can be opened
     */
    int runList(List<ListedBlog> list, @Nullable HttpUrl pinged) throws IOException {
        List<BlogAddress> blogs = list.stream().map(ListedBlog::address).toList();
        return checked(
                blogs,
                pinged,
                networks -> new ListedRuns(context, messages, reporting, this)
                        .run(list, options, blog -> network(blog, networks)));
    }

    private interface Work {
        int run(Networks networks) throws IOException;
    }

    private int checked(List<BlogAddress> blogs, @Nullable HttpUrl pinged, Work work) throws IOException {
        Set<String> named = blogs.stream().map(blog -> blog.home().host()).collect(Collectors.toSet());
        if (pinged != null) {
            named.add(pinged.host());
        }
        try (Networks networks = new Networks(context.network(), named)) {
            return pinged == null ? reported(work, networks) : runWithHealthCheck(pinged, work, networks);
        }
    }

    private int reported(Work work, Networks networks) throws IOException {
        int worst = work.run(networks);
        if (report != null) {
            report.write();
        }
        return worst;
    }

    private int runWithHealthCheck(HttpUrl pinged, Work work, Networks networks) throws IOException {
        RunEnvironment network = networks.through(proxies.apply(pinged.host())).network();
        HealthCheck check = new HealthCheck(pinged, network.fetcher(), context.err(), messages);
        check.started();
        int worst = ExitCode.INCOMPLETE; // unless the run completes
        try {
            worst = reported(work, networks);
            return worst;
        } finally {
            check.ended(worst);
        }
    }

    private int oneAfterTheOther(List<BlogAddress> blogs, Networks networks) throws IOException {
        WaybackRuns wayback = waybackRuns(networks);
        int worst = ExitCode.COMPLETE;
        for (BlogAddress blog : blogs) {
            int code = wayback != null && choices.isWaybackOnly() ? wayback.fetch(blog) : run(blog, networks, wayback);
            worst = Math.max(worst, code);
        }
        return worst;
    }

    private @Nullable WaybackRuns waybackRuns(Networks networks) throws IOException {
        WaybackOptions wayback = choices.wayback();
        if (wayback == null) {
            return null;
        }
        RunEnvironment network = networks.through(proxies.apply(Wayback.HOST)).network();
        WaybackPrinter printer =
                new WaybackPrinter(context, messages, reporting.verbosity.json, reporting.verbosity.quiet, report);
        return new WaybackRuns(
                new Wayback(network, wayback, printer.watcher()), printer, errors, reporting.verbosity.verbose, sites);
    }

    private RunEnvironment network(BlogAddress blog, Networks networks) throws IOException {
        return networks.through(proxies.apply(blog.home().host())).network();
    }

    private int run(BlogAddress blog, Networks networks, @Nullable WaybackRuns wayback) throws IOException {
        RunEnvironment network = network(blog, networks);
        try {
            RunReport ended = new Backup(network, options, reporting.verbosity.listener(context, messages)).run(blog);
            return ended(blog, ended, wayback);
        } catch (BackupException | RuntimeException e) {
            return failed(blog, e);
        }
    }

    /**
     * Does what follows the run of a blog: the report, what others kept of it, the check after a repair, and the reading
     * room.
     *
     * @param wayback {@code null} if nobody else is asked
     * @return the exit code
     */
    int ended(BlogAddress blog, RunReport ended, @Nullable WaybackRuns wayback) {
        if (report != null) {
            report.add(blog.home().toString(), ended);
        }
        int completed = wayback == null ? ExitCode.COMPLETE : wayback.complete(blog, ended);
        int damaged = options.repair() && !options.dryRun()
                ? VerifyCommand.verify(
                        new Archive(ended.folder()),
                        reporting.verbosity.quiet || reporting.verbosity.json,
                        context,
                        messages)
                : ExitCode.COMPLETE;
        int shown = sites == null
                ? ExitCode.COMPLETE
                : sites.write(new Archive(ended.folder()), ended.folder().resolve(Site.FOLDER));
        int asked = ended.isComplete() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        int followed = followed(ended);
        return Math.max(Math.max(damaged, shown), Math.max(Math.max(completed, asked), followed));
    }

    /**
     * Runs the user's command if the run changed the archive.
     *
     * @return the exit code
     */
    private int followed(RunReport ended) {
        ShellCommand then = options.dryRun() || ended.changes() == 0 ? null : reporting.then();
        if (then == null) {
            return ExitCode.COMPLETE;
        }
        Map<String, String> variables = Map.of(
                "ARCHIVE", ended.folder().toAbsolutePath().toString(), "CHANGED", Long.toString(ended.changes()));
        try {
            int code = then.run(variables, context.err());
            if (code == 0) {
                return ExitCode.COMPLETE;
            }
            context.err().println(messages.get("then.failed", code));
        } catch (IOException e) {
            context.err().println(messages.get("then.noShell"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ExitCode.INCOMPLETE;
    }

    /**
     * Reports that a blog could not be archived.
     *
     * @return the exit code
     */
    int failed(BlogAddress blog, Exception failure) {
        reportFailure(blog, errors.words(failure));
        return errors.tell(failure, reporting.verbosity.verbose);
    }

    private void reportFailure(BlogAddress blog, String words) {
        if (reporting.verbosity.json) {
            new JsonEvents(context.out()).failed(blog.home().toString(), words);
        }
        if (report != null) {
            report.add(blog.home().toString(), words);
        }
    }
}
