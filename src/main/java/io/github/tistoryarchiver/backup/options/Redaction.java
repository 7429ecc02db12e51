package io.github.tistoryarchiver.backup.options;

/** What of other people an archive keeps that is to be published. */
public enum Redaction {
    /** Everything. */
    NONE,
    /** What they wrote; a stable pseudonym stands for who they are. */
    NAMES,
    /** That somebody wrote, and when; neither who nor what. */
    ALL
}
