package io.github.tistoryarchiver.export.wordpress;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which files WordPress's library takes, by their names. */
public final class MediaLibrary {
    /**
     * The folder of files that stay outside of the library. It is not below that of the others, since the importer replaces
     * the start of an address, too.
     */
    public static final String OTHERS = "other/";

    /** Extensions of files that servers run as programs or show as pages of the site; none of them may have its own. */
    public static final Set<String> PROGRAMS = Set.of(
            "asp",
            "aspx",
            "cgi",
            "fcgi",
            "hta",
            "htaccess",
            "htm",
            "html",
            "ini",
            "jsp",
            "js",
            "mjs",
            "phar",
            "php",
            "php3",
            "php4",
            "php5",
            "php7",
            "php8",
            "phps",
            "phtml",
            "pl",
            "pht",
            "py",
            "rb",
            "sh",
            "shtml",
            "swf",
            "xht",
            "xhtml",
            "xml",
            "xsl",
            "xslt");

    /** Extensions that every version since 6.1 takes from an administrator. */
    private static final Set<String> TAKEN = Set.of(
            "7z", "aac", "asc", "avi", "bmp", "csv", "doc", "docx", "flac", "gif", "gz", "ics", "jpeg", "jpg", "key",
            "m4a", "m4v", "mid", "midi", "mkv", "mov", "mp3", "mp4", "mpeg", "mpg", "numbers", "odp", "ods", "odt",
            "ogg", "ogv", "pages", "pdf", "png", "pps", "ppsx", "ppt", "pptx", "psd", "rar", "rtf", "srt", "tar", "tif",
            "tiff", "tsv", "txt", "wav", "webm", "webp", "wma", "wmv", "xls", "xlsx", "zip");

    private MediaLibrary() {}

    /** Tells whether the library takes a file; it refuses empty ones. */
    public static boolean takes(String name, @Nullable Long bytes) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return TAKEN.contains(extension) && bytes != null && bytes > 0;
    }
}
