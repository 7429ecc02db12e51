package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.files.Sha256;
import java.nio.file.Path;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.jspecify.annotations.Nullable;

/**
 * What is put into an object.
 *
 * @param sha256 as hexadecimal digits; the store refuses other bytes
 */
record Content(RequestBody body, String sha256) {
    private static final @Nullable MediaType BYTES = MediaType.parse("application/octet-stream");

    static Content of(byte[] bytes) {
        return new Content(RequestBody.create(bytes, BYTES), Sha256.of(bytes));
    }

    static Content of(Path file, String sha256) {
        return new Content(RequestBody.create(file.toFile(), BYTES), sha256);
    }
}
