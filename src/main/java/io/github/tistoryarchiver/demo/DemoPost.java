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
 * @param comments those that are written down, and after loading also those that {@code crowd} asks for
 * @param type {@code notice}, {@code page}, or {@code null} for an ordinary post
 * @param slug of a page
 * @param visibility {@code private}, or {@code null}
 * @param password of a protected post
 * @param crowd how many more comments there are, which are made up by number
 * @param legacy whether the page fetches its comments in the way of before July 2023
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
        List<DemoComment> comments,
        @Nullable String type,
        @Nullable String slug,
        @Nullable String visibility,
        @Nullable String password,
        @Nullable Integer crowd,
        @Nullable Boolean legacy) {

    /** A comment; {@code written} is the time as shown. */
    record DemoComment(
            long id,
            @Nullable Long parent,
            String name,
            String role,
            String written,
            String text,
            boolean secret,
            @Nullable Boolean deleted,
            @Nullable Boolean pinned,
            @Nullable String mention) {}

    /** Where it stands on the blog. */
    String path() {
        if (type == null) {
            return "/" + id;
        }
        return type.equals("page") ? "/pages/" + slug : "/notice/" + id;
    }

    boolean isPrivate() {
        return "private".equals(visibility);
    }

    boolean isLegacy() {
        return Boolean.TRUE.equals(legacy);
    }

    /** The same post with other comments. */
    DemoPost with(List<DemoComment> newComments) {
        return new DemoPost(
                id,
                title,
                published,
                modified,
                category,
                tags,
                skin,
                license,
                List.copyOf(newComments),
                type,
                slug,
                visibility,
                password,
                crowd,
                legacy);
    }
}
