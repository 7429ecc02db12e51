package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.PostSummary;

/** Makes titles from the web safe to print on a terminal. */
final class Titles {
    private Titles() {}

    /** Returns a title on one line without control characters; empty for none. */
    static String shown(PostSummary post) {
        return post.title() == null
                ? ""
                : post.title().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
