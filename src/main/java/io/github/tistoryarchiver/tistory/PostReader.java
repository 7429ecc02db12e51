package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post from its page, desktop or mobile. Where each field may stand is listed in {@link PostFields}; the body's
 * boundaries are {@link BodyFinder}'s.
 */
public final class PostReader {
    private static final int TYPICAL_BODY = 1 << 14;

    private final Page page;
    private final List<Field.Note> notes = new ArrayList<>();

    private PostReader(Page page) {
        this.page = page;
    }

    /**
     * Reads a post. Takes its text out of the page, which can be read as a post only once.
     *
     * @param blogName the Tistory name of the blog
     * @return {@code null} when the page is no entry's page, or tells no number
     */
    public static @Nullable ReadPost read(Page page, String blogName) {
        PageKind kind = page.kind();
        return kind == PageKind.POST || kind == PageKind.PROTECTED ? new PostReader(page).read(kind, blogName) : null;
    }

    private @Nullable ReadPost read(PageKind kind, String blogName) {
        Long id = PostFields.ID.read(page, notes);
        if (id == null) {
            return null;
        }
        List<Comment> comments = CommentReader.read(page, id);
        Post post = post(id, blogName, kind);
        Element found = kind == PageKind.PROTECTED ? null : BodyFinder.find(page);
        Body body = found == null ? null : Body.of(found, page.url());
        Parts parts = body == null ? new Parts(page.url()) : body.parts();
        return new ReadPost(
                post.withText(parts.links(), parts.videos(), parts.linkCards(), parts.codeBlocks()),
                body == null ? null : body.html(),
                body == null ? null : body.readable(),
                parts.assets(),
                coverKey(),
                comments,
                CommentsServed.of(page, id),
                notes.stream().map(ReadPost.Note::of).toList(),
                parts.unknownBlocks());
    }

    /**
     * A post as the feed has it.
     *
     * @param tree the blog's categories, to tell the category from the tags
     * @return {@code null} where the feed tells no number or holds no more than an excerpt
     */
    public static @Nullable ReadPost read(Feed.Item item, HttpUrl home, String blogName, List<Category> tree) {
        String html = item.bodyHtml();
        if (item.id() == null || html == null || !html.matches("(?s).*<(p|div|figure|table|pre)\\b.*")) {
            return null;
        }
        Body body = Body.of(fragment(html), home);
        List<String> category = item.category(tree);
        String url =
                item.url() == null ? PostAddress.ofNumber(item.id()).on(home).toString() : item.url();
        HttpUrl parsed = HttpUrl.parse(url);
        PostAddress address = parsed == null ? null : PostAddress.of(parsed);
        Post post = new Post(
                item.id(),
                blogName,
                PostType.POST,
                url,
                PostAddress.ofNumber(item.id()).on(home).toString(),
                address == null ? null : address.slug(),
                item.title(),
                new Author(item.author()),
                new PostCategory(category == null ? List.of() : category, null),
                item.tags(tree),
                item.publishedAt(),
                null,
                Visibility.PUBLIC,
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(),
                body.parts().links(),
                body.parts().videos(),
                body.parts().linkCards(),
                body.parts().codeBlocks(),
                PostState.LIVE,
                null,
                Source.FEED);
        return new ReadPost(
                post,
                body.html(),
                body.readable(),
                body.parts().assets(),
                null,
                List.of(),
                CommentsServed.AS_JSON,
                List.of(),
                body.parts().unknownBlocks());
    }

    /**
     * A stored body, made readable again: the same as when it was read from its page.
     *
     * @param bodyHtml as in {@link ReadPost#bodyHtml()}
     * @param url the post's address, to which the body's addresses are relative
     */
    public static Element readable(String bodyHtml, HttpUrl url) {
        return ReadableBody.of(fragment(bodyHtml), url).element();
    }

    /** A body without a page around it, which is written as it was read. */
    static Element fragment(String html) {
        return withoutPage(new Element("div")).html(html);
    }

    /** Takes an element away from its page, so that keeping the one does not keep the other. */
    private static Element withoutPage(Element element) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().appendChild(element);
        return element;
    }

    /** What becomes of a body: as served, and readable. */
    private record Body(String html, Element readable, Parts parts) {
        static Body of(Element found, HttpUrl base) {
            Element cleaned = BodyFinder.cleaned(found);
            String html = stored(cleaned);
            ReadableBody readable = ReadableBody.of(cleaned, base);
            return new Body(html, withoutPage(readable.element()), readable.parts());
        }
    }

    /** A body as it is stored. */
    static String stored(Element cleaned) {
        StringBuilder html = cleaned.html(new StringBuilder(TYPICAL_BODY));
        ImageAddress.unsignAll(html);
        int start = 0;
        while (start < html.length() && Character.isWhitespace(html.charAt(start))) {
            start++;
        }
        int end = html.length();
        while (end > start && Character.isWhitespace(html.charAt(end - 1))) {
            end--;
        }
        html.setLength(end);
        return html.append('\n').substring(start);
    }

    private Post post(long id, String blogName, PageKind kind) {
        String url = url();
        PostAddress address = Optional.ofNullable(page.url().resolve(url))
                .map(PostAddress::of)
                .orElse(null);
        PostCategory category = PostFields.CATEGORY.read(page, notes);
        List<String> tags = PostFields.TAGS.read(page, notes);
        return new Post(
                id,
                blogName,
                address == null ? PostType.POST : address.type(),
                url,
                permalink(id),
                address == null ? null : address.slug(),
                PostFields.TITLE.read(page, notes),
                new Author(PostFields.AUTHOR.read(page, notes)),
                category == null ? new PostCategory(List.of(), null) : category,
                tags == null ? List.of() : tags,
                PostFields.PUBLISHED.read(page, notes),
                PostFields.MODIFIED.read(page, notes),
                visibility(kind),
                PostFields.SUMMARY.read(page, notes),
                PostFooter.license(page),
                PostFooter.commentCount(page, id),
                null,
                null,
                PostFooter.related(page),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                PostState.LIVE,
                null,
                isMobile() ? Source.MOBILE : Source.PAGE);
    }

    private boolean isMobile() {
        return page.url().pathSegments().get(0).equals("m")
                && page.url().pathSegments().size() > 1;
    }

    private String url() {
        String written = page.metadata().get("og:url");
        HttpUrl url = written == null ? null : page.url().resolve(written);
        return written != null && url != null && PostAddress.of(url) != null
                ? written
                : page.url().toString();
    }

    /** Posts keep their numeric address whatever else they have; a private one's page does not spell it out. */
    private String permalink(long id) {
        String written = page.metadata().get("dg:plink", "plink");
        String home = page.platform().defaultUrl();
        return written != null ? written : String.valueOf(page.url().resolve((home == null ? "" : home) + "/" + id));
    }

    private Visibility visibility(PageKind kind) {
        if (kind == PageKind.PROTECTED) {
            return Visibility.PROTECTED;
        }
        Element button = page.landmarks().first(PostFooter.VISIBILITY);
        return button != null && button.attr("data-entry-visibility").equalsIgnoreCase("private")
                ? Visibility.PRIVATE
                : Visibility.PUBLIC;
    }

    /** {@code kage@a/b/KEY}: the first two segments stand in every address of the image. */
    private @Nullable String coverKey() {
        String image = PlatformData.text(page.platform().tiaraEntry(), "image");
        if (image == null || !image.startsWith("kage@")) {
            return null;
        }
        String[] segments = image.substring("kage@".length()).split("/");
        return segments.length < 2 ? null : "/" + segments[0] + "/" + segments[1] + "/";
    }
}
