package io.github.tistoryarchiver.site;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a site is written.
 *
 * @param language of the pages' own words, {@code ko} or {@code en}; {@code null} for that of the site as it is, else Korean
 * @param isPublic whether to leave out closed posts and secret comments; {@code null} for what the site is, else {@code false}
 * @param standalone whether to copy the files of posts into the site
 * @param force whether to write into a folder of others, and over edited pages
 */
public record SiteOptions(
        @Nullable String language, @Nullable Boolean isPublic, boolean standalone, boolean force) {
    /** The name under which a site keeps its language. */
    static final String LANGUAGE = "lang";

    /** Returns the language of the pages, given what the site was written with before. */
    String languageAfter(Map<String, String> before) {
        return language != null ? language : before.getOrDefault(LANGUAGE, "ko");
    }
}
