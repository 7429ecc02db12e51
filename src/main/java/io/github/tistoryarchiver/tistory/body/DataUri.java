package io.github.tistoryarchiver.tistory.body;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/**
 * A file that stands in the page itself.
 *
 * @param source {@code data:}, the media type and a digest of the bytes: names the file without repeating it
 */
record DataUri(String source, byte[] bytes) {

    static DataUri of(String mediaType, byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new DataUri("data:" + mediaType + ";sha256=" + HexFormat.of().formatHex(digest, 0, 8), bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads a {@code data:} address; empty where it is none or holds nothing. */
    static Optional<DataUri> parse(String address) {
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
