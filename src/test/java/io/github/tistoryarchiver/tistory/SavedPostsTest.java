package io.github.tistoryarchiver.tistory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.Rendered;
import io.github.tistoryarchiver.SharedPages;
import io.github.tistoryarchiver.markdown.MarkdownWriter;
import io.github.tistoryarchiver.model.AssetRole;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.RelatedPost;
import io.github.tistoryarchiver.model.Video;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/** Real saved posts, read and written as Markdown, against what a careful person says is true of each. */
class SavedPostsTest {

    @TestFactory
    Stream<DynamicTest> aSavedPostIsReadAndWrittenAsItIs() throws IOException {
        SharedPages.require();
        return SharedPages.facts().entrySet().stream()
                .filter(fact -> fact.getValue().path("kind").asString("").equals("post"))
                .map(fact -> DynamicTest.dynamicTest(
                        fact.getKey(),
                        () -> assertThat(differences(fact.getKey(), fact.getValue()))
                                .isEmpty()));
    }

    private static List<String> differences(String name, JsonNode facts) throws IOException {
        HttpUrl url = Objects.requireNonNull(HttpUrl.parse(facts.path("url").asString()));
        Page page = Page.parse(SharedPages.bytes(name), null, url);
        ReadPost read = Objects.requireNonNull(
                PostReader.read(page, facts.path("blogName").asString()));
        List<String> differences = new ArrayList<>();
        compareFields(read.post(), facts, differences);
        compareBody(read, facts, differences);
        return differences;
    }

    private static void compareFields(Post post, JsonNode facts, List<String> differences) {
        same("id", facts.path("entryId").asLong(), post.id(), differences);
        same("permalink", facts.path("permalink").asString(), post.permalink(), differences);
        same("title", facts.path("title").asString(), post.title(), differences);
        same("author", facts.path("author").asString(), post.author().name(), differences);
        same("published", time(facts.path("published")), post.publishedAt(), differences);
        same("modified", time(facts.path("modified")), post.modifiedAt(), differences);
        same("category", texts(facts.path("category")), post.category().path(), differences);
        same("tags", texts(facts.path("tags")), post.tags(), differences);
        JsonNode comments = facts.path("commentCount");
        same("comments", comments.isNull() ? null : comments.intValue(), post.commentCount(), differences);
        List<JsonNode> rows = facts.path("related").valueStream().toList();
        same(
                "related",
                rows.stream().map(row -> row.path("title").asString()).toList(),
                post.related().stream().map(RelatedPost::title).toList(),
                differences);
        same(
                "dates of related",
                rows.stream().map(row -> row.path("date").asString()).toList(),
                post.related().stream().map(RelatedPost::dateText).toList(),
                differences);
        same(
                "comments of related",
                rows.stream().map(row -> row.path("comments").intValue()).toList(),
                post.related().stream().map(RelatedPost::commentCount).toList(),
                differences);
    }

    private static void compareBody(ReadPost read, JsonNode facts, List<String> differences) {
        JsonNode body = facts.path("body");
        String markdown = MarkdownWriter.write(Objects.requireNonNull(read.readable()), address -> address);
        Element shown = Rendered.html(markdown);
        String text = textOfTheAuthor(shown, read.post(), facts);
        String start = Rendered.visible(body.path("textStart").asString(""));
        String end = Rendered.visible(body.path("textEnd").asString(""));
        int length = body.path("textLength").intValue();
        same("text start", start, text.substring(0, Math.min(start.length(), text.length())), differences);
        same("text end", end, text.substring(Math.max(0, text.length() - end.length())), differences);
        if (Math.abs(text.length() - length) > length / 1000) {
            differences.add("text length: expected " + length + " but was " + text.length());
        }
        same("images", body.path("images").size(), images(shown), differences);
        same("attachments", body.path("attachments").size(), attachments(read), differences);
        same("videos", body.path("videos").size(), read.post().videos().size(), differences);
        same("cards", body.path("linkCards").size(), read.post().linkCards().size(), differences);
        same("code", body.path("codeBlocks").size(), read.post().codeBlocks().size(), differences);
        same("links", body.path("links").intValue(), read.post().links().size(), differences);
        same("headings", body.path("headings").intValue(), count(shown, "h1, h2, h3, h4, h5, h6"), differences);
        same("tables", body.path("tables").intValue(), count(shown, "table"), differences);
        same(
                "lists",
                body.path("lists").intValue(),
                shown.select("ul, ol").not("ul ul, ul ol, ol ul, ol ol").size(),
                differences);
        for (String word : texts(facts.path("mustNotContain"))) {
            if (Rendered.visible(shown).contains(Rendered.visible(word))) {
                differences.add("must not hold " + word);
            }
        }
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
        String text = Rendered.visible(copy);
        for (String optional : texts(facts.path("optionalText"))) {
            text = without(text, optional);
        }
        for (String label : texts(facts.path("extra").path("moreLessLabels"))) {
            text = without(text, label);
        }
        return text;
    }

    private static String without(String text, String part) {
        String visible = Rendered.visible(part);
        int at = text.lastIndexOf(visible);
        return at < 0 ? text : text.substring(0, at) + text.substring(at + visible.length());
    }

    private static int images(Element shown) {
        return (int) shown.select("img").stream()
                .filter(image -> !image.attr("src").startsWith("data:"))
                .filter(image -> image.parent() == null || !image.parent().is("a[href*=youtube]"))
                .count();
    }

    private static int attachments(ReadPost read) {
        return (int) read.assets().stream()
                .filter(asset -> asset.role() == AssetRole.ATTACHMENT && asset.inline() == null)
                .count();
    }

    private static int count(Element shown, String selector) {
        return shown.select(selector).size();
    }

    private static OffsetDateTime time(JsonNode text) {
        return text.isNull() ? null : OffsetDateTime.parse(text.asString());
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static void same(String what, Object expected, Object actual, List<String> differences) {
        if (!Objects.equals(expected, actual)) {
            differences.add(what + ": expected " + expected + " but was " + actual);
        }
    }
}
