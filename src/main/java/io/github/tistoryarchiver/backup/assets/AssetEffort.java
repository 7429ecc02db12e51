package io.github.tistoryarchiver.backup.assets;

/** Which of a post's files a run fetches. */
public enum AssetEffort {
    /** Those that the archive lacks. */
    MISSING,
    /** All, also those that look unchanged. */
    ALL,
    /** None: the network is left alone. */
    NONE
}
