package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.backup.options.RunEnvironment;
import io.github.tistoryarchiver.cli.environment.RealNetwork;
import java.io.IOException;
import java.util.Set;

/** The internet. A list cannot name hosts of the machines' own network. */
final class InternetAccess implements NetworkAccess {
    @Override
    public Network open() throws IOException {
        RealNetwork real = RealNetwork.open(Set.of(), null);
        return new Network() {
            @Override
            public RunEnvironment environment() {
                return real.network();
            }

            @Override
            public void close() {
                real.close();
            }
        };
    }
}
