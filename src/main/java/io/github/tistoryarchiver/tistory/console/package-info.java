/**
 * Reads the lists of the owner's console, which require a login.
 *
 * <p>Start at {@link io.github.tistoryarchiver.tistory.console.ConsolePostList}.
 */
@NullMarked
package io.github.tistoryarchiver.tistory.console;

import org.jspecify.annotations.NullMarked;
