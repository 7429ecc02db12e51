/**
 * Decorators of fetchers, one for each concern of polite fetching: pace, retries, robots.txt, redirects, cookies,
 * failing hosts.
 *
 * <p>Start at {@link io.github.tistoryarchiver.http.decorator.RetryingFetcher} and
 * {@link io.github.tistoryarchiver.http.decorator.PacedFetcher}. Decisions such as how long to wait and whether to
 * retry are pure code in {@link io.github.tistoryarchiver.http.decorator.RetryPolicy} and
 * {@link io.github.tistoryarchiver.http.decorator.Pacer}.
 */
@NullMarked
package io.github.tistoryarchiver.http.decorator;

import org.jspecify.annotations.NullMarked;
