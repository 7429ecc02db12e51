package io.github.tistoryarchiver.archive.state;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far a run over the Wayback Machine came, and whether it wants to be left alone.
 *
 * @param notBefore the time before which it is not asked, since it refused connections; {@code null} if it did not
 * @param blocks how often it refused connections in a row
 * @param next for each host whose list is not complete, the key with which the list goes on; empty to begin it
 * @param listed hosts whose list is complete, while a run is unfinished
 */
public record WaybackState(@Nullable Instant notBefore, int blocks, Map<String, String> next, List<String> listed) {
    /** The state before the first run. */
    public static final WaybackState NEW = new WaybackState(null, 0, Map.of(), List.of());

    /** Creates the state; what a damaged file lacks is empty. */
    @SuppressWarnings("ConstantValue")
    public WaybackState {
        next = next == null ? Map.of() : Map.copyOf(next);
        listed = listed == null ? List.of() : List.copyOf(listed);
    }

    /** Returns this state, with the key with which the list of a host goes on. */
    public WaybackState listedUpTo(String host, String key) {
        Map<String, String> all = new TreeMap<>(next);
        all.put(host, key);
        return new WaybackState(notBefore, blocks, all, listed);
    }

    /** Returns this state, with the list of a host complete. */
    public WaybackState listed(String host) {
        Map<String, String> rest = new TreeMap<>(next);
        rest.remove(host);
        List<String> hosts = Stream.concat(listed.stream(), Stream.of(host))
                .distinct()
                .sorted()
                .toList();
        return new WaybackState(notBefore, blocks, rest, hosts);
    }

    /** Returns this state after another refused connection. */
    public WaybackState blocked(Instant until) {
        return new WaybackState(until, blocks + 1, next, listed);
    }

    /** Returns this state after an answer. */
    public WaybackState answered() {
        return new WaybackState(null, 0, next, listed);
    }

    /** Returns this state at the end of a run that is finished: the next one lists everything once more. */
    public WaybackState finished() {
        return new WaybackState(notBefore, blocks, Map.of(), List.of());
    }
}
