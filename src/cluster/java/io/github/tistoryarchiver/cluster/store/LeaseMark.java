package io.github.tistoryarchiver.cluster.store;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The note in an archive by which a run sees that it lost its lease: the number of the lease that was given last. It keeps a run
 * that was slow from spoiling what the next one does; what decides is that objects are replaced only if they are as
 * they were.
 */
public final class LeaseMark {
    static final String FILE = ".state/lease.json";
    private static final long MOST = 4096;

    private final S3Client client;
    private final String key;
    private final Lease lease;

    /**
     * A lease.
     *
     * @param fleet tells the leases of a fleet from those of others, which count on their own
     * @param lease its number
     */
    public record Lease(String fleet, long lease) {}

    LeaseMark(S3Client client, String key, Lease lease) {
        this.client = client;
        this.key = key;
        this.lease = lease;
    }

    /**
     * Leaves the note.
     *
     * @throws ConflictException when a later lease left its own
     */
    void take() throws IOException {
        S3Client.Held held = client.get(key, MOST);
        Lease last = held == null ? null : read(held);
        if (last != null && last.fleet().equals(lease.fleet()) && last.lease() > lease.lease()) {
            throw client.conflict(key);
        }
        if (!lease.equals(last)) {
            Content note = Content.of((ArchiveJson.line(lease) + "\n").getBytes(StandardCharsets.UTF_8));
            client.replace(key, note, held == null ? null : held.etag());
        }
    }

    /**
     * Checks that the note is still there.
     *
     * @throws ConflictException when it is not
     */
    void check() throws IOException {
        S3Client.Held held = client.get(key, MOST);
        if (held == null || !lease.equals(read(held))) {
            throw client.conflict(key);
        }
    }

    private static @Nullable Lease read(S3Client.Held held) {
        return ArchiveJson.readLine(new String(held.bytes(), StandardCharsets.UTF_8), Lease.class);
    }
}
