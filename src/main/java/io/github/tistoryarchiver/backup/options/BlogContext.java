package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.http.Fetcher;
import okhttp3.HttpUrl;

/**
 * A blog and where it is archived.
 *
 * @param fetcher asks the blog, politely
 * @param home the blog's root, as it is asked for
 * @param name the Tistory name of the blog
 */
public record BlogContext(Fetcher fetcher, HttpUrl home, String name, Archive archive) {}
