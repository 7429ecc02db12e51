package io.github.tistoryarchiver.export.source;

import io.github.tistoryarchiver.model.PostType;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/**
 * What an export is asked to do.
 *
 * @param siteUrl the address of the new site, with a trailing slash; {@code null} if it is not known
 * @param path the template of a post's path on the new site; {@code null} to keep the path that it had
 * @param slug what {@code {slug}} in the template is
 * @param zone in which times are shown; {@code null} for the blog's own offset
 * @param only types of posts to export
 * @param category path of the category to export, with those below it; empty for all
 * @param tag the tag to export; {@code null} for all
 * @param since first day to export
 * @param until last day to export
 * @param contentOnly whether to leave out configuration and layouts
 * @param firstRowIsHeader whether tables without a header take their first row for it
 * @param assetsUrl where the files of posts will be fetched from, with a trailing slash; {@code null} for the new site
 * @param splitSize most bytes of a file of posts
 * @param htmlCards whether all texts are blocks of HTML, also where the engine has blocks that people can edit
 * @param jekyll3 whether Jekyll 3 is to read it
 * @param splitByYear whether each year is a book of its own
 */
@RecordBuilder
public record ExportOptions(
        @Nullable HttpUrl siteUrl,
        @Nullable String path,
        SlugSource slug,
        @Nullable ZoneId zone,
        Set<PostType> only,
        List<String> category,
        @Nullable String tag,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        Set<Inclusion> include,
        NoticePlace notices,
        boolean guestbook,
        CommentPlace comments,
        boolean contentOnly,
        boolean firstRowIsHeader,
        @Nullable HttpUrl assetsUrl,
        long splitSize,
        boolean htmlCards,
        boolean jekyll3,
        boolean splitByYear) {

    /** What the slug of a post is. */
    public enum SlugSource {
        /** The slug that it had; else as from its title. */
        ORIGINAL,
        /** Made from its title; else its number. */
        TITLE,
        NUMBER
    }

    /** What becomes of notices. */
    public enum NoticePlace {
        /** Posts of a category of their own. */
        POST,
        PAGE,
        SKIP
    }

    /** Where comments are written. */
    public enum CommentPlace {
        /** A data file, which the layouts show. */
        DATA,
        /** Below the text. */
        MARKDOWN,
        NONE
    }

    /** Returns the path before those of the new site's pages, without a trailing slash; empty for none. */
    public String root() {
        String path = siteUrl == null ? "/" : siteUrl.encodedPath();
        return path.substring(0, path.length() - 1);
    }
}
