package io.github.tistoryarchiver.wayback.machine;

/** What ended a run before everything was asked for. */
public enum End {
    /** The machine refused requests twice. */
    TOO_MANY_REQUESTS,
    /** The machine refuses connections from here. */
    BLOCKED,
    /** The machine refused connections before, and the time until which it does is not over. */
    STILL_BLOCKED,
    /** There is no answer. */
    UNREACHABLE,
    /** The user ended it. */
    INTERRUPTED,
    /** The run's time was used up. */
    TIME_IS_UP,
    /** The run's requests were used up. */
    REQUESTS_ARE_SPENT
}
