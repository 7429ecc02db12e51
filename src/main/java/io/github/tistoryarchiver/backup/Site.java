package io.github.tistoryarchiver.backup;

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
record Site(Fetcher fetcher, HttpUrl home, String name, Archive archive) {}
