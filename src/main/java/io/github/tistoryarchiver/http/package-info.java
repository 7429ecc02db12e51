/**
 * Fetching politely.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.Fetcher}: one small interface, with
 * {@link io.github.tistoryarchiver.http.OkHttpFetcher} at the bottom and a class of its own for each thing that is put
 * around it: {@link io.github.tistoryarchiver.http.MeteredFetcher}, {@link io.github.tistoryarchiver.http.PacedFetcher},
 * {@link io.github.tistoryarchiver.http.RetryingFetcher}, {@link io.github.tistoryarchiver.http.RobotsFetcher},
 * {@link io.github.tistoryarchiver.http.RedirectingFetcher}, {@link io.github.tistoryarchiver.http.HttpsFirst},
 * {@link io.github.tistoryarchiver.http.CookieFetcher}, {@link io.github.tistoryarchiver.http.FailingHosts}, and
 * {@link io.github.tistoryarchiver.http.RoutedFetcher} for the demo. How much of a hostile answer is put up with stands in
 * {@link io.github.tistoryarchiver.http.Limits}, where nobody is led to in {@link io.github.tistoryarchiver.http.AddressGuard}. What is decided (how long to wait, whether to try again) is pure code beside the doing.
 */
@NullMarked
package io.github.tistoryarchiver.http;

import org.jspecify.annotations.NullMarked;
