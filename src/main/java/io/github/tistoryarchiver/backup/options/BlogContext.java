package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.http.Fetcher;
import okhttp3.HttpUrl;

/**
 * A blog and its archive.
 *
 * @param fetcher sends requests at the permitted rate
 * @param home the blog's root, as it is requested
 * @param name the Tistory name of the blog
 */
public record BlogContext(Fetcher fetcher, HttpUrl home, String name, Archive archive) {}
