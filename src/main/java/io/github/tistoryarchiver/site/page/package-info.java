/**
 * What each kind of page shows, one class a kind. {@code Frame} is what they all have around it, {@code Room} what they are made from.
 */
@NullMarked
package io.github.tistoryarchiver.site.page;

import org.jspecify.annotations.NullMarked;
