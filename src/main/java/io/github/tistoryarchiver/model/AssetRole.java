package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a post uses a file for. */
public enum AssetRole {
    /** An image in the text. */
    @JsonProperty("image")
    IMAGE,
    /** A file to download. */
    @JsonProperty("attachment")
    ATTACHMENT,
    /** The picture of a link card. */
    @JsonProperty("card")
    CARD,
    /** The still picture of a video. */
    @JsonProperty("video")
    VIDEO,
    /** A sticker of the editor. */
    @JsonProperty("emoticon")
    EMOTICON
}
