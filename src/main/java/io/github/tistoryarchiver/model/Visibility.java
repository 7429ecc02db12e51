package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The visibility of a post. */
public enum Visibility {
    /** Readable by everybody. */
    @JsonProperty("public")
    PUBLIC,
    /** Readable with the post's password. */
    @JsonProperty("protected")
    PROTECTED,
    /** Readable by the owner only. */
    @JsonProperty("private")
    PRIVATE,
    /** Not known: an official backup holds private posts without saying so. Treated like a private one. */
    @JsonProperty("unknown")
    UNKNOWN
}
