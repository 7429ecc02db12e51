package io.github.tistoryarchiver.export.names;

import io.github.tistoryarchiver.model.Asset;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of a post's files on the new site: recognisable, safe in addresses, unique within the post. */
public final class AssetNames {
    private static final int MAX_BYTES = 150;
    private static final Map<String, String> EXTENSIONS = Map.of(
            "image/jpeg", "jpg",
            "image/png", "png",
            "image/gif", "gif",
            "image/webp", "webp",
            "image/avif", "avif",
            "image/svg+xml", "svg",
            "image/bmp", "bmp",
            "application/pdf", "pdf",
            "video/mp4", "mp4");

    private final Set<String> textExtensions;
    private final String number;
    private final UniqueNames names = new UniqueNames();

    /**
     * Starts the names of one post.
     *
     * @param textExtensions extensions of files that the engine would take for pages; they get {@code .txt} appended
     */
    public AssetNames(Set<String> textExtensions) {
        this(textExtensions, "");
    }

    private AssetNames(Set<String> textExtensions, String number) {
        this.textExtensions = textExtensions;
        this.number = number;
    }

    /**
     * Starts the names of one post, in ASCII and with one dot: a name of other letters becomes the post's number and the
     * file's, such as {@code 21-3.jpg}. Servers would run {@code x.php.jpg}.
     */
    public static AssetNames ascii(Set<String> textExtensions, long post) {
        return new AssetNames(textExtensions, Long.toString(post));
    }

    /** Returns the name of a stored file. */
    public String of(Asset asset) {
        String file = String.valueOf(asset.file());
        String written = file.substring(file.lastIndexOf('/') + 1);
        int dot = written.lastIndexOf('.');
        String stem = stem(dot > 0 ? written.substring(0, dot) : written);
        String extension = extension(asset, dot > 0 ? safe(written.substring(dot + 1)) : "");
        String name = Slug.portable(Slug.cut(stem.isEmpty() ? "file" : stem, MAX_BYTES));
        boolean isPage = textExtensions.contains(extension.toLowerCase(Locale.ROOT));
        String suffix = isPage
                ? (number.isEmpty() ? "." : "-") + extension + ".txt"
                : extension.isEmpty() ? "" : "." + extension;
        for (int i = 1; ; i++) {
            String whole = (i == 1 ? name : name + "-" + i) + suffix;
            if (names.take(whole)) {
                return whole;
            }
        }
    }

    private String stem(String written) {
        if (number.isEmpty()) {
            return safe(written);
        }
        boolean isPlain = written.matches("[A-Za-z0-9._-]+");
        return isPlain ? safe(written.replace('.', '-')) : number + "-" + (names.size() + 1);
    }

    private static String extension(Asset asset, String written) {
        return written.isEmpty() && asset.mediaType() != null
                ? EXTENSIONS.getOrDefault(asset.mediaType(), "")
                : written;
    }

    private static String safe(String text) {
        StringBuilder out = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            boolean isSign = c < 0x80 && !Character.isLetterOrDigit(c) && "-_.,~()+=@".indexOf(c) < 0;
            boolean isHidden = c >= 0x80 && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
            boolean isBlank = Character.isWhitespace(c) || Character.isSpaceChar(c);
            out.appendCodePoint(isSign || isHidden || isBlank ? '-' : c);
        });
        return out.toString().replaceAll("-{2,}", "-").replaceAll("^[-.]+|[-.]+$", "");
    }
}
