package io.github.tistoryarchiver.cli;

import io.github.tistoryarchiver.model.Post;

/** Titles from the web, made harmless for a terminal. */
final class Titles {
    private Titles() {}

    static String shown(Post post) {
        return post.title() == null
                ? ""
                : post.title().replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
