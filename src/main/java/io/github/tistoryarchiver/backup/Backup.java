package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.options.BackupOptions;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.backup.report.Problem;
import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.http.FetchException;
import io.github.tistoryarchiver.http.Fetcher;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.function.Consumer;
import okhttp3.HttpUrl;

/** Archives one blog. */
public final class Backup {
    private final RunEnvironment network;
    private final BackupOptions options;
    private final Consumer<RunEvent> listener;

    /** @param listener told of what happens, by one thread at a time */
    public Backup(RunEnvironment network, BackupOptions options, Consumer<RunEvent> listener) {
        this.network = network;
        this.options = options;
        this.listener = listener;
    }

    /**
     * Brings a blog's archive up to date.
     *
     * @throws BackupException when the blog cannot be archived at all; nothing was changed then
     * @throws io.github.tistoryarchiver.archive.ArchiveException when the archive cannot be read or written
     */
    public RunReport run(BlogAddress address) throws BackupException {
        Instant start = network.pacingClock().instant();
        FetcherStack politeness = new FetcherStack(network, address.home(), options);
        Fetcher fetcher = obeyingRobots(politeness);
        Page home = home(fetcher, address);
        BlogAddress moved = address.movedTo(home.url());
        if (moved != null) {
            return run(moved);
        }
        BlogReader.Snapshot snapshot = BlogReader.read(home, address);
        String name = snapshot.blog().name();
        Archive archive = Archive.of(options.out(), name);
        listener.accept(
                new RunEvent.BlogReached(snapshot.blog(), archive.folder().toString()));
        BlogContext site = new BlogContext(fetcher, address.home(), name, archive);
        return new BackupRun(network, options, listener, politeness, address, snapshot, site, start).run();
    }

    private Fetcher obeyingRobots(FetcherStack politeness) throws BackupException {
        try {
            return options.ignoreRobots() ? politeness.ignoringRobots() : politeness.obeyingRobots();
        } catch (FetchException e) {
            throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.of(e));
        }
    }

    private static Page home(Fetcher fetcher, BlogAddress address) throws BackupException {
        HttpUrl url = address.home();
        try (Response response = fetcher.fetch(Request.page(url))) {
            Page page = Page.of(response);
            PageKind kind = page.kind();
            if (kind == PageKind.RESTRICTED) {
                throw new BackupException(BackupException.Reason.RESTRICTED, Problem.status(url, response.status()));
            }
            if (!response.isSuccess()) {
                throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.status(url, response.status()));
            }
            if (kind == PageKind.BLOCKED) {
                throw new BackupException(
                        BackupException.Reason.UNREACHABLE, new Problem(Problem.Kind.BLOCKED, url.toString(), ""));
            }
            if (Set.of(PageKind.FOREIGN, PageKind.OVERSIZED, PageKind.ERROR).contains(kind)
                    || BlogAddress.isPlatformItself(page.url())) {
                throw new BackupException(
                        BackupException.Reason.NOT_TISTORY,
                        new Problem(Problem.Kind.NOT_A_POST, url.toString(), kind.name()));
            }
            return page;
        } catch (FetchException e) {
            throw new BackupException(BackupException.Reason.UNREACHABLE, Problem.of(e));
        } catch (IOException e) {
            throw new BackupException(
                    BackupException.Reason.UNREACHABLE,
                    new Problem(Problem.Kind.UNEXPECTED, url.toString(), String.valueOf(e.getMessage())));
        }
    }
}
