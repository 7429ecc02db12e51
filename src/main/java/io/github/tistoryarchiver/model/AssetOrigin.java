package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a file came from whose address in the page answered no more: signed addresses end with the month. */
public enum AssetOrigin {
    /** The same file's address on the post's page, read once more. */
    @JsonProperty("page-again")
    PAGE_AGAIN,
    /** The unsigned address that the feed gives. */
    @JsonProperty("feed")
    FEED,
    /** The platform's thumbnail service: the picture at a smaller size. */
    @JsonProperty("thumbnail")
    THUMBNAIL
}
