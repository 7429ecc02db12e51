package io.github.tistoryarchiver.tistory.post;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.MadeUp;
import io.github.tistoryarchiver.Rendered;
import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Blog;
import io.github.tistoryarchiver.model.Category;
import io.github.tistoryarchiver.model.CodeBlock;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.LinkCard;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.RelatedPost;
import io.github.tistoryarchiver.model.SidebarLink;
import io.github.tistoryarchiver.model.Video;
import io.github.tistoryarchiver.tistory.address.BlogAddress;
import io.github.tistoryarchiver.tistory.blog.BlogReader;
import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.body.NormalizedBody;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.body.parts.BodyContents;
import io.github.tistoryarchiver.tistory.media.ImageAddress;
import io.github.tistoryarchiver.tistory.page.ListPage;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.page.PageKind;
import io.github.tistoryarchiver.tistory.source.Feed;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every saved page against what a careful person says is true of it, field by field. */
@Tag("slow")
class ConformanceTest {
    private final Tally tally = new Tally();

    @Test
    void everyFieldOfEverySavedPageIsReadRight() throws Exception {
        SharedPages.require();
        for (Map.Entry<String, JsonNode> fact : SharedPages.facts().entrySet()) {
            tally.page(fact.getKey());
            JsonNode facts = fact.getValue();
            switch (facts.path("kind").asString()) {
                case "post" -> post(fact.getKey(), facts);
                case "mobile" -> mobile(fact.getKey(), facts);
                case "index", "category", "tag", "search", "guestbook" -> list(fact.getKey(), facts);
                case "body-only" -> bodyOnly(fact.getKey(), facts);
                case "rss" -> feed(fact.getKey(), facts);
                default -> assertThat(facts.path("kind").asString()).isEqualTo("TTXML");
            }
        }

        System.out.println(tally.table());
        assertThat(tally.differences()).isEmpty();
    }

    /**
     * The page as the facts count it: without the labels of the author's buttons and fields, without code that only a
     * style sheet makes such or of which a script draws a diagram, and without text that only a style sheet adds.
     */
    private static Page counted(String name, JsonNode facts) throws IOException {
        Page page = SavedBodies.page(name, facts);
        List<Element> wrappers =
                page.document().select(".contents_style, .tt_article_useless_p_margin, .blogview_content");
        for (Element text : wrappers.isEmpty() ? List.of(page.document().body()) : wrappers) {
            text.select("div.mermaid").removeClass("mermaid");
            text.select("input, select, button:not([class*=btn_])").remove();
            text.select("style")
                    .forEach(style -> style.dataNodes()
                            .forEach(css -> css.setWholeData(css.getWholeData()
                                    .replace("white-space: pre;", "")
                                    .replace("content:", "not-content:"))));
        }
        page.document().select(":not(ul, ol, menu, dir) > li").tagName("div"); // in no list, which the facts count
        return page;
    }

    private void post(String name, JsonNode facts) throws IOException {
        Page page = counted(name, facts);
        ParsedPost read = Objects.requireNonNull(
                PostReader.read(page, facts.path("blogName").asString()));
        tally.same("page kind", PageKind.POST, page.kind());
        fields(read.post(), facts);
        tally.same("tags", texts(facts.path("tags")), read.post().tags());
        body(read.readable(), read.post(), read.assets(), facts);
        comments(read.comments(), facts);
        blog(page, facts, facts.path("sidebar"));
    }

    private void mobile(String name, JsonNode facts) throws IOException {
        Page page = counted(name, facts);
        ParsedPost read = Objects.requireNonNull(
                PostReader.read(page, facts.path("blogName").asString()));
        fields(read.post(), facts);
        body(read.readable(), read.post(), read.assets(), facts);
    }

    private void list(String name, JsonNode facts) throws IOException {
        Page page = SavedBodies.page(name, facts);
        boolean guestbook = facts.path("kind").asString().equals("guestbook");
        tally.same("page kind", guestbook ? PageKind.GUESTBOOK : PageKind.LIST, page.kind());
        tally.same("not a post", null, PostReader.read(page, "x"));
        ListPage list = ListPage.read(page);
        tally.same(
                "posts listed",
                texts(facts.path("postLinks")).stream()
                        .map(ConformanceTest::path)
                        .toList(),
                list.posts().stream()
                        .map(post -> path(post.on(page.url()).encodedPath()))
                        .toList());
        JsonNode last = facts.path("lastPage");
        tally.same("last page", last.isNull() ? null : last.intValue(), list.lastPage());
        blog(page, facts, facts);
    }

    private void bodyOnly(String name, JsonNode facts) throws IOException {
        Page page = counted(name, facts);
        Element found = page.text();
        Element cleaned =
                BodyCleaner.cleaned(found != null ? found : page.document().body());
        NormalizedBody readable = NormalizedBody.of(cleaned, page.url());
        BodyContents parts = readable.parts();
        Post post = MadeUp.post(1)
                .links(parts.links())
                .videos(parts.videos())
                .linkCards(parts.linkCards())
                .codeBlocks(parts.codeBlocks())
                .build();
        body(readable.element(), post, parts.assets(), facts);
    }

    private void feed(String name, JsonNode facts) throws IOException {
        Feed feed = Feed.parse(SharedPages.bytes(name));
        List<JsonNode> items = facts.path("items").valueStream().toList();
        tally.same("feed title", facts.path("title").asString(), feed.title());
        tally.same(
                "feed ids",
                items.stream().map(item -> item.path("entryId").asLong()).toList(),
                feed.items().stream().map(Feed.Item::id).toList());
        tally.same(
                "feed titles",
                items.stream().map(item -> item.path("title").asString()).toList(),
                feed.items().stream().map(Feed.Item::title).toList());
        tally.same(
                "feed links",
                items.stream().map(item -> item.path("link").asString()).toList(),
                feed.items().stream().map(Feed.Item::url).toList());
        List<Category> tree = items.stream()
                .map(item -> item.path("category").asString(""))
                .filter(label -> !label.isEmpty())
                .distinct()
                .map(label -> new Category(null, label, List.of(label), "", null, List.of()))
                .toList();
        tally.same(
                "feed categories",
                items.stream().map(item -> item.path("category").asString("")).toList(),
                feed.items().stream()
                        .map(item -> String.join("/", Objects.requireNonNull(item.category(tree))))
                        .toList());
        tally.same(
                "feed tags",
                items.stream().map(item -> texts(item.path("tags"))).toList(),
                feed.items().stream().map(item -> item.tags(tree)).toList());
        for (Feed.Item item : feed.items()) {
            ParsedPost read = Objects.requireNonNull(
                    PostReader.read(item, HttpUrl.parse("https://1two13.tistory.com/"), "1two13", tree));
            Element shown =
                    Rendered.html(MarkdownWriter.write(Objects.requireNonNull(read.readable()), address -> address));
            tally.same("feed bodies in Markdown", Rendered.visible(read.readable()), Rendered.visible(shown));
        }
    }

    private void fields(Post post, JsonNode facts) {
        tally.same("id", facts.path("entryId").asLong(), post.id());
        tally.same("permalink", facts.path("permalink").asString(), post.permalink());
        tally.same("title", facts.path("title").asString(), post.title());
        tally.same("author", facts.path("author").asString(), post.author().name());
        tally.same("published", time(facts.path("published")), post.publishedAt());
        tally.same("modified", time(facts.path("modified")), post.modifiedAt());
        tally.same("category", texts(facts.path("category")), post.category().path());
        JsonNode visibility = facts.path("visibility");
        if (!visibility.isNull()) {
            tally.same(
                    "visibility",
                    visibility.asString(),
                    post.visibility().name().toLowerCase(Locale.ROOT));
        }
        JsonNode comments = facts.path("commentCount");
        tally.same("comment count", comments.isNull() ? null : comments.intValue(), post.commentCount());
        List<JsonNode> rows = facts.path("related")
                .valueStream()
                .filter(row -> !isSelf(row, post))
                .toList();
        tally.same(
                "related",
                rows.stream().map(row -> row.path("title").asString()).toList(),
                post.related().stream().map(RelatedPost::title).toList());
        tally.same(
                "related: address",
                rows.stream().map(row -> path(row.path("href").asString())).toList(),
                post.related().stream().map(row -> path(row.url())).toList());
        tally.same(
                "related: date",
                rows.stream().map(row -> row.path("date").asString()).toList(),
                post.related().stream().map(RelatedPost::dateText).toList());
        tally.same(
                "related: comments",
                rows.stream().map(row -> row.path("comments").intValue()).toList(),
                post.related().stream().map(RelatedPost::commentCount).toList());
    }

    /** Tells whether a row of related posts is the post itself, which some skins list. */
    private static boolean isSelf(JsonNode row, Post post) {
        String path = path(row.path("href").asString());
        return path.equals(path(String.valueOf(post.permalink()))) || path.equals(path(post.url()));
    }

    private void body(Element readable, Post post, List<AssetReference> assets, JsonNode facts) {
        JsonNode body = facts.path("body");
        Element shown = Rendered.html(MarkdownWriter.write(Objects.requireNonNull(readable), address -> address));
        String text = textOfTheAuthor(shown, post, facts);
        String start = Rendered.visible(body.path("textStart").asString(""));
        String end = Rendered.visible(body.path("textEnd").asString(""));
        int length = body.path("textLength").intValue();
        tally.same("text start", start, text.substring(0, Math.min(start.length(), text.length())));
        tally.same("text end", end, text.substring(Math.max(0, text.length() - end.length())));
        boolean near = Math.abs(text.length() - length) <= length / 1000;
        tally.same("text length", length, near ? length : text.length());
        tally.same("images", images(body.path("images")), images(shown, facts));
        tally.same("attachments", names(body.path("attachments")), attachments(assets));
        tally.same(
                "videos",
                watched(body.path("videos")),
                post.videos().stream().map(Video::url).toList());
        tally.same(
                "cards",
                texts(body.path("linkCards")),
                post.linkCards().stream().map(LinkCard::url).toList());
        tally.same("first lines of code", firstLines(body.path("codeBlocks")), firstLines(readable, post));
        tally.same(
                "quotes",
                body.path("blockquotes").intValue(),
                shown.select("blockquote").size() - post.linkCards().size());
        tally.same(
                "folded texts",
                body.path("moreLess").intValue()
                        + facts.path("extra").path("details").asInt(0),
                shown.select("details").size());
        tally.same("emoticons", body.path("emoticons").intValue(), (int) assets.stream()
                .filter(asset -> asset.role() == AssetRole.EMOTICON)
                .count());
        tally.same(
                "code",
                languages(body.path("codeBlocks")),
                post.codeBlocks().stream().map(CodeBlock::language).toList());
        List<Integer> lines = facts.path("extra")
                .path("codeLines")
                .valueStream()
                .map(JsonNode::intValue)
                .toList();
        if (!lines.isEmpty()) {
            tally.same(
                    "code lines",
                    lines,
                    post.codeBlocks().stream().map(CodeBlock::lines).toList());
        }
        tally.same("links", body.path("links").intValue(), post.links().size());
        tally.same(
                "headings",
                body.path("headings").intValue(),
                shown.select("h1, h2, h3, h4, h5, h6").size());
        tally.same(
                "tables", body.path("tables").intValue(), shown.select("table").size());
        tally.same(
                "lists",
                body.path("lists").intValue(),
                shown.select("ul, ol").not("ul ul, ul ol, ol ul, ol ol").size());
        for (String word : texts(facts.path("mustNotContain"))) {
            tally.same("must not contain", false, Rendered.visible(shown).contains(Rendered.visible(word)));
        }
    }

    private void comments(List<Comment> comments, JsonNode facts) {
        List<JsonNode> expected = facts.path("comments").valueStream().toList();
        tally.same(
                "comments",
                expected.stream()
                        .map(comment -> comment.path("id").asString() + " "
                                + comment.path("author").asString() + " "
                                + comment.path("date").asString() + " " + comment.path("secret"))
                        .toList(),
                comments.stream()
                        .map(comment -> comment.id() + " " + comment.author().name() + " " + comment.writtenText() + " "
                                + comment.secret())
                        .toList());
        for (int i = 0; i < Math.min(expected.size(), comments.size()); i++) {
            String start = Rendered.visible(expected.get(i).path("textStart").asString());
            String text = Rendered.visible(String.valueOf(comments.get(i).text()));
            tally.same("text of comments", start, text.substring(0, Math.min(start.length(), text.length())));
        }
    }

    private void blog(Page page, JsonNode facts, JsonNode sidebar) throws IOException {
        BlogAddress address;
        try {
            address = BlogAddress.parse(facts.path("url").asString());
        } catch (BlogAddress.NotABlogException e) {
            throw new IOException(e);
        }
        BlogReader.Snapshot snapshot = BlogReader.read(page, address);
        Blog blog = snapshot.blog();
        tally.same("blog name", facts.path("blogName").asString(), blog.name());
        tally.same("blog title", facts.path("blogTitle").asString(), blog.title());
        if (facts.path("blogId").isNumber()) {
            tally.same("blog id", facts.path("blogId").asLong(), blog.id());
        }
        tally.same("categories", categories(sidebar.path("categories")), flat(blog.categories()));
        JsonNode total = sidebar.path("categoryRoot").path("count");
        tally.same("total of posts", total.isNumber() ? total.intValue() : null, blog.postCount());
        JsonNode counters = sidebar.path("counters");
        if (counters.isObject()) {
            tally.same(
                    "counters",
                    counters.path("total") + " " + counters.path("today") + " " + counters.path("yesterday"),
                    snapshot.counters() == null
                            ? null
                            : snapshot.counters().total() + " "
                                    + snapshot.counters().today() + " "
                                    + snapshot.counters().yesterday());
        } else {
            tally.same("counters", null, snapshot.counters());
        }
        if (sidebar.has("calendarMonth")) {
            tally.same(
                    "calendar",
                    sidebar.path("calendarMonth").asString().replace('/', '-'),
                    snapshot.calendar() == null ? null : snapshot.calendar().month());
        }
        links(
                "recent posts",
                "title",
                sidebar.path("recentPosts"),
                blog.sidebar().recentPosts());
        links(
                "popular posts",
                "title",
                sidebar.path("popularPosts"),
                blog.sidebar().popularPosts());
        links(
                "recent comments",
                "text",
                sidebar.path("recentComments"),
                blog.sidebar().recentComments());
        links("notices", "title", sidebar.path("notices"), blog.sidebar().notices());
        if (sidebar.has("tagCloud")) {
            tally.same(
                    "tag cloud",
                    texts(sidebar.path("tagCloud")),
                    blog.sidebar().tags().stream().map(SidebarLink::text).toList());
        }
        links("archive list", "label", sidebar.path("archives"), blog.sidebar().archives());
    }

    private void links(String field, String label, JsonNode expected, List<SidebarLink> actual) {
        if (expected.isArray()) {
            tally.same(
                    field,
                    expected.valueStream()
                            .map(link -> link.path(label).asString() + " "
                                    + path(link.path("href").asString()) + shown(link.path("date"))
                                    + shown(link.path("count")))
                            .toList(),
                    actual.stream()
                            .map(link -> link.text() + " " + path(link.url())
                                    + (link.dateText() == null ? "" : " " + link.dateText())
                                    + (link.count() == null ? "" : " " + link.count()))
                            .toList());
        }
    }

    private static String shown(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? "" : " " + node.asString();
    }

    /** An address without scheme and host, decoded. */
    private static String path(String address) {
        HttpUrl url = Objects.requireNonNull(HttpUrl.parse("https://x.y/")).resolve(address);
        return String.join("/", url.pathSegments()) + (url.fragment() == null ? "" : "#" + url.fragment());
    }

    private static List<String> categories(JsonNode list) {
        return list.valueStream()
                .map(category -> String.join("/", texts(category.path("path"))) + " "
                        + (category.path("count").isNumber()
                                ? category.path("count").intValue()
                                : null))
                .toList();
    }

    private static List<String> flat(List<Category> tree) {
        return tree.stream()
                .flatMap(category -> Stream.concat(Stream.of(category), category.children().stream()))
                .map(category -> String.join("/", category.path()) + " " + category.postCount())
                .toList();
    }

    private static List<String> images(JsonNode addresses) {
        return texts(addresses).stream().map(address -> unsigned(address)).toList();
    }

    private static String unsigned(String address) {
        ImageAddress image = ImageAddress.of(address, Objects.requireNonNull(HttpUrl.parse("https://x.y/")));
        return image == null ? address : image.source();
    }

    private static List<String> images(Element shown, JsonNode facts) {
        return shown.select("img").stream()
                .filter(image -> !image.attr("src").startsWith("data:"))
                .filter(image -> image.closest("a[href*=youtube.com/watch]") == null)
                .map(image -> unsigned(image.attr("src")))
                .toList();
    }

    private static List<String> attachments(List<AssetReference> assets) {
        return assets.stream()
                .filter(asset -> asset.role() == AssetRole.ATTACHMENT && asset.inline() == null)
                .map(AssetReference::name)
                .toList();
    }

    private static List<String> names(JsonNode attachments) {
        return attachments
                .valueStream()
                .map(attachment -> attachment.path("name").asString())
                .toList();
    }

    private static List<String> languages(JsonNode blocks) {
        return blocks.valueStream()
                .map(block -> block.path("language").isNull()
                        ? null
                        : block.path("language").asString())
                .toList();
    }

    private static List<String> watched(JsonNode videos) {
        return texts(videos).stream()
                .map(video -> video.replace("youtube.com/embed/", "youtube.com/watch?v="))
                .toList();
    }

    private static List<String> firstLines(JsonNode blocks) {
        return blocks.valueStream()
                .map(block -> Rendered.visible(block.path("firstLine").asString()))
                .toList();
    }

    /** The first lines of the code in the body; forms' text areas, which are code in Markdown too, come without a count of lines. */
    private static List<String> firstLines(Element readable, Post post) {
        List<String> lines = readable.select("pre").stream()
                .map(pre -> Rendered.visible(
                        pre.wholeText().strip().lines().findFirst().orElse("")))
                .toList();
        return lines.size() == post.codeBlocks().size()
                ? lines
                : lines.subList(0, Math.min(lines.size(), post.codeBlocks().size()));
    }

    /** The text as the facts count it: drawings by their text; without cards, video titles, labels, and what is optional. */
    private static String textOfTheAuthor(Element shown, Post post, JsonNode facts) {
        Element copy = shown.clone();
        copy.select("img[src^=data:image/svg]").forEach(image -> image.replaceWith(new TextNode(image.attr("alt"))));
        copy.select("blockquote:has(a)").stream()
                .filter(quote -> post.linkCards().stream()
                        .anyMatch(card -> quote.selectFirst("a").attr("href").equals(card.url())))
                .forEach(Element::remove);
        for (Video video : post.videos()) {
            copy.select("a").stream()
                    .filter(link -> link.attr("href").equals(video.url()))
                    .forEach(Element::remove);
        }
        copy.select("li").forEach(ConformanceTest::removeMarker);
        String text = Rendered.visible(copy);
        for (String optional : texts(facts.path("optionalText"))) {
            for (String before = null; !text.equals(before); ) {
                before = text;
                text = without(text, optional);
            }
        }
        for (String label : texts(facts.path("extra").path("moreLessLabels"))) {
            text = without(text, label);
        }
        return text;
    }

    /** Removes what a style sheet shows in the place of a bullet: the facts have the text of the elements alone. */
    private static void removeMarker(Element item) {
        if (item.childNodeSize() > 0
                && item.childNode(0) instanceof TextNode text
                && text.getWholeText().startsWith("— ")) {
            text.text(text.getWholeText().substring(2));
        }
    }

    private static String without(String text, String part) {
        String visible = Rendered.visible(part);
        int at = text.lastIndexOf(visible);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + visible.length());
    }

    private static OffsetDateTime time(JsonNode text) {
        return text.isNull() || text.isMissingNode() ? null : OffsetDateTime.parse(text.asString());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
