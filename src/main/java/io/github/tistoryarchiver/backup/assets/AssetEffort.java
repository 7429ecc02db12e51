package io.github.tistoryarchiver.backup.assets;

/** Which of a post's files a run fetches. */
public enum AssetEffort {
    /** Files that the archive lacks. */
    MISSING,
    /** All files, even if they look unchanged. */
    ALL,
    /** Files that a recording or a backup has; the others are left for a run that asks the blog. */
    RECORDED,
    /** None; the network is not used. */
    NONE
}
