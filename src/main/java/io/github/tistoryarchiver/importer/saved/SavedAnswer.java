package io.github.tistoryarchiver.importer.saved;

import io.github.tistoryarchiver.http.warc.HttpMessage;
import java.time.Instant;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * A page, or another answer of a blog.
 *
 * @param url {@code null} if nothing says it
 * @param date when it was saved; {@code null} if nothing says it
 * @param isAsServed whether it is as the server sent it, as opposed to what a browser or a mirroring program made of it
 */
public record SavedAnswer(@Nullable HttpUrl url, @Nullable Instant date, HttpMessage message, boolean isAsServed) {}
