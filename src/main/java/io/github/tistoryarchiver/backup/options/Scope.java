package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.model.Post;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which posts are archived.
 *
 * @param since the first day of publication, in the blog's time zone; {@code null} for no limit
 * @param until the last day of publication; {@code null} for no limit
 * @param category names from the top down; a parent includes its children; empty for all
 * @param tag compared case-insensitively; {@code null} for all
 */
public record Scope(
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        List<String> category,
        @Nullable String tag) {

    public static final Scope EVERYTHING = new Scope(null, null, List.of(), null);

    /**
     * Tells whether a post with this time of its last change may be in scope: a post never changes before it is
     * published.
     */
    public boolean mayInclude(@Nullable OffsetDateTime lastModified) {
        return since == null
                || lastModified == null
                || !lastModified.toLocalDate().isBefore(since);
    }

    public boolean includes(Post post) {
        LocalDate day = post.publishedAt() == null ? null : post.publishedAt().toLocalDate();
        List<String> path = post.category().path();
        return (since == null || (day != null && !day.isBefore(since)))
                && (until == null || (day != null && !day.isAfter(until)))
                && path.size() >= category.size()
                && path.subList(0, category.size()).equals(category)
                && (tag == null || post.tags().stream().anyMatch(tag::equalsIgnoreCase));
    }
}
