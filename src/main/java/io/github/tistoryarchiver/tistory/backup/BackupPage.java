package io.github.tistoryarchiver.tistory.backup;

import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.post.BarePost;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import io.github.tistoryarchiver.tistory.values.Texts;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post of the official backup, which is a zip with {@code N/N-title.html} and the post's files below {@code N/img} and
 * {@code N/file}. It says neither who may see the post nor when it was edited, and the addresses of its files are lost.
 */
public final class BackupPage {
    /** What files of a backup have instead of their lost addresses; no host can have this name (RFC 2606). */
    private static final HttpUrl FILES = Objects.requireNonNull(HttpUrl.parse("https://backup.invalid/attachment/"));

    private static final Pattern OWN_FILE =
            Pattern.compile("(?:\\./|(?:\\.\\./)?\\d+/)?((?:img|file)/[^?#]+)(?:[?#].*)?");
    private static final List<String> ADDRESSES = List.of("src", "href", "data-src", "data-url", "srcset");
    private static final ZoneOffset KOREA = ZoneOffset.ofHours(9);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private BackupPage() {}

    /** Returns the address that a file gets in place of its lost one, whichever way its name is composed. */
    public static HttpUrl addressOf(long post, String path) {
        HttpUrl.Builder url = FILES.newBuilder().addPathSegment(Long.toString(post));
        Stream.of(Normalizer.normalize(path, Normalizer.Form.NFC).split("/")).forEach(url::addPathSegment);
        return url.build();
    }

    /**
     * Reads a post.
     *
     * @param id its number, which only the name of the file tells
     * @return {@code null} if the file is no post of a backup
     */
    public static @Nullable ParsedPost read(byte[] html, long id, HttpUrl home, String blogName) {
        Document document = Page.parse(html, null, home).document();
        Element text = document.selectFirst("div.contents_style, div.article-view");
        Element title = document.selectFirst("h2.title-article");
        if (text == null || title == null) {
            return null;
        }
        for (String attribute : ADDRESSES) {
            text.select("[" + attribute + "]").forEach(element -> {
                Matcher file = OWN_FILE.matcher(element.attr(attribute));
                if (file.matches()) {
                    element.attr(
                            attribute, addressOf(id, decoded(file.group(1))).toString());
                }
            });
        }
        return PostReader.ofText(post(document, title, id, home, blogName), text.html(), home, List.of());
    }

    private static String decoded(String path) {
        HttpUrl url = FILES.resolve(path);
        return url == null ? path : String.join("/", url.pathSegments().subList(1, url.pathSize()));
    }

    private static Post post(Document document, Element title, long id, HttpUrl home, String blogName) {
        String numeric = PostAddress.ofId(id).on(home).toString();
        return BarePost.of(id, blogName)
                .type(PostType.POST)
                .url(numeric)
                .permalink(numeric)
                .title(Texts.emptyToNull(title.wholeText().strip()))
                .author(new Author(null))
                .category(new PostCategory(CategoryLabel.path(shown(document, "p.category")), null))
                .tags(tags(shown(document, "div.tags")))
                .publishedAt(publishedAt(document))
                .visibility(Visibility.UNKNOWN)
                .source(Source.ZIP)
                .build();
    }

    private static String shown(Document document, String selector) {
        Element found = document.selectFirst(selector);
        return found == null ? "" : found.text().strip();
    }

    /** Splits at blanks before a number sign, since a tag may hold either alone. */
    private static List<String> tags(String text) {
        return Stream.of(text.split("\\s+(?=#)"))
                .map(tag -> tag.strip().replaceFirst("^#", ""))
                .filter(tag -> !tag.isEmpty())
                .toList();
    }

    private static @Nullable OffsetDateTime publishedAt(Document document) {
        return time(shown(document, "p.date"));
    }

    private static @Nullable OffsetDateTime time(String text) {
        try {
            return LocalDateTime.parse(text, TIME).atOffset(KOREA);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns when a post of a backup was published; {@code null} if its file does not say. */
    public static @Nullable OffsetDateTime publishedAt(byte[] html, HttpUrl home) {
        return publishedAt(Page.parse(html, null, home).document());
    }
}
