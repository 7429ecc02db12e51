/**
 * Fetchers around fetchers, one for each concern of politeness: pace, retries, robots.txt, redirects, cookies, hosts
 * that fail.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.decorator.RetryingFetcher} and {@link
 * io.github.tistoryarchiver.http.decorator.PacedFetcher}. What is decided (how long to wait, whether to try again) is
 * pure code beside the doing: {@link io.github.tistoryarchiver.http.decorator.RetryPolicy}, {@link
 * io.github.tistoryarchiver.http.decorator.Pacer}.
 */
@NullMarked
package io.github.tistoryarchiver.http.decorator;

import org.jspecify.annotations.NullMarked;
