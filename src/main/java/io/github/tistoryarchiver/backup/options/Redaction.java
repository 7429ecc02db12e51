package io.github.tistoryarchiver.backup.options;

/** How much of other people's data an archive keeps, for archives that are to be published. */
public enum Redaction {
    /** Everything. */
    NONE,
    /** What they wrote; stable pseudonyms replace their names. */
    NAMES,
    /** That somebody wrote, and when; neither name nor text. */
    ALL
}
