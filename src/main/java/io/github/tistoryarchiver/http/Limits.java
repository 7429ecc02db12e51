package io.github.tistoryarchiver.http;

import java.time.Duration;

/**
 * How much of a host's answer, and of the time that it takes, is put up with.
 *
 * @param pageBytes of a page, decompressed; the largest real ones known are below 1 MB, a sitemap of 50,000 addresses has about 8
 * @param assetBytes of a file; Tistory lets nobody attach anything near this size
 * @param page for a whole page
 * @param asset for a whole file
 * @param grace after which a file has to come faster than {@code slowest}
 * @param slowest bytes a second, on average
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

    long bytesOf(Request.Kind kind) {
        return kind == Request.Kind.ASSET ? assetBytes : pageBytes;
    }

    Duration timeOf(Request.Kind kind) {
        return kind == Request.Kind.ASSET ? asset : page;
    }
}
