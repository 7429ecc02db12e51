package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import java.io.IOException;
import java.io.Serializable;

/** Opens the network on a worker. */
public interface NetworkAccess extends Serializable {

    /** An open network. */
    interface Network extends AutoCloseable {
        RunEnvironment environment();

        @Override
        void close();
    }

    Network open() throws IOException;
}
