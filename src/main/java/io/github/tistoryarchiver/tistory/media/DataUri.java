package io.github.tistoryarchiver.tistory.media;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import okio.ByteString;

/**
 * A file embedded in the page.
 *
 * @param source {@code data:}, the media type and a digest of the bytes; identifies the file without repeating it
 */
public record DataUri(String source, byte[] bytes) {

    public static DataUri of(String mediaType, byte[] bytes) {
        String digest = ByteString.of(bytes).sha256().hex();
        return new DataUri("data:" + mediaType + ";sha256=" + digest.substring(0, 16), bytes);
    }

    /** Parses a {@code data:} address; returns empty if it is not one or has no content. */
    public static Optional<DataUri> parse(String address) {
        int comma = address.indexOf(',');
        if (!address.startsWith("data:") || comma < 0) {
            return Optional.empty();
        }
        String head = address.substring("data:".length(), comma);
        String content = address.substring(comma + 1);
        String mediaType = head.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        try {
            byte[] bytes = head.endsWith(";base64")
                    ? Base64.getMimeDecoder()
                            .decode(content.replace("%2B", "+")
                                    .replace("%2F", "/")
                                    .replace("%3D", "="))
                    : URLDecoder.decode(content.replace("+", "%2B"), StandardCharsets.UTF_8)
                            .getBytes(StandardCharsets.UTF_8);
            return bytes.length == 0
                    ? Optional.empty()
                    : Optional.of(of(mediaType.isEmpty() ? "text/plain" : mediaType, bytes));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
