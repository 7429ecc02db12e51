package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The source from which a post was read. */
public enum Source {
    /** The post's own page. */
    @JsonProperty("page")
    PAGE,
    /** The mobile version of the post's page. */
    @JsonProperty("mobile")
    MOBILE,
    /** The blog's feed. */
    @JsonProperty("feed")
    FEED,
    /** An official backup file. */
    @JsonProperty("backup")
    BACKUP
}
