package io.github.tistoryarchiver.export.feed;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.WebAddress;
import io.github.tistoryarchiver.model.Post;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A post as feeds have it.
 *
 * @param id its permalink on the old blog, which stays the same wherever the blog goes
 * @param address on the new site
 * @param published {@code null} if it is not known
 * @param updated not before it was published
 * @param categories paths from the top down
 * @param html the text, with absolute addresses only
 */
@RecordBuilder
record FeedEntry(
        String id,
        String title,
        String address,
        @Nullable OffsetDateTime published,
        OffsetDateTime updated,
        @Nullable String author,
        @Nullable String license,
        @Nullable String summary,
        List<String> categories,
        List<String> tags,
        boolean isDraft,
        String html) {

    static FeedEntry of(ExportPost post, Journey journey) {
        OffsetDateTime published = post.date();
        OffsetDateTime modified = post.modified();
        boolean wasChanged = modified != null && (published == null || modified.isAfter(published));
        OffsetDateTime updated = wasChanged ? modified : published;
        return FeedEntryBuilder.builder()
                .id(id(post))
                .title(post.title())
                .address(Feed.absolute(post.path(), journey))
                .published(published)
                .updated(updated == null ? Instant.EPOCH.atOffset(ZoneOffset.UTC) : updated)
                .author(post.author() == null || post.author().isBlank() ? null : post.author())
                .license(post.license() == null ? null : WebAddress.encoded(post.license()))
                .summary(post.description() == null || post.description().isBlank() ? null : post.description())
                .categories(post.categoryPaths())
                .tags(post.tags())
                .isDraft(post.isDraft())
                .html(post.text())
                .build();
    }

    private static String id(ExportPost post) {
        Post archived = post.archived();
        String permalink = archived == null ? null : archived.permalink();
        return WebAddress.encoded(permalink == null ? post.address() : permalink);
    }

    /** Returns tags and categories with what people read, each once. */
    Map<String, String> terms() {
        Map<String, String> terms = new TreeMap<>();
        tags.forEach(tag -> terms.put(tag, tag));
        categories.forEach(path -> terms.put(path, path.substring(path.lastIndexOf('/') + 1)));
        return terms;
    }
}
