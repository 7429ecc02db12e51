package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.http.ProxySetting;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The networks of one run: blogs that are reached in the same way share connections. */
public final class Networks implements AutoCloseable {
    private final CliContext.NetworkAccess access;
    private final Set<String> namedHosts;
    private final Map<Optional<ProxySetting>, CliContext.OpenNetwork> open = new HashMap<>();

    public Networks(CliContext.NetworkAccess access, Set<String> namedHosts) {
        this.access = access;
        this.namedHosts = namedHosts;
    }

    public CliContext.OpenNetwork through(@Nullable ProxySetting proxy) throws IOException {
        Optional<ProxySetting> way = Optional.ofNullable(proxy);
        CliContext.OpenNetwork known = open.get(way);
        if (known == null) {
            known = access.open(namedHosts, proxy);
            open.put(way, known);
        }
        return known;
    }

    @Override
    public void close() {
        open.values().forEach(CliContext.OpenNetwork::close);
    }
}
