package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BackupOptionsBuilder;
import io.github.tistoryarchiver.cli.arguments.GivenAddress;
import io.github.tistoryarchiver.cli.arguments.GivenList;
import io.github.tistoryarchiver.cli.arguments.UsageErrors;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.wayback.WaybackChoices;
import io.github.tistoryarchiver.fleet.ListedBlog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.wayback.WaybackOptions;
import io.github.tistoryarchiver.wayback.WaybackOptionsBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup BLOG...} and {@code backup --list FILE}: brings the archives of blogs up to date. */
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private final CliContext context;
    private final Messages messages;
    private final ErrorReporter errors;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "BLOG", descriptionKey = "BLOG", arity = "0..*", split = ",")
    private List<String> blogs = List.of();

    @Option(names = "--list", paramLabel = "FILE")
    private @Nullable Path list;

    @Option(names = "--refresh")
    private boolean refresh;

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = Settings.FILE_OPTION, paramLabel = "FILE")
    @SuppressWarnings("UnusedVariable") // Settings looks for it
    private @Nullable Path config;

    @Mixin
    private ScopeOptions scope = new ScopeOptions();

    @Mixin
    private KeepOptions keep = new KeepOptions();

    @Mixin
    private CommentOptions comments = new CommentOptions();

    @Mixin
    private CredentialOptions credentials = new CredentialOptions();

    @Mixin
    private WaybackChoices wayback = new WaybackChoices();

    @Mixin
    private PaceOptions pace = new PaceOptions();

    @Mixin
    private ReportOptions report = new ReportOptions();

    BackupCommand(CliContext context, Messages messages, ErrorReporter errors) {
        this.context = context;
        this.messages = messages;
        this.errors = errors;
    }

    @Override
    public Integer call() throws Exception {
        UsageErrors usage = new UsageErrors(spec.commandLine(), messages);
        if (list != null) {
            return runList(list, usage);
        }
        if (blogs.isEmpty()) {
            throw usage.of("usage.missing", "BLOG");
        }
        List<BlogAddress> addresses = new ArrayList<>();
        for (String blog : blogs) {
            addresses.add(GivenAddress.blog(blog, usage));
        }
        check(usage);
        if (scope.namesPosts() && addresses.size() > 1) {
            throw usage.of("usage.postOfSeveral");
        }
        return runs(addresses.get(0), usage).run(addresses, report.pingAddress(usage));
    }

    private int runList(Path file, UsageErrors usage) throws Exception {
        if (!blogs.isEmpty()) {
            throw usage.of("usage.listAndBlogs");
        }
        if (scope.namesPosts() || credentials.areGiven() || wayback.areUsed()) {
            throw usage.of("usage.listOfStrangers");
        }
        check(usage);
        List<ListedBlog> listed = GivenList.read(file, usage);
        return runs(listed.get(0).address(), usage).runList(listed, report.pingAddress(usage));
    }

    private void check(UsageErrors usage) {
        pace.check(usage);
        comments.check(usage);
        scope.check(usage);
        wayback.check(unfitForWayback(), usage);
        if (keep.pageRequisites && (keep.noRaw || comments.areRedacted())) {
            throw usage.of("usage.requisitesNeedRaw");
        }
    }

    private BackupRuns runs(BlogAddress first, UsageErrors usage) {
        return new BackupRuns(
                context,
                messages,
                errors,
                report,
                new BackupRuns.Choices(
                        options(first, usage),
                        wayback.areUsed() ? waybackOptions(first, usage) : null,
                        wayback.isOnly()),
                host -> pace.proxyFor(host, context.environment(), usage));
    }

    /** Returns an option that was given and that does not go with the Wayback Machine; {@code null} for none. */
    private @Nullable String unfitForWayback() {
        if (keep.noRaw) {
            return "--no-raw";
        }
        if (!wayback.isOnly()) {
            return null;
        }
        if (comments.areRedacted()) {
            return "--redact-comments"; // how an archive that is there stores comments stays as it is
        }
        return repair ? "--repair" : keep.pageRequisites ? "--page-requisites" : scope.selection();
    }

    private WaybackOptions waybackOptions(BlogAddress blog, UsageErrors usage) {
        return WaybackOptionsBuilder.builder()
                .out(keep.out)
                .since(wayback.isOnly() ? scope.since() : null)
                .until(wayback.isOnly() ? scope.until() : null)
                .only(scope.posts(blog, usage))
                .history(wayback.history())
                .rate(wayback.rate())
                .blogId(wayback.blogId())
                .assets(!keep.noAssets)
                .comments(!comments.noComments)
                .maxTime(pace.maxTime())
                .maxRequests(pace.maxRequests)
                .dryRun(dryRun)
                .build();
    }

    private BackupOptions options(BlogAddress blog, UsageErrors usage) {
        return BackupOptionsBuilder.builder()
                .out(keep.out)
                .rate(pace.rate)
                .connections(pace.connections)
                .only(scope.posts(blog, usage))
                .scope(scope.scope())
                .assets(!keep.noAssets)
                .comments(!comments.noComments)
                .reactions(keep.reactions)
                .style(comments.style())
                .commentChecks(comments.checks)
                .raw(!keep.noRaw && !comments.areRedacted())
                .requisites(keep.pageRequisites)
                .scan(scope.scan)
                .maxTime(pace.maxTime())
                .maxRequests(pace.maxRequests)
                .repair(repair)
                .refresh(refresh)
                .ignoreRobots(pace.ignoreRobots)
                .acceptGone(keep.acceptGone)
                .dryRun(dryRun)
                .access(credentials.read(usage))
                .build();
    }
}
