package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a post was read from. */
public enum Source {
    /** The post's own page. */
    @JsonProperty("page")
    PAGE,
    /** The mobile twin of the page. */
    @JsonProperty("mobile")
    MOBILE,
    /** The blog's feed. */
    @JsonProperty("feed")
    FEED,
    /** An official backup file. */
    @JsonProperty("backup")
    BACKUP
}
