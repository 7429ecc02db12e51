package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The result of fetching a file. */
public enum AssetStatus {
    /** The file is in the archive. */
    @JsonProperty("saved")
    SAVED,
    /** It could not be fetched; the next run tries again. */
    @JsonProperty("failed")
    FAILED,
    /** Its address, on a host outside Tistory, no longer works; readers of the blog do not see it either. */
    @JsonProperty("dead")
    DEAD,
    /** It was not requested. */
    @JsonProperty("skipped")
    SKIPPED
}
