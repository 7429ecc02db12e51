package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The state of a post on the blog. */
public enum PostState {
    /** It existed when last requested. */
    @JsonProperty("live")
    LIVE,
    /** The blog reported it as deleted. */
    @JsonProperty("gone")
    GONE
}
