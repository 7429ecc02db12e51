package io.github.tistoryarchiver.site;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a site is written.
 *
 * @param language of the pages' own words, {@code ko} or {@code en}; {@code null} for that of the site as it is, else Korean
 * @param isPublic whether to leave out closed posts and secret comments; {@code null} for what the site is, else {@code false}
 * @param standalone whether to copy the files of posts into the site
 * @param thumbnails whether lists show small pictures made of large ones; {@code null} for what the site does, else {@code true}
 * @param check whether to compare the checksums of all files
 * @param force whether to write into a folder of others, and over edited pages
 */
@RecordBuilder
public record SiteOptions(
        @Nullable String language,
        @Nullable Boolean isPublic,
        boolean standalone,
        @Nullable Boolean thumbnails,
        boolean check,
        boolean force) {
    /** The options for a site that is as it was. */
    public static final SiteOptions AS_IT_IS = SiteOptionsBuilder.builder().build();

    /** Returns the language of the pages, given what the site was written with before. */
    String languageAfter(Map<String, String> before) {
        return language != null ? language : before.getOrDefault(SiteSettings.LANGUAGE, "ko");
    }

    /** Returns how to write a site, given what it was written with before. */
    SiteSettings after(Map<String, String> before) {
        return new SiteSettings(
                languageAfter(before),
                isPublic != null ? isPublic : Boolean.parseBoolean(before.get(SiteSettings.PUBLIC)),
                standalone || Boolean.parseBoolean(before.get(SiteSettings.STANDALONE)),
                thumbnails != null ? thumbnails : SiteSettings.hasThumbnails(before));
    }
}
