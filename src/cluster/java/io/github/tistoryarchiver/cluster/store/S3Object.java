package io.github.tistoryarchiver.cluster.store;

/**
 * An object as a list names it.
 *
 * @param size in bytes
 * @param etag as the store says it, quotes and all
 */
record S3Object(String key, long size, String etag) {}
