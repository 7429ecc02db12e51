package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.archive.files.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import org.jspecify.annotations.Nullable;

/** Names of files for categories and tags, whose own names may be anything. */
public final class Key {
    private static final int DIGITS = 10;

    private Key() {}

    /** Returns the name of a file for a name; the same for all its Unicode spellings. */
    public static String of(String name) {
        return fingerprint(Normalizer.normalize(name, Normalizer.Form.NFC)).substring(0, DIGITS);
    }

    /** Returns what differs where one of the values does; {@code null} counts too. */
    public static String fingerprint(@Nullable Object... values) {
        MessageDigest digest = Sha256.digest();
        for (Object value : values) {
            byte[] bytes = String.valueOf(value).getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
        }
        return Sha256.hex(digest);
    }
}
