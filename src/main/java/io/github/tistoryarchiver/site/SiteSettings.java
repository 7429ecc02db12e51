package io.github.tistoryarchiver.site;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How a site is written, given how it was written before.
 *
 * @param standalone whether the files of posts are copied into the site
 */
record SiteSettings(String language, boolean isPublic, boolean standalone, boolean thumbnails) {
    /** The name under which a site keeps its language. */
    static final String LANGUAGE = "lang";

    static final String PUBLIC = "public";
    static final String STANDALONE = "standalone";
    static final String THUMBNAILS = "thumbnails";

    /** Tells whether a site with these options has thumbnails. */
    static boolean hasThumbnails(Map<String, String> options) {
        return !"false".equals(options.get(THUMBNAILS));
    }

    /**
     * Returns the settings by the names under which a site keeps them.
     *
     * @param isStandalone whether the site holds the files of posts after all
     */
    SortedMap<String, String> named(boolean isStandalone) {
        SortedMap<String, String> named = new TreeMap<>(Map.of(
                LANGUAGE, language, PUBLIC, Boolean.toString(isPublic), STANDALONE, Boolean.toString(isStandalone)));
        if (!thumbnails) {
            named.put(THUMBNAILS, "false");
        }
        return named;
    }
}
