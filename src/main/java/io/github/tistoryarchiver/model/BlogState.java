package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state in which the platform keeps a blog. */
public enum BlogState {
    /** Open to everybody. */
    @JsonProperty("live")
    LIVE,
    /** Marked dormant by the platform; still readable. */
    @JsonProperty("dormant")
    DORMANT,
    /** Closed by the platform. */
    @JsonProperty("restricted")
    RESTRICTED,
    /** No longer there. */
    @JsonProperty("gone")
    GONE
}
