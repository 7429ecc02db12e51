package io.github.tistoryarchiver.backup.assets;

import io.github.tistoryarchiver.archive.AssetFiles;
import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.files.MediaType;
import io.github.tistoryarchiver.archive.files.Sha256;
import io.github.tistoryarchiver.http.Body;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetBuilder;
import io.github.tistoryarchiver.model.AssetOrigin;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.AssetStatus;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Stores the files of one post, and describes each for {@code post.json}. */
final class AssetWriter {
    private static final Pattern EXTENSION = Pattern.compile("/[^/]*\\.([A-Za-z][A-Za-z0-9]{1,4})$");

    private final PostFolder folder;
    private final AssetFiles files;
    private int saved;
    private long bytes;

    /**
     * Creates a writer.
     *
     * @param stored the files that earlier runs stored, which keep their names
     */
    AssetWriter(StoredAssets stored) {
        this.folder = stored.folder();
        this.files = new AssetFiles(stored.all(), stored::digest);
    }

    int saved() {
        return saved;
    }

    long bytes() {
        return bytes;
    }

    /** Stores the body of a response. */
    Asset store(AssetReference reference, Response response, @Nullable MediaType type, @Nullable AssetOrigin origin)
            throws IOException {
        String mediaType = type != null ? type.mimeType() : plainType(response.header("Content-Type"));
        return store(reference, response.body(), type, mediaType, origin);
    }

    /** Stores a file that is embedded in the page. */
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
        String sha256;
        try (InputStream in = body.open()) {
            sha256 = Sha256.of(in);
        }
        String file = files.pathFor(reference.source(), reference.label(), extension(reference, type), sha256);
        try (InputStream in = body.open()) {
            folder.writeAsset(file, in);
        }
        saved++;
        bytes += body.size();
        try (InputStream in = body.open()) {
            ImageSize size = ImageSize.of(in);
            return asset(reference)
                    .file(file)
                    .mediaType(mediaType)
                    .bytes(body.size())
                    .sha256(sha256)
                    .width(size == null ? reference.width() : Integer.valueOf(size.width()))
                    .height(size == null ? reference.height() : Integer.valueOf(size.height()))
                    .status(AssetStatus.SAVED)
                    .origin(origin)
                    .build();
        }
    }

    /** Describes a stored file with what the page now says of it. */
    static Asset described(AssetReference reference, Asset stored) {
        return stored.with()
                .role(reference.role())
                .name(reference.name())
                .alt(reference.alt())
                .caption(reference.caption())
                .build();
    }

    /** Describes a file that is not stored. */
    static Asset absent(AssetReference reference, AssetStatus status, @Nullable String problem) {
        return asset(reference).status(status).problem(problem).build();
    }

    /** Describes a file as the page does. */
    private static AssetBuilder asset(AssetReference reference) {
        return AssetBuilder.builder()
                .role(reference.role())
                .source(reference.source())
                .name(reference.name())
                .width(reference.width())
                .height(reference.height())
                .alt(reference.alt())
                .caption(reference.caption());
    }

    /**
     * Returns the extension for a file: an attachment keeps that of its name, any other file gets that of its content,
     * or of its address where the content is of no known type.
     */
    private static String extension(AssetReference reference, @Nullable MediaType type) {
        String name = reference.name() == null ? "" : reference.name();
        int dot = name.lastIndexOf('.');
        String own =
                dot > 0 && name.length() - dot <= 6 ? name.substring(dot + 1).toLowerCase(Locale.ROOT) : "";
        if (reference.role() == AssetRole.ATTACHMENT && !own.isEmpty()) {
            return own;
        }
        if (type != null) {
            return type.extension();
        }
        Matcher address = EXTENSION.matcher(reference.source().replaceFirst("[?#].*$", ""));
        return own.isEmpty() && address.find() ? address.group(1).toLowerCase(Locale.ROOT) : own;
    }

    private static @Nullable String plainType(@Nullable String contentType) {
        return contentType == null ? null : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
