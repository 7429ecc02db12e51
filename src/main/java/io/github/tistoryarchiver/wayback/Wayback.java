package io.github.tistoryarchiver.wayback;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.WaybackState;
import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.importer.LackingFile;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.wayback.machine.Capture;
import io.github.tistoryarchiver.wayback.machine.CaptureLists;
import io.github.tistoryarchiver.wayback.machine.End;
import io.github.tistoryarchiver.wayback.machine.EndOfRunException;
import io.github.tistoryarchiver.wayback.machine.Machine;
import io.github.tistoryarchiver.wayback.machine.Mementos;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Fetches what the Wayback Machine has of blogs, one after the other, within limits that count for all of them. */
public final class Wayback {
    /** The host of the Wayback Machine. */
    public static final String HOST = Machine.HOST;

    private static final int FILES_OF_A_POST = 5;
    private static final int SECONDS = 60;
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final RunEnvironment environment;
    private final WaybackOptions options;
    private final Machine machine;
    private final Watcher watcher;

    /** @param watcher is kept informed */
    public Wayback(RunEnvironment environment, WaybackOptions options, Watcher watcher) {
        this.environment = environment;
        this.options = options;
        this.watcher = watcher;
        this.machine = new Machine(environment, options.rate(), options.maxTime(), options.maxRequests());
    }

    /**
     * Fetches a blog.
     *
     * @throws WaybackException when there is nothing of it; nothing was changed then
     * @throws io.github.tistoryarchiver.archive.files.ArchiveException when the archive cannot be read or written
     */
    public WaybackReport fetch(BlogAddress address) throws WaybackException {
        Instant blocked = blockedUntil();
        if (blocked != null) {
            return ended(address, End.STILL_BLOCKED, blocked);
        }
        Target target;
        try {
            target = Target.of(address, nameOf(address), options.out());
        } catch (EndOfRunException e) {
            if (e.end() == End.UNREACHABLE) {
                throw new WaybackException(
                        WaybackException.Kind.UNREACHABLE, address.home().host(), "");
            }
            return ended(address, e.end(), null);
        }
        check(target);
        return options.dryRun()
                ? planned(target)
                : new WaybackRun(environment, options, machine, target, watcher).run(true);
    }

    /**
     * Fetches what a run over the blog itself could not get.
     *
     * @param folder of the archive
     * @param posts those that are missing
     * @throws WaybackException when nothing can be brought into the archive
     */
    public WaybackReport complete(BlogAddress address, Path folder, Set<PostAddress> posts) throws WaybackException {
        Archive archive = new Archive(folder);
        Blog blog = archive.readBlog();
        String name = blog == null ? String.valueOf(folder.getFileName()) : blog.name();
        Target target = Target.of(address, name, options.out());
        if (!target.archive().folder().equals(archive.folder())) {
            throw new WaybackException(WaybackException.Kind.RENAMED, folder.toString(), name);
        }
        Instant blocked = blockedUntil();
        if (blocked != null) {
            return ended(address, End.STILL_BLOCKED, blocked);
        }
        check(target);
        if (options.dryRun()) {
            return report(
                    target, 0, 0, plan(posts.size(), LackingFile.in(archive).size()));
        }
        WaybackOptions these = options.withOnly(posts);
        try {
            return new WaybackRun(environment, these, machine, target, watcher).run(!posts.isEmpty());
        } catch (WaybackException e) {
            return new WaybackRun(environment, these, machine, target, watcher).run(false);
        }
    }

    private @Nullable Instant blockedUntil() {
        Instant now = environment.clock().instant();
        return Target.states(options.out()).stream()
                .map(WaybackState::notBefore)
                .filter(until -> until != null && until.isAfter(now))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** Returns the name of a blog: that of its address, of an archive, or of the latest capture of its home page. */
    private String nameOf(BlogAddress address) {
        if (address.name() != null) {
            return address.name();
        }
        String host = address.home().host();
        for (Archive archive : Archive.in(options.out())) {
            Blog blog = archive.readBlog();
            if (blog != null && blog.hosts().contains(host)) {
                return blog.name();
            }
        }
        Instant end =
                Objects.requireNonNullElse(options.end(), environment.clock().instant());
        try (Mementos.Found found = new Mementos(machine, options::isTooLate)
                .find(TIMESTAMP.format(end), address.home().toString())) {
            return found instanceof Mementos.Memento memento
                    ? BlogReader.name(
                            Page.parse(
                                    memento.response().body().bytes(),
                                    memento.response().header("Content-Type"),
                                    address.home()),
                            address)
                    : host;
        } catch (IOException e) {
            return host;
        }
    }

    private void check(Target target) throws WaybackException {
        String folder = target.archive().folder().toString();
        Long known = target.knownId();
        if (known != null && options.blogId() != null && !known.equals(options.blogId())) {
            throw new WaybackException(WaybackException.Kind.OTHER_BLOG, folder, String.valueOf(known));
        }
    }

    /** Lists what there is, and says how long it takes to fetch it. Nothing is stored. */
    private WaybackReport planned(Target target) throws WaybackException {
        List<Capture> captures = new ArrayList<>();
        boolean isExcluded = false;
        try {
            for (String host : target.hosts()) {
                CaptureLists.Ending ending = new CaptureLists(machine)
                        .list(
                                host + "/",
                                null,
                                (page, next) -> page.stream()
                                        .filter(Rows::isOfUse)
                                        .filter(capture -> options.includes(capture.time()))
                                        .forEach(captures::add));
                isExcluded |= ending == CaptureLists.Ending.EXCLUDED;
            }
        } catch (EndOfRunException e) {
            return ended(target.address(), e.end(), null);
        }
        if (captures.isEmpty()) {
            throw new WaybackException(
                    isExcluded ? WaybackException.Kind.EXCLUDED : WaybackException.Kind.NOTHING,
                    target.address().home().host(),
                    "");
        }
        Rows rows = new Rows(captures, options.only());
        int posts = rows.posts().size();
        return report(
                target, captures.size(), posts, plan(rows.requests(options.history()), (long) posts * FILES_OF_A_POST));
    }

    private WaybackReport.Plan plan(long pages, long files) {
        long requests = pages + (options.assets() ? files : 0);
        return new WaybackReport.Plan(requests, (long) Math.ceil(requests / options.rate() / SECONDS));
    }

    private WaybackReport report(Target target, int captures, int posts, WaybackReport.@Nullable Plan plan) {
        return empty(target.name(), target.archive().folder())
                .captures(captures)
                .posts(posts)
                .plan(plan)
                .build();
    }

    private WaybackReport ended(BlogAddress address, End end, @Nullable Instant notBefore) {
        String name = Objects.requireNonNullElse(address.name(), address.home().host());
        return empty(name, options.out()).end(end).notBefore(notBefore).build();
    }

    private WaybackReportBuilder empty(String blog, Path folder) {
        return WaybackReportBuilder.builder()
                .blog(blog)
                .folder(folder)
                .missingFiles(List.of())
                .unreadable(List.of())
                .slow(List.of())
                .cutLists(List.of())
                .excluded(List.of())
                .others(List.of())
                .imports(List.of())
                .requests(machine.requests());
    }
}
