package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads a post from its page. Each field has an ordered chain of sources: what the platform puts into every page, then
 * what most skins show.
 */
public final class PostReader {
    private final Page page;
    private final Metadata metadata;
    private final PlatformData platform;
    private final String blogName;

    private PostReader(Page page, String blogName) {
        this.page = page;
        this.metadata = page.metadata();
        this.platform = page.platform();
        this.blogName = blogName;
    }

    /**
     * Reads a post.
     *
     * @param blogName the Tistory name of the blog
     * @return {@code null} when the page is no entry's page, or tells no number, or holds no body that can be found
     */
    public static @Nullable ReadPost read(Page page, String blogName) {
        PageKind kind = page.kind();
        return kind == PageKind.POST || kind == PageKind.PROTECTED ? new PostReader(page, blogName).read(kind) : null;
    }

    private @Nullable ReadPost read(PageKind kind) {
        Long id = id();
        Element found = BodyFinder.find(page);
        if (id == null || (found == null && kind == PageKind.POST)) {
            return null;
        }
        Element cleaned = found == null ? null : BodyFinder.cleaned(found);
        ReadableBody readable = cleaned == null ? null : ReadableBody.of(cleaned, page.url());
        Parts parts = readable == null ? new Parts(page.url()) : readable.parts();
        if (cleaned != null) {
            ImageAddress.unsignAll(cleaned);
        }
        Post post = post(id, kind, parts);
        return new ReadPost(
                post,
                cleaned == null ? null : cleaned.html().strip() + "\n",
                readable == null ? null : readable.element(),
                parts.assets(),
                coverKey(),
                absent(post));
    }

    private Post post(long id, PageKind kind, Parts parts) {
        String url = firstOf(metadata.get("og:url"), page.url().toString());
        PostAddress address = Optional.ofNullable(page.url().resolve(url))
                .map(PostAddress::of)
                .orElse(null);
        return new Post(
                id,
                blogName,
                address == null ? PostType.POST : address.type(),
                url,
                permalink(id),
                address == null ? null : address.slug(),
                title(),
                new Author(author()),
                category(),
                tags(),
                time("article:published_time", "datePublished"),
                time("article:modified_time", "dateModified"),
                visibility(kind),
                firstOfNullable(metadata.get("og:description"), metadata.get("description")),
                PostFooter.license(page),
                PostFooter.commentCount(page, id),
                null,
                null,
                PostFooter.related(page),
                List.of(),
                parts.links(),
                parts.videos(),
                parts.linkCards(),
                parts.codeBlocks(),
                PostState.LIVE,
                Source.PAGE);
    }

    /** Posts keep their numeric address whatever else they have; a private one's page does not spell it out. */
    private String permalink(long id) {
        String written = metadata.get("dg:plink", "plink");
        return written != null
                ? written
                : String.valueOf(page.url().resolve(firstOf(platform.defaultUrl(), "") + "/" + id));
    }

    private @Nullable Long id() {
        String txid = metadata.get("article:txid");
        if (txid != null && txid.matches("\\d+_\\d{1,18}")) {
            return Long.valueOf(txid.substring(txid.indexOf('_') + 1));
        }
        Long id = PlatformData.number(platform.entryInfo(), "entryId");
        id = id != null ? id : PlatformData.number(platform.tiaraEntry(), "entryId");
        if (id != null) {
            return id;
        }
        return Stream.of(metadata.get("dg:plink"), page.url().toString())
                .filter(Objects::nonNull)
                .map(page.url()::resolve)
                .filter(Objects::nonNull)
                .map(PostAddress::of)
                .filter(Objects::nonNull)
                .map(PostAddress::number)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private @Nullable String title() {
        return firstOfNullable(
                metadata.get("og:title"),
                PlatformData.text(platform.tiaraEntry(), "entryTitle"),
                PlatformData.text(platform.article(), "headline"));
    }

    private @Nullable String author() {
        return firstOfNullable(
                metadata.get("og.article.author", "og:article:author", "by"),
                PlatformData.text(platform.tiaraEntry(), "authorNickname"),
                PlatformData.text(platform.article().path("author"), "name"));
    }

    /** Category number 0 means none; the platform then shows "카테고리 없음" or, until 2019, "분류없음". */
    private PostCategory category() {
        Long id = PlatformData.number(platform.entryInfo(), "categoryId");
        id = id != null ? id : PlatformData.number(platform.tiaraEntry(), "categoryId");
        if (id != null && id == 0) {
            return new PostCategory(List.of(), id);
        }
        String label = firstOfNullable(
                PlatformData.text(platform.entryInfo(), "categoryLabel"),
                PlatformData.text(platform.tiaraEntry(), "categoryName"));
        List<String> path = label == null
                ? PostFooter.categoryOfRelated(page)
                : CategoryTree.pathOf(label, CategoryTree.read(page));
        return new PostCategory(path.isEmpty() && label == null ? CategoryTree.shownBySkin(page) : path, id);
    }

    private List<String> tags() {
        JsonNode tags = platform.tiaraEntry().path("tags");
        if (tags.isArray()) {
            return tags.valueStream()
                    .map(tag -> tag.asString("").strip())
                    .filter(tag -> !tag.isEmpty())
                    .distinct()
                    .toList();
        }
        return page.document().select("a[rel=tag]").stream()
                .filter(anchor -> anchor.closest(BodyFinder.WRAPPER) == null)
                .map(anchor -> anchor.text().strip())
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
    }

    private @Nullable OffsetDateTime time(String property, String jsonLdField) {
        OffsetDateTime time = Times.parse(metadata.get(property));
        return time != null ? time : Times.parse(PlatformData.text(platform.article(), jsonLdField));
    }

    private Visibility visibility(PageKind kind) {
        if (kind == PageKind.PROTECTED) {
            return Visibility.PROTECTED;
        }
        Element button = page.document().selectFirst(".wrap_btn_etc[data-entry-visibility]");
        return button != null && button.attr("data-entry-visibility").equalsIgnoreCase("private")
                ? Visibility.PRIVATE
                : Visibility.PUBLIC;
    }

    /** {@code kage@a/b/KEY}: the first two segments stand in every address of the image. */
    private @Nullable String coverKey() {
        String image = PlatformData.text(platform.tiaraEntry(), "image");
        if (image == null || !image.startsWith("kage@")) {
            return null;
        }
        String[] segments = image.substring("kage@".length()).split("/");
        return segments.length < 2 ? null : "/" + segments[0] + "/" + segments[1] + "/";
    }

    private static List<String> absent(Post post) {
        List<String> absent = new ArrayList<>();
        if (post.title() == null) {
            absent.add("title");
        }
        if (post.author().name() == null) {
            absent.add("author.name");
        }
        if (post.publishedAt() == null) {
            absent.add("publishedAt");
        }
        if (post.modifiedAt() == null) {
            absent.add("modifiedAt");
        }
        return List.copyOf(absent);
    }

    private static String firstOf(@Nullable String one, String other) {
        return one != null ? one : other;
    }

    private static @Nullable String firstOfNullable(@Nullable String... texts) {
        for (String text : texts) {
            if (text != null) {
                return text;
            }
        }
        return null;
    }
}
