package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.site.html.Href;
import io.github.tistoryarchiver.site.thumbnail.Thumbnails;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of posts are.
 *
 * @param toArchive the path from the site's folder to the archive's, encoded, with a trailing slash; {@code null} where files are
 *     copied into the site
 * @param thumbnails those that the site has
 */
public record FilePlaces(@Nullable String toArchive, Thumbnails thumbnails) {

    /** Returns the path from the site's folder to that with the files of posts, encoded, with a trailing slash. */
    public String folder() {
        return toArchive == null ? "files/" : toArchive;
    }

    /** Returns the address of a file as seen from the site's folder. */
    public String file(Row row, String file) {
        return folder() + row.folder() + "/" + Href.path(file);
    }

    /** Returns the address of a picture's thumbnail, or of the picture where it has none, as seen from the site's folder. */
    public String small(Row row, Row.Picture picture) {
        return thumbnails.has(picture.thumbnail()) ? String.valueOf(picture.thumbnail()) : file(row, picture.file());
    }

    /** Returns the paths of the thumbnails, in order. */
    public List<String> thumbnailPaths() {
        return thumbnails.paths().stream().sorted().toList();
    }
}
