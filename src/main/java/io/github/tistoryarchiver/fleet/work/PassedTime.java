package io.github.tistoryarchiver.fleet.work;

import java.time.Instant;
import java.time.InstantSource;

/** A clock that is never behind a time that was waited for. */
final class PassedTime implements InstantSource {
    private final InstantSource clock;
    private Instant reached = Instant.MIN;

    PassedTime(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = clock.instant();
        return now.isBefore(reached) ? reached : now;
    }

    /** Takes note that a time was waited for. */
    synchronized void reach(Instant time) {
        reached = time.isAfter(reached) ? time : reached;
    }
}
