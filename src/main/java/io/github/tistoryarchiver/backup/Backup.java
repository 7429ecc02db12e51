package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.backup.requisites.SeenPages;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.decorator.Patience;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.ListPage;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** Archives one blog. */
public final class Backup {
    /** Pages that the platform shows instead of a blog, whatever their status. */
    private static final Map<PageKind, BackupException.Reason> CLOSED = Map.of(
            PageKind.RESTRICTED, BackupException.Reason.RESTRICTED,
            PageKind.CAPTCHA, BackupException.Reason.CAPTCHA,
            PageKind.LOGIN, BackupException.Reason.LOGIN,
            PageKind.DORMANT, BackupException.Reason.DORMANT);

    private final RunEnvironment environment;
    private final BackupOptions options;
    private final Consumer<RunEvent> listener;

    /**
     * Creates a backup.
     *
     * @param listener receives the events of the run, from one thread at a time
     */
    public Backup(RunEnvironment environment, BackupOptions options, Consumer<RunEvent> listener) {
        this.environment = environment;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Updates a blog's archive.
     *
     * @throws BackupException when the blog cannot be archived at all; nothing was changed then
     * @throws io.github.tistoryarchiver.archive.ArchiveException when the archive cannot be read or written
     */
    public RunReport run(BlogAddress address) throws BackupException {
        Instant start = environment.pacingClock().instant();
        FetcherStack stack = new FetcherStack(
                environment,
                address.home(),
                options,
                new Patience(environment.pacingClock(), RunLimits.end(start, options)));
        Fetcher obeying = obeyingRobots(stack);
        SeenPages pages = options.requisites() ? new SeenPages(obeying) : null;
        Fetcher fetcher = pages == null ? obeying : pages;
        Page home = home(fetcher, address);
        BlogAddress moved = address.movedTo(home.url());
        if (moved != null) {
            return run(moved);
        }
        BlogReader.Snapshot snapshot = BlogReader.read(home, address);
        String name = snapshot.blog().name();
        Archive archive = ArchiveLocator.find(options.out(), snapshot.blog());
        listener.accept(
                new RunEvent.BlogReached(snapshot.blog(), archive.folder().toString()));
        ReachedBlog blog = new ReachedBlog(
                address,
                snapshot,
                ListPage.read(home).posts(),
                new BlogContext(fetcher, address.home(), name, archive),
                pages);
        RunLimits limits = new RunLimits(environment, stack, options, start);
        BackupRun run = new BackupRun(environment, options, listener, stack, blog, limits);
        return options.dryRun() ? run.run() : locked(archive, run);
    }

    private static RunReport locked(Archive archive, BackupRun run) throws BackupException {
        ArchiveLock lock = archive.lock();
        try {
            return run.run();
        } finally {
            lock.close();
        }
    }

    private Fetcher obeyingRobots(FetcherStack stack) throws BackupException {
        if (options.ignoreRobots()) {
            return stack.ignoringRobots();
        }
        Fetcher obeying = stack.obeyingRobots();
        Duration delay = stack.crawlDelay();
        if (delay != null) {
            listener.accept(new RunEvent.CrawlDelay(delay, null));
        }
        return obeying;
    }

    private static Page home(Fetcher fetcher, BlogAddress address) throws BackupException {
        HttpUrl url = address.home();
        Fetched<Answer> fetched = answer(fetcher, url);
        Answer first = fetched.orNull();
        if (first != null && first.isSuccess() && !first.page().isWhole()) {
            Answer second = answer(fetcher, url).orNull(); // the list of categories is at the end of the page
            if (second != null && second.isSuccess() && second.page().isWhole()) {
                fetched = new Fetched.Value<>(second);
            }
        }
        Answer answer = fetched.orNull();
        if (answer == null) {
            throw new BackupException(BackupException.Reason.UNREACHABLE, Objects.requireNonNull(fetched.problem()));
        }
        check(answer, url);
        return answer.page();
    }

    private static Fetched<Answer> answer(Fetcher fetcher, HttpUrl url) {
        return Fetched.ask(
                fetcher,
                Request.page(url),
                response ->
                        new Fetched.Value<>(new Answer(Page.of(response), response.status(), response.isSuccess())));
    }

    private record Answer(Page page, int status, boolean isSuccess) {}

    private static void check(Answer answer, HttpUrl url) throws BackupException {
        PageKind kind = answer.page().kind();
        BackupException.Reason closed = CLOSED.get(kind);
        if (closed != null) {
            throw new BackupException(closed, problem(closed, url, answer.status()));
        }
        if (!answer.isSuccess()) {
            throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.status(url, answer.status()));
        }
        if (kind == PageKind.BLOCKED) {
            throw new BackupException(
                    BackupException.Reason.UNREACHABLE, new Problem(Problem.Kind.BLOCKED, url.toString(), ""));
        }
        boolean isForeign =
                Set.of(PageKind.FOREIGN, PageKind.OVERSIZED, PageKind.ERROR).contains(kind);
        if (isForeign || BlogAddress.isPlatformItself(answer.page().url())) {
            throw new BackupException(
                    BackupException.Reason.NOT_TISTORY,
                    new Problem(Problem.Kind.NOT_A_POST, url.toString(), kind.name()));
        }
    }

    private static Problem problem(BackupException.Reason reason, HttpUrl url, int status) {
        return switch (reason) {
            case CAPTCHA -> new Problem(Problem.Kind.CAPTCHA, url.toString(), "");
            case LOGIN -> new Problem(Problem.Kind.LOGIN, url.toString(), "");
            case DORMANT -> new Problem(Problem.Kind.DORMANT, url.toString(), "");
            default -> Problem.status(url, status);
        };
    }
}
