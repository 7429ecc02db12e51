package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.names.EncodedSlugs;
import io.github.tistoryarchiver.export.names.PathTemplate;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.source.ExportOptions.NoticePlace;
import io.github.tistoryarchiver.model.PostType;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Where WordPress has posts: all by one structure, pages by their slugs. */
public final class Permalinks {
    /** The last part of the address of the guestbook's page. */
    static final String GUESTBOOK = "guestbook";

    /** Slugs at which WordPress has something of its own. */
    private static final Set<String> RESERVED = Set.of(
            GUESTBOOK,
            "admin",
            "atom",
            "author",
            "category",
            "comments",
            "dashboard",
            "embed",
            "feed",
            "login",
            "page",
            "rdf",
            "rss",
            "rss2",
            "search",
            "tag",
            "wp-admin",
            "wp-content",
            "wp-includes",
            "wp-json");

    private final ExportOptions options;
    private final ZoneId zone;
    private final String structure;
    private final TermNames terms;
    private final Map<Long, String> slugs = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();

    private Permalinks(ExportOptions options, ZoneId zone, String structure, TermNames terms) {
        this.terms = terms;
        this.options = options;
        this.zone = zone;
        this.structure = structure;
    }

    /**
     * Decides the permalinks.
     *
     * @param entries sorted by number
     * @param zone in which WordPress dates posts
     */
    public static Permalinks of(List<Entry> entries, ExportOptions options, ZoneId zone) {
        Permalinks links = new Permalinks(options, zone, structure(entries, options), TermNames.of(entries, options));
        EncodedSlugs slugs = new EncodedSlugs(RESERVED);
        PathTemplate template = new PathTemplate(options);
        for (Entry entry : entries) {
            String slug = slugs.of(links.wanted(entry, template), "-" + entry.id());
            links.slugs.put(entry.id(), slug);
            links.paths.put(entry.id(), links.isPage(entry) ? "/" + slug + "/" : links.filled(entry, slug));
        }
        return links;
    }

    /** Returns the structure that keeps most paths: by number or by slug; or the one that the user wants. */
    private static String structure(List<Entry> entries, ExportOptions options) {
        if (options.path() == null) {
            long posts = entries.stream()
                    .filter(entry -> entry.type() == PostType.POST)
                    .count();
            long named = entries.stream()
                    .filter(entry -> entry.type() == PostType.POST && entry.slug() != null)
                    .count();
            return named * 2 > posts ? "/entry/%postname%/" : "/%post_id%/";
        }
        String path = options.path()
                .replace("{number}", "%post_id%")
                .replace("{slug}", "%postname%")
                .replace("{year}", "%year%")
                .replace("{month}", "%monthnum%")
                .replace("{day}", "%day%")
                .replace("{category}", "%category%");
        return path.endsWith("/") ? path : path + "/";
    }

    private boolean isPage(Entry entry) {
        return entry.type() == PostType.PAGE
                || (entry.type() == PostType.NOTICE && options.notices() == NoticePlace.PAGE);
    }

    /** Returns the slug to ask for. One of digits only, WordPress takes for a number of a page or a part of a date. */
    private String wanted(Entry entry, PathTemplate template) {
        boolean keeps = options.path() == null;
        String slug =
                keeps ? Objects.requireNonNullElse(entry.slug(), Long.toString(entry.id())) : template.slug(entry);
        boolean byNumber = !structure.contains("%postname%") && !isPage(entry);
        return !byNumber && slug.matches("(page)?[0-9]+") ? (isPage(entry) ? "page-" : "post-") + slug : slug;
    }

    private String filled(Entry entry, String slug) {
        OffsetDateTime time = Objects.requireNonNullElse(entry.publishedAt(), WordPressTime.UNKNOWN)
                .atZoneSameInstant(zone)
                .toOffsetDateTime();
        return structure
                .replace("%post_id%", Long.toString(entry.id()))
                .replace("%year%", String.format(Locale.ROOT, "%04d", time.getYear()))
                .replace("%monthnum%", String.format(Locale.ROOT, "%02d", time.getMonthValue()))
                .replace("%day%", String.format(Locale.ROOT, "%02d", time.getDayOfMonth()))
                .replace("%category%", category(entry))
                .replace("%postname%", slug);
    }

    private String category(Entry entry) {
        return entry.categories(options.notices()).isEmpty()
                ? "uncategorized"
                : terms.path(entry.categories(options.notices()));
    }

    /** Returns the categories and tags. */
    public TermNames terms() {
        return terms;
    }

    public Addresses addresses(List<Entry> entries) {
        return Addresses.of(entries, paths);
    }

    /** Returns the structure, as the settings of WordPress take it. */
    public String structure() {
        return structure;
    }

    /** Returns the slug of a post, decoded. */
    public String slug(Entry entry) {
        return entry.id() == 0 ? GUESTBOOK : Objects.requireNonNull(slugs.get(entry.id()));
    }
}
