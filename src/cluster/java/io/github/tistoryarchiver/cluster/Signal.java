package io.github.tistoryarchiver.cluster;

import io.github.tistoryarchiver.fleet.Lease;
import io.github.tistoryarchiver.fleet.LeaseEnd;
import java.time.Duration;
import java.time.Instant;
import org.apache.flink.api.connector.source.SourceEvent;
import org.jspecify.annotations.Nullable;

/** What the enumerator and the readers say to each other. */
sealed interface Signal extends SourceEvent {

    /**
     * A reader has a request to send.
     *
     * @param ticket tells the requests of a reader apart
     * @param host of files; {@code null} for the operator of the blogs
     */
    record Wanted(long ticket, @Nullable String host) implements Signal {}

    /** The request may be sent now. */
    record Granted(long ticket) implements Signal {}

    /** The request is being sent. */
    record Used(long ticket) implements Signal {}

    /** The operator is asked for nothing before a time. */
    record Paused(Instant until) implements Signal {}

    /**
     * The operator answered with 429 or 503.
     *
     * @param wish how long it wants to be left alone; {@code null} if it does not say
     */
    record OperatorSaid(int status, @Nullable Duration wish) implements Signal {}

    /** A lease ended. */
    record LeaseOver(Lease lease, LeaseEnd end) implements Signal {}
}
