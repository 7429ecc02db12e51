package io.github.tistoryarchiver.cli.progress;

/** Makes titles from the web safe to print on a terminal. */
final class Titles {
    private Titles() {}

    /** Returns a title on one line without control characters. */
    static String shown(String title) {
        return title.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }
}
