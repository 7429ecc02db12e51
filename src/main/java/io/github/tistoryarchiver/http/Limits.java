package io.github.tistoryarchiver.http;

import java.time.Duration;

/**
 * The limits on the size and duration of responses.
 *
 * @param pageBytes most bytes of a page, decompressed; the largest known pages are below 1 MB, a sitemap of 50,000
 *     addresses has about 8 MB
 * @param assetBytes most bytes of a file; Tistory's own upload limit is far lower
 * @param connect longest time for opening a connection
 * @param silence longest time without any data
 * @param page longest time for a page
 * @param asset longest time for a file
 * @param grace time after which {@code slowest} applies
 * @param slowest least average speed, in bytes per second
 */
public record Limits(
        long pageBytes,
        long assetBytes,
        Duration connect,
        Duration silence,
        Duration page,
        Duration asset,
        Duration grace,
        long slowest) {

    public static final Limits DEFAULT = new Limits(
            32L << 20,
            1L << 30,
            Duration.ofSeconds(15),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(30),
            Duration.ofMinutes(1),
            1000);

    private static final Duration LISTING_SILENCE = Duration.ofMinutes(1);
    private static final Duration MEMENTO_SILENCE = Duration.ofMinutes(2);

    long bytesOf(Request.Kind kind) {
        return kind.isFile() ? assetBytes : pageBytes;
    }

    Duration timeOf(Request.Kind kind) {
        return kind.isFile() ? asset : kind == Request.Kind.LISTING ? LISTING_SILENCE : page;
    }

    /** Returns the longest time without any data. */
    Duration silenceOf(Request.Kind kind) {
        return switch (kind) {
            case LISTING -> LISTING_SILENCE;
            case MEMENTO -> MEMENTO_SILENCE;
            case PAGE, CONFIDENTIAL, REQUISITE, ASSET -> silence;
        };
    }
}
