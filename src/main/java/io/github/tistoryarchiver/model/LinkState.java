package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a link leads, as seen from the archive. */
public enum LinkState {
    /** Away from the blog, or to a page of it that is no post. */
    @JsonProperty("external")
    EXTERNAL,
    /** To a post that is in the archive. */
    @JsonProperty("archived")
    ARCHIVED,
    /** To a post of the blog that is not in the archive. */
    @JsonProperty("missing")
    MISSING
}
