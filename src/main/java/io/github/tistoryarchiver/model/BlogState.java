package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a blog. */
public enum BlogState {
    /** Open to everybody. */
    @JsonProperty("live")
    LIVE,
    /** Put to sleep by the platform; still readable. */
    @JsonProperty("dormant")
    DORMANT,
    /** Closed by the platform. */
    @JsonProperty("restricted")
    RESTRICTED,
    /** No longer there. */
    @JsonProperty("gone")
    GONE
}
