package io.github.tistoryarchiver.fleet;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The permission to work on a blog for a while. There is never more than one for a blog.
 *
 * @param number larger than that of every earlier lease, which tells what counts from what a lost worker still says
 * @param blog the address of the home page
 * @param requests after how many it ends; {@code null} for no limit
 * @param time after how long it ends; {@code null} for no limit
 */
public record Lease(
        long number,
        String blog,
        @Nullable Long requests,
        @Nullable Duration time) implements Serializable {}
