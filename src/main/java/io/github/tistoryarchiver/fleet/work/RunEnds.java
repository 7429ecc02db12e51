package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.backup.report.RunEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Keeps of a run's events the first and the last, and ends a run that would write to an archive which another blog of
 * the list has: two addresses of one blog have one archive.
 */
public final class RunEnds implements Consumer<RunEvent> {
    private final String blog;
    private final Map<String, String> claimed;
    private final List<RunEvent> events = new ArrayList<>();

    /**
     * Creates the listener of one lease.
     *
     * @param claimed the folders of archives, each with the address by which it was first reached; shared by all leases
     */
    public RunEnds(String blog, Map<String, String> claimed) {
        this.blog = blog;
        this.claimed = claimed;
    }

    @Override
    public void accept(RunEvent event) {
        if (event instanceof RunEvent.BlogReached reached) {
            String first = claimed.putIfAbsent(reached.archiveFolder(), blog);
            if (first != null && !first.equals(blog)) {
                throw new SameBlogException(first);
            }
            events.add(event);
        } else if (event instanceof RunEvent.RunEnded || event instanceof RunEvent.Requisites) {
            events.add(event);
        }
    }

    /** Returns the events, in order. */
    public List<RunEvent> events() {
        return List.copyOf(events);
    }
}
