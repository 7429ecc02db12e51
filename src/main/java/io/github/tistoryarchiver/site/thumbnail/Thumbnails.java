package io.github.tistoryarchiver.site.thumbnail;

import io.github.tistoryarchiver.model.Asset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The thumbnails that a site has. Each is named by its picture's SHA-256, so that one is made once, whichever posts show it.
 *
 * @param paths in the site
 */
public record Thumbnails(Set<String> paths) {
    /** What a thumbnail is made with; changes where the same picture gets another one. */
    public static final String VERSION = "1";

    public static final Thumbnails NONE = new Thumbnails(Set.of());

    private static final String FOLDER = "t/";

    /** Pictures of fewer bytes and fewer pixels are shown themselves. */
    private static final int LEAST_BYTES = 60_000;

    private static final long LEAST_PIXELS = 1_000_000;

    private static final Set<String> READABLE = Set.of("jpg", "jpeg", "png", "gif", "bmp");

    /**
     * Returns the path for the thumbnail of a picture; {@code null} for one that is shown itself, because it is hardly larger, or
     * of a format that Java does not read.
     */
    public static @Nullable String pathFor(Asset picture) {
        String file = picture.file();
        String digest = picture.sha256();
        boolean isLarge = picture.width() != null
                && picture.height() != null
                && Math.max(picture.width(), picture.height()) > Thumbnail.SIDE
                && ((picture.bytes() != null && picture.bytes() >= LEAST_BYTES)
                        || (long) picture.width() * picture.height() >= LEAST_PIXELS);
        boolean isReadable = file != null
                && READABLE.contains(file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
        return isLarge && isReadable && digest != null && digest.matches("[0-9a-f]{64}")
                ? FOLDER + digest.substring(0, 2) + "/" + digest.substring(2, 24) + ".jpg"
                : null;
    }

    /**
     * Makes the thumbnail of a picture.
     *
     * @return the bytes of a JPEG file; {@code null} for a picture that is too large, or damaged
     */
    public static byte @Nullable [] make(Path picture) {
        return Thumbnail.of(picture);
    }

    /** Tells whether the site has a thumbnail. */
    public boolean has(@Nullable String path) {
        return path != null && paths.contains(path);
    }
}
