/**
 * A small made-up blog, served on loopback in the formats of Tistory, for trying the tool offline and for testing it.
 *
 * <p>Start at {@link io.github.tistoryarchiver.demo.DemoServer}. Posts, skins and pictures are resources beside this
 * package; {@link io.github.tistoryarchiver.demo.DemoBlog} has the content and
 * {@link io.github.tistoryarchiver.demo.DemoPages} the pages.
 */
@NullMarked
package io.github.tistoryarchiver.demo;

import org.jspecify.annotations.NullMarked;
