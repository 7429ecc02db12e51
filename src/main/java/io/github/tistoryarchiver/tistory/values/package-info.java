/**
 * Values in the forms that Tistory writes them: numbers, times, JavaScript literals, the envelopes of its JSON.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.values.NumberParser}, {@link
 * io.github.tistoryarchiver.tistory.values.TimeParser} and {@link io.github.tistoryarchiver.tistory.values.ApiJson}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.values;

import org.jspecify.annotations.NullMarked;
