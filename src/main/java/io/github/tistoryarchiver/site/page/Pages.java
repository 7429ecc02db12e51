package io.github.tistoryarchiver.site.page;

/** Takes pages. */
public interface Pages {
    /**
     * Takes a page.
     *
     * @param path below the site's folder
     */
    void put(String path, String html);
}
