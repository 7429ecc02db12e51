package io.github.tistoryarchiver.export.names;

import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The path of each post on the new site, and the paths that it had on the blog. */
public final class Addresses {
    /** Where the guestbook is, on the blog and on the new site. */
    public static final String GUESTBOOK = "/guestbook/";

    /** First parts of paths at which engines and this tool put pages and files of their own. */
    private static final Set<String> RESERVED = Set.of(
            "404",
            "archives",
            "assets",
            "atom.xml",
            "categories",
            "comments",
            "css",
            "feed",
            "feed.xml",
            "files",
            "guestbook",
            "images",
            "index",
            "index.html",
            "index.xml",
            "js",
            "m",
            "page",
            "posts",
            "redirects",
            "rss",
            "robots.txt",
            "search",
            "sitemap.xml",
            "static",
            "tags");

    private final Map<Long, String> paths = new HashMap<>();
    private final List<Long> renamed = new ArrayList<>();

    private Addresses() {}

    /**
     * Decides the paths.
     *
     * @param entries sorted by number
     */
    public static Addresses of(List<Entry> entries, ExportOptions options) {
        Addresses addresses = new Addresses();
        PathTemplate template = new PathTemplate(options);
        UniqueNames names = new UniqueNames();
        for (Entry entry : entries) {
            String wanted = template.path(entry);
            String path = names.unique(unreserved(wanted, entry.id()).replaceFirst("/$", ""), "-" + entry.id()) + "/";
            addresses.paths.put(entry.id(), path);
            boolean isAsBefore = oldPaths(entry).contains(path.substring(0, path.length() - 1));
            if (!path.equals(wanted) || (options.path() == null && !isAsBefore)) {
                addresses.renamed.add(entry.id());
            }
        }
        return addresses;
    }

    /**
     * Takes paths that a target has decided.
     *
     * @param paths by number, decoded, with a slash at both ends
     */
    public static Addresses of(List<Entry> entries, Map<Long, String> paths) {
        Addresses addresses = new Addresses();
        for (Entry entry : entries) {
            String path = Objects.requireNonNull(paths.get(entry.id()));
            addresses.paths.put(entry.id(), path);
            if (!oldPaths(entry).contains(path.substring(0, path.length() - 1))) {
                addresses.renamed.add(entry.id());
            }
        }
        return addresses;
    }

    private static String unreserved(String path, long id) {
        int end = path.indexOf('/', 1);
        String first = path.substring(1, end);
        return RESERVED.contains(UniqueNames.folded(first)) ? "/" + first + "-" + id + path.substring(end) : path;
    }

    /** Returns the path of a post on the new site, decoded, with a slash at both ends. */
    public String path(Entry entry) {
        return Objects.requireNonNull(paths.get(entry.id()));
    }

    /** Returns the numbers of posts whose path could not be the one that was wanted. */
    public List<Long> renamed() {
        return renamed;
    }

    /** Returns the paths that a post had on the blog, decoded, without a slash at the end. */
    public static List<String> oldPaths(Entry entry) {
        List<String> paths = new ArrayList<>();
        String slug = entry.slug();
        switch (entry.type()) {
            case POST -> {
                paths.add("/" + entry.id());
                if (slug != null) {
                    paths.add("/entry/" + slug);
                }
            }
            case NOTICE -> paths.add("/notice/" + entry.id());
            case PAGE -> paths.add("/pages/" + (slug == null ? Long.toString(entry.id()) : slug));
        }
        List.copyOf(paths).forEach(path -> paths.add("/m" + path));
        return paths;
    }

    /** Tells whether engines can put a page at a path on every system. */
    public static boolean canBeFile(String path) {
        return List.of(path.substring(1).split("/")).stream()
                .allMatch(part -> Slug.kept(part).equals(part));
    }

    /** Returns the paths that lead to a post, apart from its own on the new site. */
    public List<String> aliases(Entry entry) {
        String own = path(entry);
        return oldPaths(entry).stream()
                .filter(path -> !UniqueNames.folded(path + "/").equals(UniqueNames.folded(own)))
                .toList();
    }
}
