/**
 * Safe fetching over HTTP.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.Fetcher}, an interface with one method, and its implementation
 * {@link io.github.tistoryarchiver.http.OkHttpFetcher}. {@link io.github.tistoryarchiver.http.Limits} bounds the
 * responses of hostile hosts, and {@link io.github.tistoryarchiver.http.AddressGuard} decides which hosts are never
 * contacted.
 */
@NullMarked
package io.github.tistoryarchiver.http;

import org.jspecify.annotations.NullMarked;
