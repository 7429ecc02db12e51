package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.backup.SavedPost;

/** Titles from the web, made harmless for a terminal. */
final class Titles {
    private Titles() {}

    static String shown(SavedPost post) {
        return post.title() == null
                ? ""
                : post.title().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
