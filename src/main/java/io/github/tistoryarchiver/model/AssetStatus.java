package io.github.tistoryarchiver.model;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How fetching a file ended. */
public enum AssetStatus {
    /** The file is in the archive. */
    @JsonProperty("saved")
    SAVED,
    /** It could not be fetched; tried again at the next run. */
    @JsonProperty("failed")
    FAILED,
    /** Its address, on somebody else's server, leads nowhere: readers of the blog see nothing either. */
    @JsonProperty("dead")
    DEAD,
    /** It was not asked for. */
    @JsonProperty("skipped")
    SKIPPED
}
