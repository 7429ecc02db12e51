package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Whether the blog still has the post. */
public enum PostState {
    /** It was there when last asked for. */
    @JsonProperty("live")
    LIVE,
    /** The blog answered that it is gone. */
    @JsonProperty("gone")
    GONE
}
