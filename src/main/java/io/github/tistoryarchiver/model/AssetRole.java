package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The use of a file in a post. */
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
    /** The preview image of a video. */
    @JsonProperty("video")
    VIDEO,
    /** A sticker of the editor. */
    @JsonProperty("emoticon")
    EMOTICON
}
