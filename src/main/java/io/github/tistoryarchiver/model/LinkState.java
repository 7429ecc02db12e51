package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The target of a link, as seen from the archive. */
public enum LinkState {
    /** A target outside the blog, or a page of the blog that is not a post. */
    @JsonProperty("external")
    EXTERNAL,
    /** A post in the archive. */
    @JsonProperty("archived")
    ARCHIVED,
    /** A post of the blog that is not in the archive. */
    @JsonProperty("missing")
    MISSING
}
