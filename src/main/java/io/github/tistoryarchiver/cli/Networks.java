package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.http.ProxySetting;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The networks of one run: blogs that are reached in the same way share connections. */
final class Networks implements AutoCloseable {
    private final Surroundings.NetworkAccess access;
    private final Set<String> namedHosts;
    private final Map<Optional<ProxySetting>, Surroundings.OpenNetwork> open = new HashMap<>();

    Networks(Surroundings.NetworkAccess access, Set<String> namedHosts) {
        this.access = access;
        this.namedHosts = namedHosts;
    }

    Surroundings.OpenNetwork through(@Nullable ProxySetting proxy) throws IOException {
        Optional<ProxySetting> way = Optional.ofNullable(proxy);
        Surroundings.OpenNetwork known = open.get(way);
        if (known == null) {
            known = access.open(namedHosts, proxy);
            open.put(way, known);
        }
        return known;
    }

    @Override
    public void close() {
        open.values().forEach(Surroundings.OpenNetwork::close);
    }
}
