package io.github.tistoryarchiver.tistory.post;

import static io.github.tistoryarchiver.tistory.page.FieldSources.place;

import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.blog.CategoryTree;
import io.github.tistoryarchiver.tistory.page.FieldSources;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.Surroundings;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import io.github.tistoryarchiver.tistory.values.Texts;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The places where each field of a post may be found, the most reliable first: the platform's data in every page
 * precedes what a skin may show. Source: saved pages of 2014 to 2026.
 */
final class PostFields {
    private static final long NO_CATEGORY = 0;
    private static final int LEVELS_AROUND_FORM = 2;

    private PostFields() {}

    static final FieldSources<Long> ID = FieldSources.of(
            "id",
            place("article:txid", page -> idAfter('_', page.metadata().get("article:txid"))),
            place("T.entryInfo", page -> ApiJson.number(page.platform().entryInfo(), "entryId")),
            place("tiara", page -> ApiJson.number(page.platform().tiaraEntry(), "entryId")),
            place("dg:plink", page -> idIn(page, page.metadata().get("dg:plink"))),
            place("og:url", page -> idIn(page, page.metadata().get("og:url"))),
            place("the page's address", page -> idIn(page, page.url().toString())));

    static final FieldSources<String> TITLE = FieldSources.of(
            "title",
            place("og:title", PostTitle::ofPlatform),
            place("tiara", page -> ApiJson.text(page.platform().tiaraEntry(), "entryTitle")),
            place("JSON-LD", page -> ApiJson.text(page.platform().article(), "headline")),
            meta("twitter:title"),
            shownTitle(".tit_blogview"),
            shownTitle(".tit_post, .title_post, .title-article, .post-title, .hgroup h1, .post-cover h1, #head h2"),
            place("<title>", PostTitle::ofHead));

    static final FieldSources<String> AUTHOR = FieldSources.of(
            "author.name",
            meta("og.article.author"),
            meta("og:article:author"),
            meta("by"),
            place("tiara", page -> ApiJson.text(page.platform().tiaraEntry(), "authorNickname")),
            place("JSON-LD", page -> ApiJson.text(page.platform().article().path("author"), "name")),
            shown(".by_blog"));

    static final FieldSources<OffsetDateTime> PUBLISHED = FieldSources.of(
            "publishedAt",
            place(
                    "article:published_time",
                    page -> TimeParser.parse(page.metadata().get("article:published_time"))),
            place(
                    "JSON-LD",
                    page -> TimeParser.parse(ApiJson.text(page.platform().article(), "datePublished"))),
            place("the time shown on the mobile page", page -> shownTime(page, ".blogview_info .txt_date")));

    static final FieldSources<OffsetDateTime> MODIFIED = FieldSources.of(
            "modifiedAt",
            place(
                    "article:modified_time",
                    page -> TimeParser.parse(page.metadata().get("article:modified_time"))),
            place(
                    "JSON-LD",
                    page -> TimeParser.parse(ApiJson.text(page.platform().article(), "dateModified"))));

    /** Category id 0 means none; the platform then shows "카테고리 없음" or, until 2019, "분류없음". */
    static final FieldSources<PostCategory> CATEGORY = FieldSources.of(
            "category",
            place("T.entryInfo", page -> category(page, page.platform().entryInfo(), "categoryLabel")),
            place("tiara", page -> category(page, page.platform().tiaraEntry(), "categoryName")),
            place("the heading of the related posts", page -> path(PostFooter.categoryOfRelated(page))),
            place("the category link of the mobile page", page -> linked(page, ".blogview_tit a.txt_category")),
            place("the category link of the skin", page -> path(CategoryTree.shownBySkin(page))),
            place("the category link of the skin", PostFields::none));

    static final FieldSources<List<String>> TAGS = FieldSources.of(
                    "tags",
                    place("tiara", page -> tags(page.platform().tiaraEntry().path("tags"))),
                    place("tag links of the skin", PostFields::tagsNearText),
                    place("tag links of the mobile page", page -> tags(page, ".list_tag a")))
            .mayBeAbsent();

    static final FieldSources<String> SUMMARY = FieldSources.of(
            "summary",
            meta("og:description"),
            meta("description"),
            place("JSON-LD", page -> ApiJson.text(page.platform().article(), "description")));

    private static FieldSources.Place<String> meta(String key) {
        return place(key, page -> page.metadata().get(key));
    }

    private static FieldSources.Place<String> shown(String selector) {
        return place("shown text", page -> {
            Element element = page.document().select(selector).stream()
                    .filter(found -> found.closest(Landmark.AUTHORS_TEXT) == null)
                    .findFirst()
                    .orElse(null);
            return element == null ? null : Texts.emptyToNull(element.text().strip());
        });
    }

    /** What a skin shows as a title may be the blog's. */
    private static FieldSources.Place<String> shownTitle(String selector) {
        FieldSources.Place<String> shown = shown(selector);
        return place(shown.name(), page -> {
            String title = shown.read().from(page);
            return title == null || title.equals(PostTitle.ofBlog(page)) ? null : title;
        });
    }

    private static @Nullable Long idAfter(char separator, @Nullable String text) {
        int at = text == null ? -1 : text.indexOf(separator);
        return text == null || at < 1 || NumberParser.positive(text.substring(0, at)) == null
                ? null
                : NumberParser.positive(text.substring(at + 1));
    }

    private static @Nullable Long idIn(Page page, @Nullable String address) {
        HttpUrl url = address == null ? null : page.url().resolve(address);
        PostAddress post = url == null ? null : PostAddress.of(url);
        return post == null ? null : post.id();
    }

    private static @Nullable OffsetDateTime shownTime(Page page, String selector) {
        Element shown = page.document().selectFirst(selector);
        return shown == null ? null : TimeParser.parseShown(shown.text());
    }

    private static @Nullable PostCategory category(Page page, JsonNode data, String labelField) {
        Long id = ApiJson.number(data, "categoryId");
        String label = ApiJson.text(data, labelField);
        if (id != null && id == NO_CATEGORY) {
            return new PostCategory(List.of(), id);
        }
        return label == null ? null : new PostCategory(CategoryTree.pathOf(label, page), id);
    }

    private static @Nullable PostCategory path(List<String> path) {
        return path.isEmpty() ? null : new PostCategory(path, null);
    }

    private static @Nullable PostCategory linked(Page page, String selector) {
        Element anchor = page.document().selectFirst(selector);
        return anchor == null ? null : new PostCategory(CategoryTree.pathOf(anchor, page), null);
    }

    /** A post that says that it has no category, other than one that says nothing. */
    private static @Nullable PostCategory none(Page page) {
        return CategoryTree.isNoneShownBySkin(page) ? new PostCategory(List.of(), NO_CATEGORY) : null;
    }

    private static @Nullable List<String> tags(JsonNode array) {
        return array.isArray() ? distinct(array.valueStream().map(tag -> tag.asString(""))) : null;
    }

    private static @Nullable List<String> tags(Page page, String selector) {
        List<String> tags = distinct(page.document().select(selector).stream()
                .filter(anchor -> anchor.closest(Landmark.AUTHORS_TEXT) == null)
                .map(Element::text));
        return tags.isEmpty() ? null : tags;
    }

    /** Sidebars may mark their tags as the post's are marked; where the text is closed only what is right beside its form is the post's. */
    private static @Nullable List<String> tagsNearText(Page page) {
        Element form = page.passwordForm();
        Element text = form != null ? form : page.text();
        List<Element> links = text == null
                ? List.of()
                : new Surroundings(text).nearest("a[rel=tag]", form != null ? LEVELS_AROUND_FORM : Integer.MAX_VALUE);
        List<String> tags = distinct(links.stream().map(Element::text));
        return tags.isEmpty() ? null : tags;
    }

    private static List<String> distinct(Stream<String> tags) {
        return tags.map(String::strip).filter(tag -> !tag.isEmpty()).distinct().toList();
    }
}
