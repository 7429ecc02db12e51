package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.AssetFiles;
import io.github.tistoryarchiver.archive.MediaType;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.tistory.AssetReference;
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
        String mediaType = type != null ? type.mimeType() : plainType(response.header("Content-Type"));
        return store(reference, response.body(), type, mediaType, origin);
    }

    /** Stores a file that stood in the page itself. */
    Asset inline(AssetReference reference, byte[] content) {
        MediaType type = MediaType.of(content);
        try (Body body = Body.of(content)) {
            return store(reference, body, type, type == null ? null : type.mimeType(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
    }

    private Asset store(
            AssetReference reference,
            Body body,
            @Nullable MediaType type,
            @Nullable String mediaType,
            @Nullable AssetOrigin origin)
            throws IOException {
        String file = files.pathFor(reference.source(), reference.label(), extension(reference, type));
        String sha256;
        try (InputStream in = body.open()) {
            sha256 = folder.writeAsset(file, in);
        }
        saved++;
        bytes += body.size();
        try (InputStream in = body.open()) {
            Asset asset = asset(reference, file, mediaType, body.size(), sha256, AssetStatus.SAVED, null, origin);
            ImageSize size = ImageSize.of(in);
            return size == null ? asset : sized(asset, size);
        }
    }

    private static Asset sized(Asset asset, ImageSize size) {
        return new Asset(
                asset.role(),
                asset.source(),
                asset.file(),
                asset.name(),
                asset.mediaType(),
                asset.bytes(),
                asset.sha256(),
                size.width(),
                size.height(),
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
