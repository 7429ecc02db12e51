/**
 * Parses values in the forms that Tistory uses: numbers, times, JavaScript literals, JSON envelopes.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.values.NumberParser}, {@link
 * io.github.tistoryarchiver.tistory.values.TimeParser} and {@link io.github.tistoryarchiver.tistory.values.ApiJson}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.values;

import org.jspecify.annotations.NullMarked;
