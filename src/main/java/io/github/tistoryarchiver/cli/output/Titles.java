package io.github.tistoryarchiver.cli.output;

import io.github.tistoryarchiver.backup.report.PostSummary;

/** Titles from the web, made harmless for a terminal. */
final class Titles {
    private Titles() {}

    static String shown(PostSummary post) {
        return post.title() == null
                ? ""
                : post.title().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
