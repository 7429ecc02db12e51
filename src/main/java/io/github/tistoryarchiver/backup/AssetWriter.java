package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.AssetFiles;
import io.github.tistoryarchiver.archive.MediaType;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.tistory.AssetReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Stores the files of one post, and describes each as {@code post.json} has it. */
final class AssetWriter {
    private final PostFolder folder;
    private final AssetFiles files;
    private int saved;
    private long bytes;

    /** @param earlierAssets as earlier runs stored them; these keep their names */
    AssetWriter(PostFolder folder, List<Asset> earlierAssets) {
        this.folder = folder;
        this.files = new AssetFiles(earlierAssets);
    }

    int saved() {
        return saved;
    }

    long bytes() {
        return bytes;
    }

    /** Stores what an answer holds. */
    Asset store(AssetReference reference, Response response, @Nullable MediaType type, @Nullable AssetOrigin origin)
            throws IOException {
        String file = files.pathFor(reference.source(), reference.label(), extension(reference, type));
        try (InputStream in = response.body().open()) {
            folder.writeAsset(file, in);
        }
        saved++;
        bytes += response.body().size();
        String mediaType = type != null ? type.mimeType() : plainType(response.header("Content-Type"));
        try (InputStream in = response.body().open()) {
            return measured(reference, file, mediaType, response.body().size(), in, origin);
        }
    }

    /** Stores a file that stood in the page itself. */
    Asset inline(AssetReference reference, byte[] content) {
        MediaType type = MediaType.of(content);
        String file = files.pathFor(reference.source(), reference.label(), extension(reference, type));
        folder.writeAsset(file, new ByteArrayInputStream(content));
        saved++;
        bytes += content.length;
        try {
            return measured(
                    reference,
                    file,
                    type == null ? null : type.mimeType(),
                    content.length,
                    new ByteArrayInputStream(content),
                    null);
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
    }

    private static Asset measured(
            AssetReference reference,
            String file,
            @Nullable String mediaType,
            long size,
            InputStream content,
            @Nullable AssetOrigin origin)
            throws IOException {
        Picture picture = Picture.measure(content);
        Asset asset = asset(reference, file, mediaType, size, picture.sha256(), AssetStatus.SAVED, null, origin);
        return picture.width() == null ? asset : sized(asset, picture);
    }

    private static Asset sized(Asset asset, Picture picture) {
        return new Asset(
                asset.role(),
                asset.source(),
                asset.file(),
                asset.name(),
                asset.mediaType(),
                asset.bytes(),
                asset.sha256(),
                picture.width(),
                picture.height(),
                asset.alt(),
                asset.caption(),
                asset.status(),
                asset.problem(),
                asset.origin());
    }

    /** The file as stored, with what the page says of it today. */
    static Asset described(AssetReference reference, Asset stored) {
        return new Asset(
                reference.role(),
                stored.source(),
                stored.file(),
                reference.name(),
                stored.mediaType(),
                stored.bytes(),
                stored.sha256(),
                stored.width(),
                stored.height(),
                reference.alt(),
                reference.caption(),
                stored.status(),
                stored.problem(),
                stored.origin());
    }

    /** A file that is not there. */
    static Asset absent(AssetReference reference, AssetStatus status, @Nullable String problem) {
        return asset(reference, null, null, null, null, status, problem, null);
    }

    private static Asset asset(
            AssetReference reference,
            @Nullable String file,
            @Nullable String mediaType,
            @Nullable Long size,
            @Nullable String sha256,
            AssetStatus status,
            @Nullable String problem,
            @Nullable AssetOrigin origin) {
        return new Asset(
                reference.role(),
                reference.source(),
                file,
                reference.name(),
                mediaType,
                size,
                sha256,
                reference.width(),
                reference.height(),
                reference.alt(),
                reference.caption(),
                status,
                problem,
                origin);
    }

    /** An attachment keeps the extension of its name; anything else gets the one that its content has. */
    private static String extension(AssetReference reference, @Nullable MediaType type) {
        String name = reference.name() == null ? "" : reference.name();
        int dot = name.lastIndexOf('.');
        String own =
                dot > 0 && name.length() - dot <= 6 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        if (reference.role() == AssetRole.ATTACHMENT && !own.isEmpty()) {
            return own;
        }
        return type != null ? type.extension() : own;
    }

    private static @Nullable String plainType(@Nullable String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
