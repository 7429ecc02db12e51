/**
 * A small made-up blog, served on loopback the way Tistory serves one, to try the tool offline and to test it.
 *
 * <p>Start at {@link io.github.tistoryarchiver.demo.DemoServer}. Posts, skins and pictures are resources beside this
 * package; {@link io.github.tistoryarchiver.demo.DemoBlog} is what the blog consists of,
 * {@link io.github.tistoryarchiver.demo.DemoPages} what it looks like.
 */
@NullMarked
package io.github.tistoryarchiver.demo;

import org.jspecify.annotations.NullMarked;
