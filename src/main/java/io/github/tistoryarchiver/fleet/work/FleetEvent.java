package io.github.tistoryarchiver.fleet.work;

import io.github.tistoryarchiver.backup.report.RunEvent;
import io.github.tistoryarchiver.fleet.ListedBlog;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that happened while a list of blogs was worked on. */
public sealed interface FleetEvent {

    /**
     * A visit of a blog is over.
     *
     * @param requests of all its leases
     * @param stored how many posts they brought into the archive
     * @param last what came of the last lease
     * @param events what the last lease has to say of the blog and of its end; empty if it failed
     */
    record Visited(ListedBlog blog, long requests, long stored, LeaseResult last, List<RunEvent> events)
            implements FleetEvent {}

    /**
     * The operator refuses requests, so that all blogs are asked more slowly.
     *
     * @param rate requests a second from now on
     * @param pausedUntil before when there are none; {@code null} for no pause
     */
    record Refused(double rate, @Nullable Instant pausedUntil) implements FleetEvent {}
}
