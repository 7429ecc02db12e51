package io.github.tistoryarchiver.wayback;

/** Is kept informed of a run, which takes minutes to hours. */
@FunctionalInterface
public interface Watcher {
    /** What a run is doing. */
    enum Stage {
        /** It fetches pages of posts. */
        POSTS,
        /** It fetches files of posts. */
        FILES
    }

    /**
     * Is called before each item.
     *
     * @param done how many are done
     * @param of how many there are
     */
    void at(Stage stage, int done, int of);
}
