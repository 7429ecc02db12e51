package io.github.tistoryarchiver.importer.merge;

import static io.github.tistoryarchiver.model.Source.FEED;
import static io.github.tistoryarchiver.model.Source.MOBILE;
import static io.github.tistoryarchiver.model.Source.PAGE;
import static io.github.tistoryarchiver.model.Source.SAVED;
import static io.github.tistoryarchiver.model.Source.TTXML;
import static io.github.tistoryarchiver.model.Source.WARC;
import static io.github.tistoryarchiver.model.Source.WAYBACK;
import static io.github.tistoryarchiver.model.Source.ZIP;

import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Provenance;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Merges the readings of a version of a post. Each field is taken from the first kind of source in its order that tells it. Where
 * a page says all that pages say, feed, mobile and saved page add nothing, as in a run.
 */
public final class Merge {
    private static final List<Source> TEXTS = List.of(PAGE, WARC, WAYBACK, TTXML, FEED, ZIP, MOBILE, SAVED);
    private static final List<Source> TITLES = List.of(PAGE, WARC, WAYBACK, TTXML, ZIP, FEED, MOBILE, SAVED);
    private static final List<Source> TIMES = List.of(TTXML, PAGE, WARC, WAYBACK, SAVED, ZIP, FEED, MOBILE);
    private static final List<Source> LABELS = List.of(PAGE, WARC, WAYBACK, TTXML, SAVED, ZIP, FEED, MOBILE);
    private static final List<Source> ADDRESSES = List.of(PAGE, WARC, WAYBACK, FEED, MOBILE, SAVED, TTXML, ZIP);
    private static final List<Source> VISIBILITIES = List.of(TTXML, PAGE, WARC, WAYBACK, FEED, MOBILE, SAVED, ZIP);
    private static final List<Source> DETAILS = List.of(PAGE, WARC, WAYBACK, MOBILE, SAVED, FEED, TTXML, ZIP);

    private final List<Reading> readings;
    private final boolean isArchived;
    private final IdentityHashMap<Reading, Set<String>> taken = new IdentityHashMap<>();
    private final List<Conflict> conflicts = new ArrayList<>();

    private Merge(List<Reading> readings, boolean isArchived) {
        this.readings = readings;
        this.isArchived = isArchived;
    }

    private static Merge over(List<Reading> group) {
        return new Merge(
                group.stream().flatMap(Reading::parts).sorted(by(TEXTS)).toList(),
                group.stream().anyMatch(reading -> reading.archived() != null));
    }

    /**
     * The versions of a post.
     *
     * @param versions the oldest first; at least one
     * @param conflicts on what the sources of a version disagree
     */
    public record Result(List<Version> versions, List<Conflict> conflicts) {
        /** Returns the post as it was last. */
        public Version newest() {
            return versions.get(versions.size() - 1);
        }
    }

    /** Merges all readings of a post, of which there is at least one. */
    public static Result of(List<Reading> readings) {
        return of(readings, false);
    }

    /**
     * Merges all readings of a post, of which there is at least one.
     *
     * @param everyText whether each text of an edit that differs from the one that is taken is a version of its own, before it
     */
    public static Result of(List<Reading> readings, boolean everyText) {
        List<Version> versions = new ArrayList<>();
        Set<Conflict> conflicts = new TreeSet<>();
        for (List<Reading> group : Versions.of(readings)) {
            Merge merge = over(group);
            Version version = merge.version();
            if (everyText) {
                versions.addAll(others(group, version));
            }
            versions.add(version);
            conflicts.addAll(merge.conflicts);
        }
        return new Result(List.copyOf(versions), List.copyOf(conflicts));
    }

    /** Returns a version for each other text of a group, the earliest first. */
    private static List<Version> others(List<Reading> group, Version taken) {
        Set<String> seen = new HashSet<>();
        seen.add(String.valueOf(Reading.of(taken.read(), null, null).text()));
        List<Reading> different = new ArrayList<>();
        group.stream()
                .sorted(Reading.LATEST_FIRST)
                .filter(reading -> reading.text() != null && seen.add(reading.text()))
                .forEach(reading -> different.add(0, reading));
        return different.stream()
                .map(reading -> over(List.of(reading)).version())
                .toList();
    }

    private static Comparator<Reading> by(List<Source> order) {
        return Comparator.<Reading>comparingInt(reading -> order.indexOf(reading.kind()))
                .thenComparing(Reading.LATEST_FIRST);
    }

    private Version version() {
        List<Reading> used = latestOfEachKind();
        Reading text = used.stream()
                .filter(reading -> reading.read().readable() != null)
                .findFirst()
                .orElse(used.get(0));
        note(text, "body");
        used.stream().filter(other -> other != text).forEach(other -> compare(text, other));
        Post merged = merged(used, text);
        boolean isPlain = used.stream().allMatch(Reading::isOwn);
        ParsedPost read = text.read().of(merged.withSources(isPlain ? null : provenances()));
        return new Version(read, withPictures(used), Versions.time(used), isArchived);
    }

    private List<Reading> latestOfEachKind() {
        Map<Source, Reading> latest = new EnumMap<>(Source.class);
        readings.stream().filter(this::isUsed).forEach(reading -> latest.merge(reading.kind(), reading, Merge::better));
        return latest.values().stream().sorted(by(TEXTS)).toList();
    }

    /** Returns readings, and the saved ones besides: they may have pictures that are nowhere else. */
    private List<Reading> withPictures(List<Reading> used) {
        return Stream.concat(
                        used.stream(),
                        readings.stream().filter(reading -> reading.kind() == SAVED && !used.contains(reading)))
                .toList();
    }

    private static Reading better(Reading first, Reading later) {
        return first.text() == null && later.text() != null ? later : first;
    }

    /** Whether a reading adds something: feed, mobile and saved page do so only where no page says all. */
    private boolean isUsed(Reading reading) {
        return (reading.kind() != FEED && reading.kind() != MOBILE && reading.kind() != SAVED)
                || readings.stream().noneMatch(other -> isPage(other) && other.isWhole());
    }

    private static boolean isPage(Reading reading) {
        return reading.kind() == PAGE || reading.kind() == WARC || reading.kind() == WAYBACK;
    }

    private Post merged(List<Reading> used, Reading text) {
        Picker pick = new Picker(used);
        Post own = text.read().post();
        Reading addressed = used.stream().min(by(ADDRESSES)).orElse(text);
        PostCategory category =
                pick.first("category", LABELS, post -> ParsedPost.isUnknown(post.category()) ? null : post.category());
        List<String> tags = pick.first("tags", LABELS, post -> post.tags().isEmpty() ? null : post.tags());
        note(addressed, "url");
        return own.with()
                .url(addressed.read().post().url())
                .type(addressed.read().post().type())
                .permalink(pick.first("permalink", ADDRESSES, Post::permalink))
                .slug(pick.first("slug", ADDRESSES, Post::slug))
                .title(pick.first("title", TITLES, Post::title))
                .author(Objects.requireNonNullElse(
                        pick.first("author", DETAILS, post -> post.author().name() == null ? null : post.author()),
                        own.author()))
                .category(category == null ? own.category() : category)
                .tags(tags == null ? List.of() : tags)
                .publishedAt(pick.first("publishedAt", TIMES, Post::publishedAt))
                .modifiedAt(lastEdit(used))
                .visibility(Objects.requireNonNullElse(
                        pick.first("visibility", VISIBILITIES, Merge::visibility), own.visibility()))
                .summary(pick.first("summary", DETAILS, Post::summary))
                .license(pick.first("license", DETAILS, Post::license))
                .commentCount(pick.first("commentCount", DETAILS, Post::commentCount))
                .related(Objects.requireNonNullElse(
                        pick.first("related", DETAILS, post -> post.related().isEmpty() ? null : post.related()),
                        List.of()))
                .build();
    }

    /** Returns the latest edit that a reading names; an earlier one did not change what readers see. */
    private @Nullable OffsetDateTime lastEdit(List<Reading> used) {
        Reading latest = used.stream()
                .filter(reading -> reading.read().post().modifiedAt() != null)
                .min(Comparator.comparing(Reading::time, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .reversed()
                        .thenComparing(by(TIMES)))
                .orElse(null);
        if (latest == null) {
            return null;
        }
        note(latest, "modifiedAt");
        return latest.read().post().modifiedAt();
    }

    private static @Nullable Visibility visibility(Post post) {
        return post.visibility() == Visibility.UNKNOWN ? null : post.visibility();
    }

    /** Takes fields from readings in the order of their kinds. */
    private final class Picker {
        private final List<Reading> used;

        Picker(List<Reading> used) {
            this.used = used;
        }

        <T> @Nullable T first(String field, List<Source> order, Function<Post, @Nullable T> value) {
            for (Reading reading : used.stream().sorted(by(order)).toList()) {
                T found = value.apply(reading.read().post());
                if (found != null) {
                    note(reading, field);
                    return found;
                }
            }
            return null;
        }
    }

    private void note(Reading reading, String field) {
        taken.computeIfAbsent(reading, key -> new TreeSet<>()).add(field);
    }

    private void compare(Reading text, Reading other) {
        List<String> fields = new ArrayList<>(text.read().disagreements(other.read()));
        String title = text.read().post().title();
        String otherTitle = other.read().post().title();
        if (title != null && otherTitle != null && !title.equals(otherTitle)) {
            fields.add("title");
        }
        Visibility seen = visibility(text.read().post());
        Visibility said = visibility(other.read().post());
        if (seen != null && said != null && seen != said) {
            fields.add("visibility");
        }
        fields.forEach(field ->
                conflicts.add(new Conflict(text.read().post().id(), field, word(text.kind()), word(other.kind()))));
    }

    private static String word(Source kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private List<Provenance> provenances() {
        return taken.entrySet().stream()
                .map(entry -> new Provenance(
                        entry.getKey().kind(),
                        entry.getKey().at(),
                        entry.getKey().of(),
                        List.copyOf(entry.getValue())))
                .sorted(Comparator.comparing(Provenance::kind)
                        .thenComparing(one -> String.valueOf(one.of()))
                        .thenComparing(one -> String.valueOf(one.at()))
                        .thenComparing(one -> one.fields().toString()))
                .toList();
    }
}
