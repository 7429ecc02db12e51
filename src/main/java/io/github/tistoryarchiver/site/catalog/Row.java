package io.github.tistoryarchiver.site.catalog;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.site.thumbnail.Thumbnails;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post as far as lists, neighbours and counts need it; about half a kilobyte.
 *
 * @param title as written; {@code null} for none
 * @param publishedAt {@code null} if it is not known
 * @param category from the top down; empty for none
 * @param excerpt the first words of its text; empty for a closed post
 * @param cover {@code null} for a post without a picture
 * @param license under which others may use it, by its name, else its address; {@code null} for none
 * @param largePictures number of pictures for the gallery
 * @param attachments number of files to download
 * @param hasBody whether the archive has its text
 * @param signs number of letters of its text, without spaces
 * @param losses number of things that the blog's page shows and the archive does not have
 * @param comments number of comments that its page shows
 * @param targets numbers of the archived posts to which it links
 * @param fingerprint of its files
 */
@RecordBuilder
public record Row(
        long id,
        PostType type,
        @Nullable String title,
        @Nullable OffsetDateTime publishedAt,
        List<String> category,
        @Nullable Long categoryId,
        List<String> tags,
        Visibility visibility,
        PostState state,
        String excerpt,
        @Nullable Picture cover,
        @Nullable String license,
        int pictures,
        int largePictures,
        int attachments,
        boolean hasBody,
        int signs,
        int losses,
        int comments,
        List<Long> targets,
        String fingerprint) {
    /** The first year that counts: before it there was no such blog, and a clock was wrong. */
    public static final int FIRST_YEAR = 1999;

    private static final int SMALL = 64;

    /**
     * A picture of a post.
     *
     * @param file below the post's folder
     * @param thumbnail the path for its thumbnail in a site; {@code null} for a picture that has none
     */
    public record Picture(
            String file,
            @Nullable Integer width,
            @Nullable Integer height,
            @Nullable String thumbnail) {

        /** Returns a picture as lists show it. */
        public static Picture of(Asset asset) {
            return new Picture(String.valueOf(asset.file()), asset.width(), asset.height(), Thumbnails.pathFor(asset));
        }
    }

    /** Tells whether a file is a picture for the gallery: one in the text, known to be large on both sides. */
    public static boolean isLargePicture(Asset asset) {
        return asset.role() == AssetRole.IMAGE && asset.file() != null && isLarge(asset);
    }

    static boolean isLarge(Asset asset) {
        return asset.width() != null && asset.height() != null && asset.width() >= SMALL && asset.height() >= SMALL;
    }

    /** Tells whether a post offers a file to download. */
    public static boolean isAttachment(Asset asset) {
        return asset.role() == AssetRole.ATTACHMENT;
    }

    /** Returns the path of the post's page. */
    public String page() {
        return folderOf(type) + "/" + id + ".html";
    }

    /** Returns the path of the page that shows what edits changed. */
    public String revisionsPage() {
        return folder() + ".revisions.html";
    }

    /** Returns the path of the post's folder below the archive. */
    public String folder() {
        return folderOf(type) + "/" + id;
    }

    private static String folderOf(PostType type) {
        return switch (type) {
            case POST -> "posts";
            case PAGE -> "pages";
            case NOTICE -> "notices";
        };
    }

    /** Tells whether only some may read the post on the blog. */
    public boolean isClosed() {
        return visibility != Visibility.PUBLIC;
    }

    /** Returns the month of publication such as {@code 2017-05}; {@code null} if it is not known. */
    public @Nullable String month() {
        return publishedAt == null ? null : publishedAt.toString().substring(0, 7);
    }

    /** Returns the year of publication such as {@code 2017}; {@code null} if it is not known. */
    public @Nullable String year() {
        return publishedAt == null ? null : publishedAt.toString().substring(0, 4);
    }
}
