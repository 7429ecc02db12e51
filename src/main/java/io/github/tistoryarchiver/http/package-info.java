/**
 * Fetching over HTTP, safely.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.Fetcher}: one small interface, with {@link
 * io.github.tistoryarchiver.http.OkHttpFetcher} at the bottom. How much of a hostile answer is accepted is in {@link
 * io.github.tistoryarchiver.http.Limits}, and which hosts are never contacted in {@link
 * io.github.tistoryarchiver.http.AddressGuard}.
 */
@NullMarked
package io.github.tistoryarchiver.http;

import org.jspecify.annotations.NullMarked;
