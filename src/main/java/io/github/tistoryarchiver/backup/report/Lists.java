package io.github.tistoryarchiver.backup.report;

import java.util.List;

/**
 * What is to be said of the lists by which a blog names its posts.
 *
 * @param broken lists that broke off, so that posts may be missing that nobody knows of
 * @param remarks what deserves a look although nothing is known to be missing
 */
public record Lists(List<Problem> broken, List<Problem> remarks) {
    /** Of lists that came as they should, or were not asked for. */
    public static final Lists FINE = new Lists(List.of(), List.of());
}
