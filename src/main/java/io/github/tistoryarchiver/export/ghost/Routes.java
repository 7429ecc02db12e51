package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.export.names.Addresses;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import io.github.tistoryarchiver.export.source.ExportOptions.NoticePlace;
import io.github.tistoryarchiver.export.source.ExportOptions.SlugSource;
import io.github.tistoryarchiver.model.PostType;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/** Where Ghost has posts: all by one permalink, pages by their slugs. */
public final class Routes {
    /** The permalink of posts that Ghost has unless it is given another one. */
    public static final String DEFAULT = "/{slug}/";

    /** The last part of the address of the guestbook's page. */
    static final String GUESTBOOK = "guestbook";

    /** Slugs at which Ghost has something of its own, or makes others of them. */
    private static final Set<String> RESERVED = Set.of(
            GUESTBOOK,
            "amp",
            "assets",
            "author",
            "content",
            "email",
            "ghost",
            "members",
            "p",
            "page",
            "private",
            "public",
            "r",
            "robots-txt",
            "rss",
            "sitemap",
            "tag",
            "unsubscribe",
            "webmentions");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private final ExportOptions options;
    private final ZoneId zone;
    private final Map<Long, String> slugs = new HashMap<>();
    private final Map<Long, String> paths = new HashMap<>();

    private Routes(ExportOptions options, ZoneId zone) {
        this.options = options;
        this.zone = zone;
    }

    /**
     * Decides the slugs and paths.
     *
     * @param entries sorted by number
     * @param zone in which Ghost dates posts
     */
    public static Routes of(List<Entry> entries, ExportOptions options, ZoneId zone) {
        Routes routes = new Routes(options, zone);
        AsciiSlugs slugs = new AsciiSlugs(RESERVED);
        for (Entry entry : entries) {
            String slug = slugs.unique(routes.wanted(entry), "-" + entry.id());
            routes.slugs.put(entry.id(), slug);
            routes.paths.put(entry.id(), routes.path(entry, slug));
        }
        return routes;
    }

    /**
     * Returns the permalink of posts, as Ghost writes it: what the user wants, if that can be made of one slug and the date.
     */
    public String permalink() {
        String wanted = Objects.requireNonNullElse(options.path(), DEFAULT).replaceFirst("([^/])$", "$1/");
        boolean isPossible =
                !wanted.contains("{category}") && !(wanted.contains("{number}") && wanted.contains("{slug}"));
        return isPossible ? wanted.replace("{number}", "{slug}") : DEFAULT;
    }

    private boolean isNumbered() {
        String path = Objects.requireNonNullElse(options.path(), DEFAULT);
        return options.slug() == SlugSource.NUMBER || (path.contains("{number}") && !path.contains("{slug}"));
    }

    /** Returns the slug that an entry has if it is free; no other post's number. */
    private String wanted(Entry entry) {
        String number = Long.toString(entry.id());
        String source = options.slug() == SlugSource.TITLE ? entry.title() : entry.slug();
        if (source == null || isNumbered()) {
            return number;
        }
        String slug = AsciiSlugs.ofAscii(source);
        boolean isOthers = NUMBER.matcher(slug).matches() && !slug.equals(number);
        return slug.isEmpty() ? number : isOthers ? "post-" + slug : slug;
    }

    private boolean isPage(Entry entry) {
        return entry.type() == PostType.PAGE
                || (entry.type() == PostType.NOTICE && options.notices() == NoticePlace.PAGE);
    }

    private String path(Entry entry, String slug) {
        OffsetDateTime time = entry.publishedAt();
        OffsetDateTime shown = time == null
                ? Instant.EPOCH.atZone(zone).toOffsetDateTime()
                : time.atZoneSameInstant(zone).toOffsetDateTime();
        return (isPage(entry) ? DEFAULT : permalink())
                .replace("{slug}", slug)
                .replace("{year}", String.format(Locale.ROOT, "%04d", shown.getYear()))
                .replace("{month}", String.format(Locale.ROOT, "%02d", shown.getMonthValue()))
                .replace("{day}", String.format(Locale.ROOT, "%02d", shown.getDayOfMonth()));
    }

    /** Returns where posts are. */
    public Addresses addresses(List<Entry> entries) {
        return Addresses.of(entries, paths);
    }

    String slug(Entry entry) {
        return entry.id() == 0 ? GUESTBOOK : Objects.requireNonNull(slugs.get(entry.id()));
    }

    /** Returns {@code routes.yaml}, by which Ghost has posts at such paths. */
    public String yaml() {
        return "routes:\n\ncollections:\n  /:\n    permalink: " + permalink()
                + "\n    template: index\n\ntaxonomies:\n  tag: /tag/{slug}/\n  author: /author/{slug}/\n";
    }
}
