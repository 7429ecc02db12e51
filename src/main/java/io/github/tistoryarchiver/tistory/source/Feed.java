package io.github.tistoryarchiver.tistory.source;

import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.CategoryTree;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageText;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A blog's {@code /rss} feed: the newest posts, at most 50, with their full text if the owner allows it. It gives the
 * id of a post whose address has a slug ({@code guid}), and image addresses that are not signed.
 *
 * @param title the blog's title
 * @param date when the blog made the feed; {@code null} if it does not say
 */
public record Feed(
        @Nullable String title,
        @Nullable String description,
        @Nullable Instant date,
        List<Item> items) {

    /** A feed without posts. */
    public static final Feed EMPTY = new Feed(null, null, null, List.of());

    /**
     * A post in a feed.
     *
     * @param labels the post's category, if it has one, followed by its tags; nothing separates the two
     * @param bodyHtml as the blog serves it, possibly only an excerpt
     */
    public record Item(
            @Nullable Long id,
            @Nullable String url,
            @Nullable String title,
            @Nullable String author,
            List<String> labels,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String bodyHtml) {

        /**
         * Returns the category among the labels: the first label, if the blog has such a category.
         *
         * @return empty if the post has none; {@code null} if the category list is unknown, so that category and tags
         *     cannot be distinguished
         */
        public @Nullable List<String> category(List<Category> tree) {
            if (labels.isEmpty()) {
                return List.of();
            }
            if (tree.isEmpty()) {
                return null;
            }
            List<String> path = CategoryTree.pathOf(labels.get(0), tree);
            return CategoryTree.holds(path, tree) ? path : List.of();
        }

        /** Returns the tags among the labels. */
        public List<String> tags(List<Category> tree) {
            List<String> category = category(tree);
            return category == null || category.isEmpty()
                    ? (category == null ? List.of() : labels)
                    : labels.subList(1, labels.size());
        }
    }

    /** Reads a feed; what is none, or far too large, gives an empty one. The last post of one that breaks off is left out. */
    public static Feed parse(byte[] bytes) {
        if (Page.hasTooManyTags(bytes)) {
            return EMPTY;
        }
        Document xml;
        try {
            xml = Jsoup.parse(new ByteArrayInputStream(bytes), null, "", Parser.xmlParser());
        } catch (IOException e) {
            throw new UncheckedIOException("in-memory stream failed", e);
        }
        List<Item> items = new ArrayList<>(
                xml.select("channel > item").stream().map(Feed::item).toList());
        if (!isWhole(bytes) && !items.isEmpty()) {
            items.remove(items.size() - 1);
        }
        OffsetDateTime date = time(text(xml, "channel > pubDate"));
        return new Feed(
                text(xml, "channel > title"),
                text(xml, "channel > description"),
                date == null ? null : date.toInstant(),
                List.copyOf(items));
    }

    /** Whether a feed came to its end; what is none did. */
    public static boolean isWhole(byte[] bytes) {
        return XmlEnd.isThere(PageText.of(bytes, null));
    }

    private static Item item(Element item) {
        return new Item(
                idOf(item),
                text(item, "> link"),
                text(item, "> title"),
                text(item, "> author"),
                item.select("> category").stream()
                        .map(label -> label.text().strip())
                        .filter(label -> !label.isEmpty())
                        .toList(),
                time(text(item, "> pubDate")),
                text(item, "> description"));
    }

    private static @Nullable Long idOf(Element item) {
        Long id = id(text(item, "> guid"));
        return id != null ? id : id(text(item, "> link"));
    }

    private static @Nullable Long id(@Nullable String address) {
        HttpUrl url = address == null ? null : HttpUrl.parse(address);
        PostAddress post = url == null ? null : PostAddress.of(url);
        return post == null ? null : post.id();
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(Element parent, String selector) {
        Element found = parent.selectFirst(selector);
        return found == null ? null : Texts.emptyToNull(found.wholeText().strip());
    }
}
