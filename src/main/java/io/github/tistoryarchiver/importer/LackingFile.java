package io.github.tistoryarchiver.importer;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.backup.options.CommentStyle;
import io.github.tistoryarchiver.importer.merge.ArchivedVersions;
import io.github.tistoryarchiver.importer.merge.Reading;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.media.FileKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A file that a post refers to and that its archive does not have.
 *
 * @param source its permanent name, as the post has it
 * @param candidates addresses at which it was, the best first; a smaller copy comes last
 * @param isImage whether it is a picture, as opposed to an attachment
 * @param seen when a page was recorded that refers to it; {@code null} if that is not known
 */
public record LackingFile(
        String source,
        List<HttpUrl> candidates,
        boolean isImage,
        @Nullable Instant seen) {

    /** Finds the files that the posts of an archive lack. */
    public static List<LackingFile> in(Archive archive) {
        Blog blog = archive.readBlog();
        HttpUrl home = blog == null ? null : HttpUrl.parse(blog.url());
        if (blog == null || home == null) {
            return List.of();
        }
        Evidence evidence = Evidence.of(archive.rawFiles(), List.of(), Set.of());
        Readings readings =
                new Readings(home.newBuilder().encodedPath("/").query(null).build(), blog.name(), blog.categories());
        boolean hidesReaders = CommentStyle.hidesReaders(archive);
        List<LackingFile> lacking = new ArrayList<>();
        for (PostType type : PostType.values()) {
            for (long id : archive.postIds(type)) {
                Post post = archive.post(type, id).readOrNull();
                List<Asset> assets = post == null
                        ? List.of()
                        : post.assets().stream()
                                .filter(asset -> asset.status() != AssetStatus.SAVED)
                                .toList();
                if (!assets.isEmpty()) {
                    ArchivedVersions own =
                            hidesReaders ? ArchivedVersions.of(archive.post(type, id), null) : ArchivedVersions.NONE;
                    lacking.addAll(of(assets, own.with(readings.of(id, evidence.of(id))), home));
                }
            }
        }
        return lacking;
    }

    private static List<LackingFile> of(List<Asset> assets, List<Reading> readings, HttpUrl home) {
        List<Reading> latestFirst =
                readings.stream().sorted(Reading.LATEST_FIRST).toList();
        return assets.stream()
                .map(asset -> of(asset, latestFirst, home))
                .filter(file -> !file.candidates().isEmpty())
                .toList();
    }

    private static LackingFile of(Asset asset, List<Reading> readings, HttpUrl home) {
        HttpUrl source = HttpUrl.parse(asset.source());
        String key = source == null ? "" : FileKey.of(source);
        List<AssetReference> references = readings.stream()
                .flatMap(reading -> reading.read().assets().stream())
                .filter(reference -> key.equals(key(reference)))
                .toList();
        Set<HttpUrl> candidates = new LinkedHashSet<>();
        references.forEach(reference -> candidates.addAll(reference.candidates()));
        if (source != null) {
            candidates.add(source);
        }
        boolean isImage = asset.role() == AssetRole.IMAGE;
        references.stream()
                .filter(reference -> isImage && reference.isHostedWith(home))
                .flatMap(reference -> reference.candidates().stream())
                .limit(1)
                .map(AssetReference::thumbnailOf)
                .forEach(candidates::add);
        return new LackingFile(asset.source(), List.copyOf(candidates), isImage, seen(key, readings));
    }

    private static String key(AssetReference reference) {
        return Stream.concat(Stream.ofNullable(HttpUrl.parse(reference.source())), reference.candidates().stream())
                .findFirst()
                .map(FileKey::of)
                .orElse("-");
    }

    /** Returns when the latest page was recorded that shows a file. */
    private static @Nullable Instant seen(String key, List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.read().assets().stream().anyMatch(reference -> key.equals(key(reference))))
                .map(Reading::captured)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }
}
