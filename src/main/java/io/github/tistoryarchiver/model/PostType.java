package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The type of an entry of the blog. */
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
