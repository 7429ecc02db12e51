package io.github.tistoryarchiver.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of the sample blog, as written in {@code posts.json}.
 *
 * @param category names from the top down; empty for none
 * @param skin the generation of pages that shows it: {@code 2016}, {@code 2021} or {@code 2025}
 * @param license the middle of a Creative Commons address, such as {@code by-nc-nd}
 */
record DemoPost(
        long id,
        String title,
        OffsetDateTime published,
        OffsetDateTime modified,
        List<String> category,
        List<String> tags,
        String skin,
        @Nullable String license,
        List<DemoComment> comments) {

    /** A comment; {@code written} is the time as shown. */
    record DemoComment(
            long id, @Nullable Long parent, String name, String role, String written, String text, boolean secret) {}
}
