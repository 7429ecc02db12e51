/**
 * Responses recorded as WARC/1.1, and fetched again from there.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.warc.RecordingFetcher} and its counterpart {@link
 * io.github.tistoryarchiver.http.warc.WarcReplayFetcher}.
 */
@NullMarked
package io.github.tistoryarchiver.http.warc;

import org.jspecify.annotations.NullMarked;
