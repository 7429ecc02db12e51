/**
 * Records responses as WARC/1.1 and replays them.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.warc.RecordingFetcher} and its counterpart
 * {@link io.github.tistoryarchiver.http.warc.WarcReplayFetcher}.
 */
@NullMarked
package io.github.tistoryarchiver.http.warc;

import org.jspecify.annotations.NullMarked;
