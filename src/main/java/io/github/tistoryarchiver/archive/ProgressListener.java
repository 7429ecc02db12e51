package io.github.tistoryarchiver.archive;

import org.jspecify.annotations.Nullable;

/** Is kept informed of how far a job over an archive has come. Several threads may call it. */
public interface ProgressListener {
    /** Takes no notice. */
    ProgressListener NONE = new ProgressListener() {};

    /** What the items of a step are. */
    enum Step {
        /** Posts that are read first. */
        READING,
        /** Files that are imported, or compared with their checksums. */
        FILES,
        /** Posts that are made, checked or written. */
        POSTS,
        /** Small pictures that are made of large ones. */
        THUMBNAILS
    }

    /**
     * Is called when a step begins; the step before is over.
     *
     * @param items how many the step has
     */
    default void begins(Step step, int items) {}

    /**
     * Is called when an item is done.
     *
     * @param bytes that were read or written for it, as far as known; 0 if not
     * @param title of the post; {@code null} for none
     */
    default void done(long bytes, @Nullable String title) {}
}
