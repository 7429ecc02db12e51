package io.github.tistoryarchiver.export.ghost;

import java.util.Locale;
import java.util.Set;

/** The folders of Ghost's server, and which of a post's files its import takes, by their names. */
public final class Uploads {
    /** Extensions of which there may be none in the zip: the importer would take the file for posts. */
    public static final Set<String> POSTS = Set.of("json", "markdown", "md");

    private static final Set<String> IMAGES = Set.of("gif", "ico", "jpeg", "jpg", "png", "svg", "svgz", "webp");
    private static final Set<String> MEDIA = Set.of("m4a", "mp3", "mp4", "ogg", "ogv", "wav", "webm");

    /** What the import takes besides; Ghost 6 takes more. */
    private static final Set<String> FILES =
            Set.of("odp", "ods", "odt", "pdf", "ppt", "pptx", "rtf", "txt", "xls", "xlsx");

    private Uploads() {}

    /** Tells whether the import takes a file. */
    public static boolean takes(String name) {
        String extension = extension(name);
        return IMAGES.contains(extension) || MEDIA.contains(extension) || FILES.contains(extension);
    }

    static boolean isImage(String name) {
        return IMAGES.contains(extension(name));
    }

    /** Returns the folder of a file, below that of the server, with a trailing slash. */
    public static String folder(String name) {
        String extension = extension(name);
        return IMAGES.contains(extension)
                ? "content/images/"
                : MEDIA.contains(extension) ? "content/media/" : "content/files/";
    }

    private static String extension(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
