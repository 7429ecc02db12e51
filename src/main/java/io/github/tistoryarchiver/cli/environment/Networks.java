package io.github.tistoryarchiver.cli.environment;

import io.github.tistoryarchiver.http.ProxySetting;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The networks of one run. Blogs that are reached through the same proxy share connections. */
public final class Networks implements AutoCloseable {
    private final CliContext.NetworkAccess access;
    private final Set<String> namedHosts;
    private final Map<Optional<ProxySetting>, CliContext.OpenNetwork> open = new HashMap<>();

    public Networks(CliContext.NetworkAccess access, Set<String> namedHosts) {
        this.access = access;
        this.namedHosts = namedHosts;
    }

    /**
     * Returns the network through a proxy, opening it on first use.
     *
     * @param proxy {@code null} for a direct connection
     */
    public CliContext.OpenNetwork through(@Nullable ProxySetting proxy) throws IOException {
        Optional<ProxySetting> key = Optional.ofNullable(proxy);
        CliContext.OpenNetwork known = open.get(key);
        if (known == null) {
            known = access.open(namedHosts, proxy);
            open.put(key, known);
        }
        return known;
    }

    @Override
    public void close() {
        open.values().forEach(CliContext.OpenNetwork::close);
    }
}
