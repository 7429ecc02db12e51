package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.cluster.store.OutFolder;
import io.github.tistoryarchiver.cluster.store.S3Settings;
import io.github.tistoryarchiver.cluster.store.StoreAccess;
import io.github.tistoryarchiver.fleet.BlogList;
import io.github.tistoryarchiver.fleet.Frontier;
import io.github.tistoryarchiver.fleet.FrontierBlog;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code fleet crawl}: submits a crawl, and with {@code --once} waits for its end. */
@Command(name = "crawl", mixinStandardHelpOptions = true, sortOptions = false)
final class CrawlCommand implements Callable<Integer> {
    private static final double POLITE_RATE = 5;
    private static final double MAX_RATE = 1000;
    private static final int MAX_PLACES = 64;

    private final FleetWords words = new FleetWords();

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Parameters(paramLabel = "LIST", descriptionKey = "LIST")
    private String list = "";

    @Option(names = "--out", required = true, paramLabel = "ADDRESS", descriptionKey = "out")
    private String out = "";

    @Option(names = "--rate", defaultValue = "1", paramLabel = "N", descriptionKey = "rate")
    private double rate = 1;

    @Option(names = "--conf", defaultValue = "", paramLabel = "FILE", descriptionKey = "conf")
    private String conf = "";

    @Option(names = "--once", descriptionKey = "once")
    private boolean once;

    @Option(names = "--places", defaultValue = "8", paramLabel = "N", descriptionKey = "places")
    private int places = 8;

    @Option(names = "--i-have-permission", descriptionKey = "i-have-permission")
    private boolean hasPermission;

    @Override
    public Integer call() throws Exception {
        check();
        checkList();
        CrawlSettings settings = new CrawlSettings(
                address(list),
                conf.isEmpty() ? "" : address(conf),
                out,
                UUID.randomUUID().toString(),
                rate,
                hasPermission ? MAX_RATE : POLITE_RATE,
                once,
                Frontier.Policy.REQUESTS,
                places);
        StreamExecutionEnvironment environment = StreamExecutionEnvironment.getExecutionEnvironment();
        FleetCrawl.define(environment, settings, new InternetAccess(), StoreAccess.ENVIRONMENT);
        if (!once) {
            environment.executeAsync("tistory-archiver crawl");
            return 0;
        }
        environment.execute("tistory-archiver crawl");
        return exitCode();
    }

    private void check() {
        if (!(rate > 0) || rate > MAX_RATE) {
            throw wrong("rateTooLow", rate);
        }
        if (rate > POLITE_RATE && !hasPermission) {
            throw wrong("permission", rate);
        }
        if (places < 1 || places > MAX_PLACES) {
            throw wrong("placesRange", places);
        }
        try (OutFolder folder = OutFolder.open(out, StoreAccess.ENVIRONMENT)) {
            folder.check();
        } catch (IllegalArgumentException e) {
            throw wrong("outKind", out);
        } catch (S3Settings.MissingException e) {
            throw wrong("outVariable", out, e.variable());
        } catch (IOException e) {
            throw wrong("outRefused", out, String.valueOf(e.getMessage()));
        }
    }

    private void checkList() {
        BlogList read;
        try {
            read = BlogList.parse(Objects.requireNonNull(new WatchedFile(address(list)).changedLines(Instant.now())));
        } catch (IOException | IllegalArgumentException e) {
            throw wrong("list", list, String.valueOf(e.getMessage()));
        }
        if (!read.badLines().isEmpty()) {
            throw wrong(
                    "lines",
                    list,
                    read.badLines().stream()
                            .limit(20)
                            .map(bad -> bad.number() + " (" + bad.word() + ")")
                            .collect(Collectors.joining(", ")));
        }
        if (read.blogs().isEmpty()) {
            throw wrong("empty", list);
        }
    }

    /** Returns the address of a file: it may be given by its path. */
    private static String address(String given) {
        return URI.create(given.replace(" ", "%20")).getScheme() == null
                ? java.nio.file.Path.of(given).toUri().toString()
                : given;
    }

    private ParameterException wrong(String key, Object... values) {
        return new ParameterException(spec.commandLine(), words.get(key, values));
    }

    private int exitCode() throws IOException, S3Settings.MissingException {
        List<FrontierBlog> blogs;
        try (OutFolder folder = OutFolder.open(out, StoreAccess.ENVIRONMENT)) {
            blogs = FrontierFile.read(folder).blogs();
        }
        long complete = count(blogs, Set.of(LeaseEnd.Kind.WHOLE, LeaseEnd.Kind.SAME_BLOG));
        long failed = count(blogs, Set.of(LeaseEnd.Kind.FAILED));
        CommandLine line = spec.commandLine();
        line.getErr()
                .println(words.get("ended", blogs.size(), complete, blogs.size() - complete - failed, failed, out));
        return failed > 0 ? 3 : complete < blogs.size() ? 1 : 0;
    }

    private static long count(List<FrontierBlog> blogs, Set<LeaseEnd.Kind> kinds) {
        return blogs.stream()
                .filter(blog -> blog.last() != null && kinds.contains(blog.last()))
                .count();
    }
}
