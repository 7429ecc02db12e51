package io.github.tistoryarchiver.model;

import java.util.List;

/**
 * All posts of an archive, as stored in {@code index.json}, sorted by number.
 *
 * @param blog the Tistory name of the blog
 */
public record Index(String blog, int count, List<IndexEntry> posts) {}
