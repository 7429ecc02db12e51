package io.github.tistoryarchiver.importer.merge;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Provenance;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * The versions of a post that an archive has, read as if they were sources: for an archive that keeps no responses. Of the
 * newest one each field comes from the source that it came from.
 *
 * @param newest the post; {@code null} if the archive does not have it
 * @param earlier its revisions
 */
public record ArchivedVersions(@Nullable Reading newest, List<Reading> earlier) {
    /** What an archive has of a post that it does not have. */
    public static final ArchivedVersions NONE = new ArchivedVersions(null, List.of());

    /** Sources that tell when a post was edited last. */
    private static final Set<Source> DATED =
            EnumSet.of(Source.PAGE, Source.WARC, Source.WAYBACK, Source.TTXML, Source.SAVED, Source.MOBILE);

    private static final Set<Source> PAGES = EnumSet.of(Source.PAGE, Source.WARC, Source.WAYBACK);

    /**
     * Reads what an archive has of a post.
     *
     * @param lastRun when the blog was visited last; {@code null} if that is not known
     */
    public static ArchivedVersions of(PostFolder folder, @Nullable Instant lastRun) {
        Reading newest = reading(folder, lastRun);
        return newest == null
                ? NONE
                : new ArchivedVersions(
                        newest,
                        folder.revisions().stream()
                                .map(name -> reading(folder.revision(name), null))
                                .filter(Objects::nonNull)
                                .toList());
    }

    /**
     * Returns these readings and those of other sources, as far as they make a difference: the revisions stay as they are, and
     * what others have of them is left out.
     */
    public List<Reading> with(List<Reading> others) {
        if (newest == null) {
            return others;
        }
        List<Reading> all = new ArrayList<>(others);
        all.add(newest);
        all.addAll(earlier);
        return Versions.of(all).stream()
                .filter(group -> contains(group, newest) || earlier.stream().noneMatch(one -> contains(group, one)))
                .flatMap(List::stream)
                .filter(reading -> reading == newest
                        || earlier.stream().noneMatch(one -> one == reading || saysTheSame(one, reading)))
                .toList();
    }

    /** Tells whether the archive has the post only from sources that were imported; a run had no part in it. */
    public boolean areOfImports() {
        return newest != null
                && Stream.concat(Stream.of(newest), earlier.stream())
                        .map(reading -> reading.read().post().sources())
                        .allMatch(
                                sources -> sources != null && sources.stream().allMatch(source -> source.of() != null));
    }

    private static boolean contains(List<Reading> group, Reading sought) {
        return group.stream().anyMatch(reading -> reading == sought);
    }

    private boolean saysTheSame(Reading one, Reading other) {
        return other.text() != null
                && other.text().equals(one.text())
                && !other.text().equals(Objects.requireNonNull(newest).text())
                && Objects.equals(one.read().post().title(), other.read().post().title());
    }

    private static @Nullable Reading reading(PostFolder folder, @Nullable Instant lastRun) {
        Post post = folder.readOrNull();
        HttpUrl base = post == null ? null : HttpUrl.parse(post.url());
        if (post == null || base == null) {
            return null;
        }
        ParsedPost whole = whole(post, folder.readBody(), base);
        Instant time = Stream.of(
                        instant(post.modifiedAt()),
                        post.sources() == null ? lastRun : latest(post.sources()),
                        instant(post.publishedAt()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return Reading.of(whole, time, null).of(new Reading.Archived(time, whole.isWhole(), parts(whole, time)));
    }

    private static @Nullable Instant latest(List<Provenance> sources) {
        return sources.stream()
                .map(source -> instant(source.at()))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static ParsedPost whole(Post post, @Nullable String body, HttpUrl base) {
        ParsedPost read = PostReader.ofText(post, body == null ? "" : body, base, List.of());
        String cover = post.assets().stream()
                .filter(asset -> asset.file() != null && asset.file().equals(post.cover()))
                .map(Asset::source)
                .findFirst()
                .orElse(null);
        return (body == null ? read.withoutText() : read).withCover(cover);
    }

    private static List<Reading> parts(ParsedPost whole, @Nullable Instant time) {
        List<Provenance> sources = whole.post().sources();
        if (sources == null) {
            Reading.Archived itself = new Reading.Archived(time, whole.isWhole(), List.of());
            return List.of(Reading.of(whole, null, null).of(itself));
        }
        return sources.stream().map(source -> part(whole, source, time)).toList();
    }

    private static Reading part(ParsedPost whole, Provenance source, @Nullable Instant time) {
        boolean hasText = source.fields().contains("body");
        Post post = post(whole.post(), source);
        ParsedPost read = hasText ? whole.of(post) : whole.withoutText().of(post);
        Instant at = instant(source.at());
        boolean isDated = whole.post().modifiedAt() != null && DATED.contains(source.kind());
        boolean isWhole = hasText && PAGES.contains(source.kind()) && whole.isWhole();
        return Reading.of(read, at, source.of()).of(new Reading.Archived(isDated ? time : at, isWhole, List.of()));
    }

    /** Returns what one source says of a post. */
    private static Post post(Post whole, Provenance source) {
        Set<String> said = Set.copyOf(source.fields());
        return whole.with()
                .author(said.contains("author") ? whole.author() : new Author(null))
                .category(said.contains("category") ? whole.category() : new PostCategory(List.of(), null))
                .tags(said.contains("tags") ? whole.tags() : List.of())
                .related(said.contains("related") ? whole.related() : List.of())
                .visibility(said.contains("visibility") ? whole.visibility() : Visibility.UNKNOWN)
                .permalink(said.contains("permalink") ? whole.permalink() : null)
                .slug(said.contains("slug") ? whole.slug() : null)
                .title(said.contains("title") ? whole.title() : null)
                .publishedAt(said.contains("publishedAt") ? whole.publishedAt() : null)
                .modifiedAt(said.contains("modifiedAt") ? whole.modifiedAt() : null)
                .summary(said.contains("summary") ? whole.summary() : null)
                .license(said.contains("license") ? whole.license() : null)
                .commentCount(said.contains("commentCount") ? whole.commentCount() : null)
                .reactionCount(said.contains("body") ? whole.reactionCount() : null)
                .sources(null)
                .source(source.kind())
                .build();
    }
}
