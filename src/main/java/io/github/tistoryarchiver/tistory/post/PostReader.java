package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.content.ledger.ServedText;
import io.github.tistoryarchiver.model.Author;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Source;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.body.NormalizedBody;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.comment.CommentReader;
import io.github.tistoryarchiver.tistory.comment.CommentsServed;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.source.Feed;
import io.github.tistoryarchiver.tistory.values.ApiJson;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads a post from its page, desktop or mobile. {@link PostFields} lists the places of each field; {@link Page#text}
 * finds the bounds of the body.
 */
public final class PostReader {
    private static final int TYPICAL_BODY = 1 << 14;
    private static final Pattern MARKUP = Pattern.compile("<[A-Za-z][A-Za-z0-9]*[\\s/>]");

    private final Page page;
    private final List<ParsedPost.Note> notes = new ArrayList<>();

    private PostReader(Page page) {
        this.page = page;
    }

    /**
     * Reads a post. This moves the text out of the page, so a page can be read as a post only once.
     *
     * @param blogName the Tistory name of the blog
     * @return {@code null} if the page is not an entry's page or has no id
     */
    public static @Nullable ParsedPost read(Page page, String blogName) {
        PageKind kind = page.kind();
        return kind == PageKind.POST || kind == PageKind.PROTECTED ? new PostReader(page).read(kind, blogName) : null;
    }

    /** Reads what the page shows, before anything of it is changed; what is found has to do where the platform marks no text. */
    private @Nullable ServedText served(Element found) {
        if (page.length() > ServedText.MAX_LENGTH && ServedText.isTooLong(found)) {
            note("proof", null);
            return null;
        }
        ServedText served = ServedText.of(page);
        return served != null ? served : ServedText.of(found);
    }

    /** Returns the time of the last edit that a page names; {@code null} if it names none. */
    public static @Nullable OffsetDateTime modifiedAt(Page page) {
        return PostFields.MODIFIED.read(page, (field, place) -> {});
    }

    private void note(String field, @Nullable String place) {
        notes.add(new ParsedPost.Note(field, place));
    }

    private @Nullable ParsedPost read(PageKind kind, String blogName) {
        Long id = PostFields.ID.read(page, this::note);
        if (id == null) {
            return null;
        }
        List<Comment> comments = CommentReader.read(page, id);
        Post post = post(id, blogName, kind);
        Element found = kind == PageKind.PROTECTED ? null : page.text();
        Body body = found == null ? null : Body.of(found, page.url(), served(found));
        BodyContents parts = body == null ? new BodyContents(page.url()) : body.parts();
        return new ParsedPost(
                post.withText(parts.links(), parts.videos(), parts.linkCards(), parts.codeBlocks()),
                body == null ? null : body.html(),
                body == null ? null : body.readable(),
                body == null ? null : body.served(),
                parts.assets(),
                coverKey(),
                comments,
                CommentsServed.of(page, id),
                List.copyOf(notes),
                parts.unknownBlocks());
    }

    /**
     * Reads a post from a feed.
     *
     * @param tree the blog's categories, which distinguish the category from the tags
     * @return {@code null} if the feed gives no id for it or only an excerpt
     */
    public static @Nullable ParsedPost read(Feed.Item item, HttpUrl home, String blogName, List<Category> tree) {
        String html = item.bodyHtml();
        if (item.id() == null || html == null || !MARKUP.matcher(html).find()) {
            return null;
        }
        return ofText(post(item, item.id(), home, blogName, tree), html, home, List.of());
    }

    /** Reads what a feed says of a post beside its text; {@code null} if it does not say its number. */
    public static @Nullable ParsedPost readWithoutText(
            Feed.Item item, HttpUrl home, String blogName, List<Category> tree) {
        return item.id() == null
                ? null
                : ofText(post(item, item.id(), home, blogName, tree), "", home, List.of())
                        .withoutText();
    }

    /**
     * Reads a text that came without a page around it.
     *
     * @param post its other fields
     * @param html the author's text
     * @param base the address against which those in the text count
     * @param comments threads that came with it
     */
    public static ParsedPost ofText(Post post, String html, HttpUrl base, List<Comment> comments) {
        Element text = NormalizedBody.withoutTokens(fragment(html));
        boolean isTooLong = ServedText.isTooLong(text);
        Body body = Body.of(text, base, isTooLong ? null : ServedText.of(text));
        BodyContents parts = body.parts();
        return new ParsedPost(
                post.withText(parts.links(), parts.videos(), parts.linkCards(), parts.codeBlocks()),
                body.html(),
                body.readable(),
                body.served(),
                parts.assets(),
                null,
                comments,
                CommentsServed.AS_JSON,
                isTooLong ? List.of(new ParsedPost.Note("proof", null)) : List.of(),
                parts.unknownBlocks());
    }

    private static Post post(Feed.Item item, long id, HttpUrl home, String blogName, List<Category> tree) {
        List<String> category = item.category(tree);
        String url = item.url() == null ? PostAddress.ofId(id).on(home).toString() : item.url();
        HttpUrl parsed = HttpUrl.parse(url);
        PostAddress address = parsed == null ? null : PostAddress.of(parsed);
        return BarePost.of(id, blogName)
                .type(PostType.POST)
                .url(url)
                .permalink(PostAddress.ofId(id).on(home).toString())
                .slug(address == null ? null : address.slug())
                .title(item.title())
                .author(new Author(item.author()))
                .category(new PostCategory(category == null ? List.of() : category, null))
                .tags(item.tags(tree))
                .publishedAt(item.publishedAt())
                .visibility(Visibility.PUBLIC)
                .source(Source.FEED)
                .build();
    }

    /** Parses a body that has no page around it; it is serialized without pretty printing. */
    public static Element fragment(String html) {
        return withoutPage(new Element("div")).prepend(html); // jsoup appends children one by one, in quadratic time
    }

    /** Moves an element to a document of its own, so that keeping the element does not keep its page in memory. */
    private static Element withoutPage(Element element) {
        Document document = Document.createShell("");
        document.outputSettings().prettyPrint(false);
        document.body().appendChild(element);
        return element;
    }

    /** A body as served and as plain HTML. */
    private record Body(
            String html,
            Element readable,
            BodyContents parts,
            @Nullable ServedText served) {
        static Body of(Element found, HttpUrl base, @Nullable ServedText onPage) {
            Element cleaned = BodyCleaner.cleaned(found);
            String html = stored(cleaned);
            ServedText served = onPage == null ? null : onPage.storedAs(cleaned);
            NormalizedBody readable = NormalizedBody.of(cleaned, base, onPage == null ? null : onPage.styles(cleaned));
            return new Body(html, withoutPage(readable.element()), readable.parts(), served);
        }
    }

    /** Returns a body as it is stored: without signatures, with one trailing line end. */
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
        PostCategory category = PostFields.CATEGORY.read(page, this::note);
        List<String> tags = PostFields.TAGS.read(page, this::note);
        return BarePost.of(id, blogName)
                .type(address == null ? PostType.POST : address.type())
                .url(url)
                .permalink(permalink(id))
                .slug(address == null ? null : address.slug())
                .title(PostFields.TITLE.read(page, this::note))
                .author(new Author(PostFields.AUTHOR.read(page, this::note)))
                .category(category == null ? new PostCategory(List.of(), null) : category)
                .tags(tags == null ? List.of() : tags)
                .publishedAt(PostFields.PUBLISHED.read(page, this::note))
                .modifiedAt(PostFields.MODIFIED.read(page, this::note))
                .visibility(visibility(kind))
                .summary(PostFields.SUMMARY.read(page, this::note))
                .license(PostFooter.license(page))
                .commentCount(PostFooter.commentCount(page, id))
                .related(PostFooter.related(page, id, address))
                .source(isMobile() ? Source.MOBILE : Source.PAGE)
                .build();
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

    /**
     * Returns the numeric address, which every post has. The page of a private post does not contain it, so it is built
     * from the id.
     */
    private String permalink(long id) {
        String written = page.metadata().get("dg:plink", "plink");
        String home = page.platform().defaultUrl();
        return written != null ? written : String.valueOf(page.url().resolve((home == null ? "" : home) + "/" + id));
    }

    private Visibility visibility(PageKind kind) {
        if (kind == PageKind.PROTECTED) {
            return Visibility.PROTECTED;
        }
        Element button = page.landmarks().first(Landmark.VISIBILITY);
        return button != null && button.attr("data-entry-visibility").equalsIgnoreCase("private")
                ? Visibility.PRIVATE
                : Visibility.PUBLIC;
    }

    /**
     * Returns {@code /a/b/} of {@code kage@a/b/KEY}: these two segments occur in every address of the image. Returns
     * {@code null} if the page names no such image.
     */
    private @Nullable String coverKey() {
        String image = ApiJson.text(page.platform().tiaraEntry(), "image");
        if (image == null || !image.startsWith("kage@")) {
            return null;
        }
        String[] segments = image.substring("kage@".length()).split("/");
        return segments.length < 2 ? null : "/" + segments[0] + "/" + segments[1] + "/";
    }
}
