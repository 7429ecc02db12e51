package io.github.tistoryarchiver.demo;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post of the sample blog, as in {@code posts.json}.
 *
 * @param category names from the top down; empty for none
 * @param skin generation of its page: {@code 2016}, {@code 2021} or {@code 2025}
 * @param license the variable part of a Creative Commons address, such as {@code by-nc-nd}
 * @param comments those in {@code posts.json}; after loading also those that {@code crowd} asks for
 * @param type {@code notice}, {@code page}, or {@code null} for an ordinary post
 * @param slug last segment of the address of a page
 * @param visibility {@code private}, or {@code null}
 * @param password password of a protected post
 * @param crowd number of additional comments to make up
 * @param legacy whether the page loads comments in the format used before July 2023
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

    /**
     * A comment.
     *
     * @param parent the comment to which it replies; {@code null} for the first of a thread
     * @param written the time as shown
     */
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

    /** Returns the path of its address. */
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

    /** Returns this post with other comments. */
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
