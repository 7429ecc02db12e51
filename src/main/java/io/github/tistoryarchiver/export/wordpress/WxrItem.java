package io.github.tistoryarchiver.export.wordpress;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.Map;

/**
 * An item of a WXR file: a post, a page or a file of one.
 *
 * @param title as HTML
 * @param link its address on the new site
 * @param guid its address on the old one
 * @param content as HTML
 * @param excerpt as HTML
 * @param slug decoded
 * @param parent the item of which a file is; 0 for none
 * @param attachmentUrl from where the importer fetches a file; empty for other items
 * @param category from the top down; empty for none
 * @param meta custom fields
 * @param thread by what Disqus knows the comments of the page; empty for none
 */
@RecordBuilder
public record WxrItem(
        long id,
        String type,
        String status,
        String title,
        String link,
        String guid,
        WordPressTime date,
        WordPressTime modified,
        String content,
        String excerpt,
        String slug,
        long parent,
        String attachmentUrl,
        List<String> category,
        List<String> tags,
        Map<String, String> meta,
        String thread,
        List<WxrComment> comments) {

    /** Starts an item with nothing but its number. */
    public static WxrItemBuilder numbered(long id) {
        return WxrItemBuilder.builder()
                .id(id)
                .content("")
                .excerpt("")
                .attachmentUrl("")
                .category(List.of())
                .tags(List.of())
                .meta(Map.of())
                .thread("")
                .comments(List.of());
    }
}
