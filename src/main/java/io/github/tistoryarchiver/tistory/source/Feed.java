package io.github.tistoryarchiver.tistory.source;

import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.CategoryTree;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageText;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * A blog's {@code /rss} feed: the newest posts, at most 50, with their full text if the owner allows it. It gives the
 * id of a post whose address has a slug ({@code guid}), and image addresses that are not signed. Feeds that a reader of feeds kept
 * may be in RSS 1.0 or Atom.
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

    /** Those of RSS 2.0, of RSS 1.0 and of Atom. */
    private static final String ITEMS = "channel > item, rdf|RDF > item, feed > entry";

    private static final Pattern ISO_DATE = Pattern.compile("\\d{4}-");

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
        Document xml = Jsoup.parse(PageText.of(bytes, null), "", Parser.xmlParser());
        List<Item> items =
                new ArrayList<>(xml.select(ITEMS).stream().map(Feed::item).toList());
        if (!isWhole(bytes) && !items.isEmpty()) {
            items.remove(items.size() - 1);
        }
        OffsetDateTime date = time(first(xml, "channel > pubDate", "channel > dc|date", "feed > updated"));
        return new Feed(
                first(xml, "channel > title", "feed > title"),
                first(xml, "channel > description", "feed > subtitle"),
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
                link(item),
                text(item, "> title"),
                first(item, "> author > name", "> author", "> dc|creator"),
                item.select("> category, > dc|subject").stream()
                        .map(label -> label.hasAttr("term") ? label.attr("term") : label.text())
                        .map(String::strip)
                        .filter(label -> !label.isEmpty())
                        .toList(),
                time(first(item, "> pubDate", "> published", "> dc|date", "> updated")),
                body(item));
    }

    private static @Nullable Long idOf(Element item) {
        return Stream.of(first(item, "> guid", "> id"), link(item))
                .map(Feed::id)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String link(Element item) {
        Element atom = item.selectFirst("> link[href]:not([rel]), > link[href][rel=alternate]");
        return atom == null ? text(item, "> link") : atom.attr("href");
    }

    private static @Nullable String body(Element item) {
        Element markup = item.selectFirst("> content[type=xhtml]");
        return markup == null
                ? first(item, "> content|encoded", "> content", "> description", "> summary")
                : markup.html();
    }

    private static @Nullable Long id(@Nullable String address) {
        HttpUrl url = address == null ? null : HttpUrl.parse(address);
        PostAddress post = url == null ? null : PostAddress.of(url);
        return post == null ? null : post.id();
    }

    private static @Nullable OffsetDateTime time(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : OffsetDateTime.parse(
                            text,
                            ISO_DATE.matcher(text).lookingAt()
                                    ? DateTimeFormatter.ISO_OFFSET_DATE_TIME
                                    : DateTimeFormatter.RFC_1123_DATE_TIME);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns the text of the first of several elements that has one. */
    private static @Nullable String first(Element parent, String... selectors) {
        return Stream.of(selectors)
                .map(selector -> text(parent, selector))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Element parent, String selector) {
        Element found = parent.selectFirst(selector);
        return found == null ? null : Texts.emptyToNull(found.wholeText().strip());
    }
}
