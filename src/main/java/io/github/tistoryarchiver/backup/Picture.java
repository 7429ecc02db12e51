package io.github.tistoryarchiver.backup;

import io.github.tistoryarchiver.archive.Digest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * What is measured of a file.
 *
 * @param sha256 of all its bytes, hexadecimal
 * @param width in pixels; {@code null} for what is no image that Java can read
 */
record Picture(
        String sha256, @Nullable Integer width, @Nullable Integer height) {

    /** Reads a stream to its end. */
    static Picture measure(InputStream content) throws IOException {
        MessageDigest digest = Digest.sha256();
        DigestInputStream digesting = new DigestInputStream(content, digest);
        byte[] start = digesting.readNBytes(HEAD_BYTES);
        digesting.transferTo(OutputStream.nullOutputStream());
        ImageSize size = ImageSize.of(start);
        return new Picture(Digest.hex(digest), size == null ? null : size.width(), size == null ? null : size.height());
    }

    /** Photographs carry up to 64 KiB of EXIF, and sometimes a colour profile, before their size. */
    private static final int HEAD_BYTES = 1 << 20;
}
