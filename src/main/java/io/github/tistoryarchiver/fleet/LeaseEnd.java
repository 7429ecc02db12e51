package io.github.tistoryarchiver.fleet;

import java.io.Serializable;
import java.time.Duration;

/**
 * How a lease ended.
 *
 * @param requests sent
 * @param stored how many posts it brought into the archive
 * @param held how long a worker had the lease
 */
public record LeaseEnd(Kind kind, long requests, long stored, Duration held) implements Serializable {

    /** In which way. */
    public enum Kind {
        /** Nothing of the blog is left to do in this visit. */
        WHOLE,
        /** The same, but something could not be fetched or read. */
        INCOMPLETE,
        /** The lease was over before the blog was. */
        CUT,
        /** The same, of a blog that takes very long to answer. */
        SLOW,
        /** The blog cannot be archived now: it does not answer, is restricted, or gone. */
        FAILED,
        /** Another run is writing to the archive. */
        HELD,
        /** The operator refuses. */
        REFUSED,
        /** It is a blog that the list names by another address, too. */
        SAME_BLOG
    }
}
