package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Who may read a post. */
public enum Visibility {
    /** Everybody. */
    @JsonProperty("public")
    PUBLIC,
    /** Whoever knows the post's password. */
    @JsonProperty("protected")
    PROTECTED,
    /** The owner only. */
    @JsonProperty("private")
    PRIVATE
}
