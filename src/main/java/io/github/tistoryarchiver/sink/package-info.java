/**
 * Files for a folder of the user's, in which others may have files too: put in place at once, only where they differ, and
 * never over what somebody else wrote.
 */
@NullMarked
package io.github.tistoryarchiver.sink;

import org.jspecify.annotations.NullMarked;
