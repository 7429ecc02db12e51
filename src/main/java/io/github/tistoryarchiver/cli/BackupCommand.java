package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.backup.options.Redaction;
import io.github.tistoryarchiver.backup.options.Scope;
import io.github.tistoryarchiver.cli.environment.CliContext;
import io.github.tistoryarchiver.cli.environment.Utf8FileNames;
import io.github.tistoryarchiver.cli.environment.Version;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.output.Messages;
import io.github.tistoryarchiver.cli.output.ReportFile;
import io.github.tistoryarchiver.http.ProxySetting;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code backup BLOG...} */
@Command(name = "backup", mixinStandardHelpOptions = true, versionProvider = Version.class, sortOptions = false)
final class BackupCommand implements Callable<Integer> {
    private static final double MAX_REQUESTS_A_SECOND = 1000;
    private static final int MAX_CONNECTIONS = 32;
    private static final double MAX_MINUTES = 1_000_000;

    private final CliContext surroundings;
    private final Messages messages;
    private final ErrorReporter failures;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "BLOG", arity = "1..*", split = ",")
    private List<String> blogs = List.of();

    @Option(
            names = {"-o", "--out"},
            defaultValue = "archive",
            paramLabel = "DIR")
    private Path out = Path.of("archive");

    @Option(names = "--post", paramLabel = "ID|URL")
    private List<String> posts = List.of();

    @Option(names = "--rate", defaultValue = "1", paramLabel = "N")
    private double rate = 1;

    @Option(names = "--connections", defaultValue = "2", paramLabel = "N")
    private int connections = 2;

    @Option(names = "--since", paramLabel = "DATE")
    private @Nullable LocalDate since;

    @Option(names = "--until", paramLabel = "DATE")
    private @Nullable LocalDate until;

    @Option(names = "--category", paramLabel = "PATH")
    private @Nullable String category;

    @Option(names = "--tag", paramLabel = "TAG")
    private @Nullable String tag;

    @Option(names = "--no-assets")
    private boolean noAssets;

    @Option(names = "--no-comments")
    private boolean noComments;

    @Option(names = "--comment-checks", defaultValue = "20", paramLabel = "N")
    private int commentChecks = 20;

    @Option(names = "--reactions")
    private boolean reactions;

    @Option(names = "--comments-in-markdown")
    private boolean commentsInMarkdown;

    @Option(names = "--redact-comments", paramLabel = "names|all", defaultValue = "none")
    private Redaction redaction = Redaction.NONE;

    @Option(names = "--no-raw")
    private boolean noRaw;

    @Option(names = "--scan")
    private boolean scan;

    @Option(names = "--max-time", paramLabel = "MINUTES")
    private @Nullable Double maxMinutes;

    @Option(names = "--max-requests", paramLabel = "N")
    private @Nullable Long maxRequests;

    @Option(names = "--repair")
    private boolean repair;

    @Option(names = "--refresh")
    private boolean refresh;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--proxy", paramLabel = "URL")
    private @Nullable String proxy;

    @Option(names = "--ignore-robots")
    private boolean ignoreRobots;

    @Mixin
    private CredentialOptions secrets = new CredentialOptions();

    @Option(names = "--report", paramLabel = "FILE")
    private @Nullable Path report;

    @Option(names = "--ping", paramLabel = "URL")
    private @Nullable String ping;

    @Option(names = Settings.FILE_OPTION, paramLabel = "FILE")
    @SuppressWarnings("UnusedVariable") // Settings looks for it
    private @Nullable Path config;

    @Mixin
    private TalkOptions talk = new TalkOptions();

    BackupCommand(CliContext surroundings, Messages messages, ErrorReporter failures) {
        this.surroundings = surroundings;
        this.messages = messages;
        this.failures = failures;
    }

    @Override
    public Integer call() throws Exception {
        if (!Utf8FileNames.areWritable()) {
            return failures.noKoreanFileNames();
        }
        List<BlogAddress> addresses = new ArrayList<>();
        for (String blog : blogs) {
            addresses.add(address(blog));
        }
        if (!(rate > 0) || rate > MAX_REQUESTS_A_SECOND) {
            throw usage("usage.rate", Double.toString(rate));
        }
        if (connections < 1 || connections > MAX_CONNECTIONS) {
            throw usage("usage.connections", connections);
        }
        if (commentChecks < 0) {
            throw usage("usage.commentChecks", commentChecks);
        }
        if (maxMinutes != null && !(maxMinutes > 0 && maxMinutes < MAX_MINUTES)) {
            throw usage("usage.maxTime", Double.toString(maxMinutes));
        }
        if (maxRequests != null && maxRequests < 1) {
            throw usage("usage.maxRequests", maxRequests);
        }
        if (!posts.isEmpty() && addresses.size() > 1) {
            throw usage("usage.postOfSeveral");
        }
        return new BackupRuns(
                        surroundings,
                        messages,
                        failures,
                        talk,
                        options(addresses.get(0)),
                        this::proxyFor,
                        report == null ? null : new ReportFile(report, messages))
                .run(addresses, pingAddress());
    }

    private BackupOptions options(BlogAddress blog) {
        Set<PostAddress> only = new LinkedHashSet<>();
        for (String post : posts) {
            only.add(post(post, blog));
        }
        List<String> path = category == null || category.isBlank() ? List.of() : List.of(category.split("/", 2));
        return new BackupOptions(
                out,
                rate,
                connections,
                only,
                new Scope(since, until, path, tag),
                !noAssets,
                !noComments,
                reactions,
                new CommentStyle(commentsInMarkdown, redaction),
                commentChecks,
                !noRaw && redaction == Redaction.NONE,
                scan,
                maxMinutes == null ? null : Duration.ofMillis((long) (maxMinutes * 60_000)),
                maxRequests,
                repair,
                refresh,
                ignoreRobots,
                dryRun,
                secrets.access(messages));
    }

    private BlogAddress address(String blog) {
        try {
            return BlogAddress.parse(blog);
        } catch (BlogAddress.NotABlogException e) {
            throw usage("usage.blog." + e.flaw(), blog);
        }
    }

    private PostAddress post(String text, BlogAddress blog) {
        if (text.matches("[1-9]\\d{0,17}")) {
            return PostAddress.ofId(Long.parseLong(text));
        }
        HttpUrl url = HttpUrl.parse(text);
        PostAddress address = url == null ? null : PostAddress.of(url);
        if (url == null || address == null) {
            throw usage("usage.post", text);
        }
        if (!url.host().equals(blog.home().host())) {
            throw usage("usage.postElsewhere", text, blog.home().host());
        }
        return address;
    }

    private @Nullable HttpUrl pingAddress() {
        if (ping == null) {
            return null;
        }
        HttpUrl address = HttpUrl.parse(ping);
        if (address == null) {
            throw usage("usage.ping");
        }
        return address;
    }

    private @Nullable ProxySetting proxyFor(String host) {
        String given = proxy;
        try {
            return given != null
                    ? ProxySetting.parse(given)
                    : ProxySetting.fromEnvironment(surroundings.environment(), host);
        } catch (IllegalArgumentException e) {
            throw usage("usage.proxy", String.valueOf(e.getMessage()));
        }
    }

    private ParameterException usage(String key, Object... values) {
        return new ParameterException(spec.commandLine(), messages.get(key, values));
    }
}
