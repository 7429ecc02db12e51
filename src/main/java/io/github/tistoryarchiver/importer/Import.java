package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.archive.files.ArchiveException;
import io.github.tistoryarchiver.archive.files.ArchiveLock;
import io.github.tistoryarchiver.importer.sift.Hosts;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Brings what others kept of blogs into archives. Never uses the network. */
public final class Import {
    private final ImportOptions options;
    private final ProgressListener progress;
    private final Hosts hosts = new Hosts();
    private final FoundFiles sources;

    private Import(ImportOptions options, ProgressListener progress) {
        this.options = options;
        this.progress = progress;
        this.sources = new FoundFiles(hosts, options.zstdDictionary(), looked(options.blogs()), progress);
    }

    /**
     * Imports files, and tells how far that has come.
     *
     * @throws ImportException when there is nothing to import, or it is not clear of which blog
     * @throws ArchiveException when a file cannot be read or written; what is in the archive then is whole
     */
    public static ImportReport run(ImportOptions options, ProgressListener progress) throws ImportException {
        return new Import(options, progress).run();
    }

    /**
     * Imports a blog from recordings of which it is known where they have something of it. Imports of other blogs may run at the
     * same time.
     *
     * @param options of which the files are not looked at
     * @return what became of the archive, and what was found to be missing or wrong
     * @throws ImportException as {@link #run} does
     * @throws ArchiveException as {@link #run} does
     */
    public static ImportReport run(ImportOptions options, String blog, KnownRecordings known, PostWatch watch)
            throws ImportException {
        return known.report(List.of(bring(options, blog, known, watch, ProgressListener.NONE)));
    }

    /** Returns of which blogs it matters what their pages say: the ones that the user named, if all are of the platform. */
    private static Predicate<String> looked(List<String> blogs) {
        Set<String> names = new TreeSet<>();
        for (String blog : blogs) {
            try {
                String name = BlogAddress.parse(blog).name();
                if (name == null) {
                    return any -> true;
                }
                names.add(name);
            } catch (BlogAddress.NotABlogException e) {
                return any -> true;
            }
        }
        return names.isEmpty() ? any -> true : names::contains;
    }

    private ImportReport run() throws ImportException {
        for (Archive archive : Archive.in(options.out())) {
            Blog blog = readable(archive);
            if (blog != null) {
                blog.hosts().forEach(host -> hosts.add(host, blog.name()));
            }
        }
        options.hosts().forEach(host -> hosts.add(host, options.blogs().get(0)));
        sources.add(options.files(), options.as());
        ImportReport found = sources.report(List.of());
        if (sources.files().isEmpty()) {
            throw new ImportException(ImportException.Kind.NO_FORMAT, "", found);
        }
        if (options.dryRun()) {
            return found;
        }
        List<ImportReport.ArchiveReport> archives = new ArrayList<>();
        for (String blog : chosen(found)) {
            archives.add(bring(options, blog, sources, PostWatch.NONE, progress));
        }
        return sources.report(List.copyOf(archives));
    }

    private static @Nullable Blog readable(Archive archive) {
        try {
            return archive.readBlog();
        } catch (ArchiveException e) {
            return null; // the import of this blog will report it
        }
    }

    private Set<String> chosen(ImportReport found) throws ImportException {
        Set<String> named = new TreeSet<>();
        options.blogs().forEach(blog -> named.add(name(blog)));
        if (!named.isEmpty()) {
            return named;
        }
        Set<String> blogs = sources.blogs();
        if (blogs.isEmpty()) {
            throw new ImportException(
                    sources.holdNameless() ? ImportException.Kind.NAMELESS : ImportException.Kind.NOTHING_OF_BLOG,
                    "",
                    found);
        }
        if (blogs.size() > 1 && !options.allBlogs()) {
            throw ImportException.of(ImportException.Kind.SEVERAL_BLOGS, List.copyOf(blogs), found);
        }
        return blogs;
    }

    /** Returns the name of a blog of which the user gave the name or an address. */
    private String name(String blog) {
        try {
            BlogAddress address = BlogAddress.parse(blog);
            String known = hosts.at(address.home());
            return known != null
                    ? known
                    : address.name() != null ? address.name() : address.home().host();
        } catch (BlogAddress.NotABlogException e) {
            return blog.toLowerCase(Locale.ROOT);
        }
    }

    private static ImportReport.ArchiveReport bring(
            ImportOptions options, String blog, Sources sources, PostWatch watch, ProgressListener progress)
            throws ImportException {
        ImportReport found = sources.report(List.of());
        Archive archive = Archive.of(options.out(), blog);
        boolean isThere = archive.readIndex() != null;
        if (!isThere && !sources.holdAnythingOf(blog)) {
            throw new ImportException(ImportException.Kind.NOTHING_OF_BLOG, blog, found);
        }
        Blog known = isThere ? readable(archive) : null;
        Long number = known == null ? null : known.id();
        if (options.blogId() != null && number != null && !number.equals(options.blogId())) {
            throw new ImportException(
                    ImportException.Kind.OTHER_BLOG, archive.folder().toString(), found);
        }
        try (ArchiveLock lock = archive.lock()) {
            BlogImport job = new BlogImport(archive, blog, sources, options, watch, progress);
            ImportReport.ArchiveReport report = job.run(lock);
            if (report == null) {
                throw new ImportException(ImportException.Kind.NOTHING_OF_BLOG, blog, found);
            }
            return report;
        }
    }

    /** Returns the address of a blog's home page. */
    static HttpUrl homeOf(Archive archive, String blog) {
        Blog known =
                BlogImport.isOfRuns(archive) ? readable(archive) : null; // an imported one depends on what came first
        HttpUrl url = known == null ? null : HttpUrl.parse(known.url());
        String host = blog.contains(".") ? blog : blog + ".tistory.com";
        return url != null
                ? url.newBuilder().encodedPath("/").query(null).fragment(null).build()
                : new HttpUrl.Builder()
                        .scheme("https")
                        .host(host)
                        .addPathSegment("")
                        .build();
    }
}
