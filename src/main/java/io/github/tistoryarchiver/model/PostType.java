package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What kind of entry a post is. */
public enum PostType {
    /** An ordinary post. */
    @JsonProperty("post")
    POST,
    /** A page at {@code /pages/…}. */
    @JsonProperty("page")
    PAGE,
    /** A notice at {@code /notice/…}. */
    @JsonProperty("notice")
    NOTICE
}
