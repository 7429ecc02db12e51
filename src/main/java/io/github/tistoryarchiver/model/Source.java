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
    BACKUP,
    /** The post's own page, as another program recorded it. */
    @JsonProperty("warc")
    WARC,
    /** The post's own page, as the Wayback Machine has it. */
    @JsonProperty("wayback")
    WAYBACK,
    /** A backup in TTXML, as Tistory gave it until 2016. */
    @JsonProperty("ttxml")
    TTXML,
    /** A backup as a zip, as Tistory gives it since 2022. */
    @JsonProperty("zip")
    ZIP
}
