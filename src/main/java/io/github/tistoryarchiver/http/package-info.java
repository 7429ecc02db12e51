/**
 * Fetching politely.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.Fetcher}: one small interface, with
 * {@link io.github.tistoryarchiver.http.OkHttpFetcher} at the bottom and a class of its own for each thing that is put
 * around it: {@link io.github.tistoryarchiver.http.MeteredFetcher}, {@link io.github.tistoryarchiver.http.PacedFetcher},
 * {@link io.github.tistoryarchiver.http.RetryingFetcher}, {@link io.github.tistoryarchiver.http.RobotsFetcher},
 * {@link io.github.tistoryarchiver.http.RedirectingFetcher}, and {@link io.github.tistoryarchiver.http.RoutedFetcher} for
 * the demo. What is decided (how long to wait, whether to try again) is pure code beside the doing.
 */
@NullMarked
package io.github.tistoryarchiver.http;

import org.jspecify.annotations.NullMarked;
