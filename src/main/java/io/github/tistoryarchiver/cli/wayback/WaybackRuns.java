package io.github.tistoryarchiver.cli.wayback;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ArchivedPosts;
import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.backup.report.RunReport;
import io.github.tistoryarchiver.cli.environment.ExitCode;
import io.github.tistoryarchiver.cli.output.ErrorReporter;
import io.github.tistoryarchiver.cli.site.SiteRun;
import io.github.tistoryarchiver.site.Site;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.wayback.Wayback;
import io.github.tistoryarchiver.wayback.WaybackException;
import io.github.tistoryarchiver.wayback.WaybackReport;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Fetches blogs, or what is missing of them, from the Wayback Machine. */
public final class WaybackRuns {
    private final Wayback wayback;
    private final WaybackPrinter printer;
    private final ErrorReporter errors;
    private final boolean verbose;
    private final @Nullable SiteRun sites;

    /** @param sites writes the reading rooms of the archives; {@code null} for none */
    public WaybackRuns(
            Wayback wayback, WaybackPrinter printer, ErrorReporter errors, boolean verbose, @Nullable SiteRun sites) {
        this.wayback = wayback;
        this.printer = printer;
        this.errors = errors;
        this.verbose = verbose;
        this.sites = sites;
    }

    private interface Work {
        WaybackReport run() throws WaybackException;
    }

    /**
     * Fetches a blog.
     *
     * @return the exit code
     */
    public int fetch(BlogAddress blog) {
        return run(blog, () -> {
            WaybackReport report = wayback.fetch(blog);
            if (sites != null && !report.imports().isEmpty()) {
                sites.write(new Archive(report.folder()), report.folder().resolve(Site.FOLDER));
            }
            return report;
        });
    }

    /**
     * Fetches the posts and files that a run could not get.
     *
     * @return the exit code
     */
    public int complete(BlogAddress blog, RunReport ended) {
        ArchivedPosts archived = new Archive(ended.folder()).archivedPosts();
        Set<PostAddress> missing = ended.failed().stream()
                .map(Outcome.Failed::address)
                .filter(address -> !isIn(archived, address))
                .collect(Collectors.toSet());
        return run(blog, () -> wayback.complete(blog, ended.folder(), missing));
    }

    private static boolean isIn(ArchivedPosts archived, PostAddress address) {
        Long id = address.id();
        String slug = address.slug();
        return id != null ? archived.find(id) != null : slug != null && archived.find(address.type(), slug) != null;
    }

    private int run(BlogAddress blog, Work work) {
        try {
            WaybackReport report = work.run();
            printer.print(report);
            return report.isWhole() ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
        } catch (WaybackException e) {
            printer.print(blog.home().host(), e);
            return ExitCode.NO_BLOG;
        } catch (RuntimeException e) {
            return errors.tell(e, verbose);
        }
    }
}
