package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The origin of a file whose address in the page no longer worked. Signed addresses expire at the end of the month. */
public enum AssetOrigin {
    /** The file's address on the post's page, fetched a second time. */
    @JsonProperty("page-again")
    PAGE_AGAIN,
    /** The unsigned address in the feed. */
    @JsonProperty("feed")
    FEED,
    /** The platform's thumbnail service, which has the picture at a smaller size. */
    @JsonProperty("thumbnail")
    THUMBNAIL,
    /** A backup of the blog. */
    @JsonProperty("backup")
    BACKUP,
    /** A recording of the blog by another program. */
    @JsonProperty("crawl")
    CRAWL,
    /** The Wayback Machine. */
    @JsonProperty("wayback")
    WAYBACK
}
