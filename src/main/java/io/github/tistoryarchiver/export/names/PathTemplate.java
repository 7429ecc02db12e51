package io.github.tistoryarchiver.export.names;

import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The path of a post on the new site: the one that it had, or one made from a template. */
public record PathTemplate(ExportOptions options) {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]*)}");
    private static final List<String> KNOWN = List.of("number", "slug", "year", "month", "day", "category");
    private static final Pattern VALID = Pattern.compile("/(?!/)(?:[\\p{L}\\p{N}._~-]|\\{[a-z]+}|/(?!/))+");
    private static final String NO_CATEGORY = "uncategorized";

    /** Tells whether a text is a template, by which posts get different paths. */
    public static boolean isValid(String template) {
        return VALID.matcher(template).matches()
                && PLACEHOLDER.matcher(template).results().allMatch(found -> KNOWN.contains(found.group(1)))
                && (template.contains("{number}") || template.contains("{slug}"))
                && !List.of(template.split("/")).contains("..");
    }

    /** Returns the path, with a slash at both ends. */
    String path(Entry entry) {
        String template = options.path();
        if (template == null) {
            return kept(entry);
        }
        return switch (entry.type()) {
            case PAGE -> kept(entry);
            case NOTICE -> options.notices() == ExportOptions.NoticePlace.PAGE ? kept(entry) : filled(template, entry);
            case POST -> filled(template, entry);
        };
    }

    /** Returns the path that a post had. */
    private static String kept(Entry entry) {
        String slug = entry.slug() == null ? "" : Slug.kept(entry.slug());
        String last = slug.isEmpty() ? Long.toString(entry.id()) : slug;
        return switch (entry.type()) {
            case POST -> slug.isEmpty() ? "/" + last + "/" : "/entry/" + last + "/";
            case PAGE -> "/pages/" + last + "/";
            case NOTICE -> "/notice/" + last + "/";
        };
    }

    private String filled(String template, Entry entry) {
        Matcher found = PLACEHOLDER.matcher(template);
        String path = found.replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), entry)));
        return path.endsWith("/") ? path : path + "/";
    }

    private String value(String name, Entry entry) {
        OffsetDateTime time = entry.publishedAt();
        OffsetDateTime shown = time == null || options.zone() == null
                ? time
                : time.atZoneSameInstant(options.zone()).toOffsetDateTime();
        return switch (name) {
            case "year" -> shown == null ? "0000" : String.format(Locale.ROOT, "%04d", shown.getYear());
            case "month" -> shown == null ? "00" : String.format(Locale.ROOT, "%02d", shown.getMonthValue());
            case "day" -> shown == null ? "00" : String.format(Locale.ROOT, "%02d", shown.getDayOfMonth());
            case "category" -> category(entry.category());
            case "slug" -> slug(entry);
            default -> Long.toString(entry.id());
        };
    }

    private static String category(List<String> path) {
        String slugs =
                path.stream().map(Slug::ofWords).filter(slug -> !slug.isEmpty()).collect(Collectors.joining("/"));
        return slugs.isEmpty() ? NO_CATEGORY : slugs;
    }

    /** Returns what {@code {slug}} is for a post: its number, or words of letters, digits and dashes. */
    public String slug(Entry entry) {
        String number = Long.toString(entry.id());
        return switch (options.slug()) {
            case NUMBER -> number;
            case TITLE -> firstOf(words(entry.title()), number);
            case ORIGINAL ->
                firstOf(entry.slug() == null ? "" : Slug.kept(entry.slug()), firstOf(words(entry.title()), number));
        };
    }

    private static String words(@Nullable String title) {
        return title == null ? "" : Slug.ofWords(title);
    }

    private static String firstOf(String one, String other) {
        return one.isEmpty() ? other : one;
    }
}
