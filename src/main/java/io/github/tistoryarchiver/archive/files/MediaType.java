package io.github.tistoryarchiver.archive.files;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Media types of files, recognised by their first bytes. */
public enum MediaType {
    PNG("image/png", "png", true),
    JPEG("image/jpeg", "jpg", true),
    GIF("image/gif", "gif", true),
    WEBP("image/webp", "webp", true),
    AVIF("image/avif", "avif", true),
    HEIC("image/heic", "heic", true),
    BMP("image/bmp", "bmp", true),
    TIFF("image/tiff", "tif", true),
    ICO("image/x-icon", "ico", true),
    SVG("image/svg+xml", "svg", true),
    PDF("application/pdf", "pdf", false),
    ZIP("application/zip", "zip", false),
    MP4("video/mp4", "mp4", false),
    HTML("text/html", "html", false);

    private static final Pattern SVG_START = Pattern.compile(
            "^(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*(<!doctype svg[^>]*>\\s*)?<svg\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern HTML_START = Pattern.compile(
            "^(<\\?xml[^>]*>)?\\s*(<!--.*?-->\\s*)*<(!doctype html|html|head|body)\\b.*",
            Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

    private final String mimeType;
    private final String extension;
    private final boolean image;

    MediaType(String mimeType, String extension, boolean image) {
        this.mimeType = mimeType;
        this.extension = extension;
        this.image = image;
    }

    public String mimeType() {
        return mimeType;
    }

    /** Returns the usual file extension, without the dot. */
    public String extension() {
        return extension;
    }

    public boolean isImage() {
        return image;
    }

    /**
     * Recognises the type of a file.
     *
     * @param start the first bytes of the file, up to a few hundred
     * @return {@code null} for any other type
     */
    public static @Nullable MediaType of(byte[] start) {
        String head = new String(start, 0, Math.min(start.length, 512), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n")) {
            return PNG;
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return JPEG;
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return GIF;
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            return WEBP;
        }
        if (head.startsWith("ftyp", 4)) {
            return head.startsWith("avif", 8) || head.startsWith("avis", 8)
                    ? AVIF
                    : head.startsWith("hei", 8) || head.startsWith("mif1", 8) || head.startsWith("hev", 8) ? HEIC : MP4;
        }
        if (head.startsWith("BM") && start.length > 26) {
            return BMP;
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return TIFF;
        }
        if (head.startsWith("\0\0\1\0")) {
            return ICO;
        }
        if (head.startsWith("%PDF-")) {
            return PDF;
        }
        if (head.startsWith("PK\3\4")) {
            return ZIP;
        }
        String text = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        text = text.stripLeading();
        return SVG_START.matcher(text).matches()
                ? SVG
                : HTML_START.matcher(text).matches() ? HTML : null;
    }
}
