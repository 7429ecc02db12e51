package io.github.tistoryarchiver.export.parts;

import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.model.Post;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A post as targets write it.
 *
 * @param isPage whether it is no post of the blog's stream: a page, the guestbook
 * @param title never blank
 * @param path on the new site, decoded, with a slash at both ends
 * @param aliases other paths at which the engine puts a page that leads to it, decoded, without a slash at the end; none
 *     for a draft, and none that another post has or that cannot be a file's
 * @param date {@code null} if it is not known and the target does without
 * @param modified the last change, if it differs from the date
 * @param categories names from the top down
 * @param description an excerpt of the text
 * @param cover as the text would refer to it
 * @param license address of the licence
 * @param address on the blog
 * @param visibility as in the archive
 * @param text in the form of the target, with the comments below it where they are asked for there
 * @param comments those that the target writes itself
 * @param thread all its comments that are exported, wherever they are
 * @param files those that are stored, in the order of the text
 * @param archived as the archive has it; {@code null} for the guestbook
 */
@RecordBuilder
public record ExportPost(
        Entry entry,
        boolean isPage,
        String title,
        String path,
        List<String> aliases,
        @Nullable OffsetDateTime date,
        @Nullable OffsetDateTime modified,
        List<String> categories,
        List<String> tags,
        @Nullable String author,
        @Nullable String description,
        @Nullable String cover,
        @Nullable String license,
        String address,
        String visibility,
        String text,
        List<FlatComment> comments,
        List<FlatComment> thread,
        List<PlacedFile> files,
        @Nullable Post archived) {

    public long number() {
        return entry.id();
    }

    public boolean isDraft() {
        return entry.isDraft();
    }

    /** Returns the categories as paths from the top: {@code 여행}, {@code 여행/섬}. */
    public List<String> categoryPaths() {
        return IntStream.rangeClosed(1, categories.size())
                .mapToObj(end -> String.join("/", categories.subList(0, end)))
                .toList();
    }
}
