package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.archive.files.ArchiveJson;
import io.github.tistoryarchiver.fleet.Lease;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.connector.source.SourceSplit;
import org.apache.flink.core.io.SimpleVersionedSerializer;

/** A lease, as the engine passes it to a reader. */
record LeaseSplit(Lease lease) implements SourceSplit {
    @Override
    public String splitId() {
        return Long.toString(lease.number());
    }

    /** Writes splits as JSON. */
    static final class Serializer implements SimpleVersionedSerializer<LeaseSplit> {
        @Override
        public int getVersion() {
            return 1;
        }

        @Override
        public byte[] serialize(LeaseSplit split) {
            return ArchiveJson.line(split.lease()).getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public LeaseSplit deserialize(int version, byte[] bytes) throws IOException {
            Lease lease = ArchiveJson.readLine(new String(bytes, StandardCharsets.UTF_8), Lease.class);
            if (version != 1 || lease == null) {
                throw new IOException("not a lease of version 1");
            }
            return new LeaseSplit(lease);
        }
    }
}
