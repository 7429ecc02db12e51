package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.export.dialect.WordPressText;
import io.github.tistoryarchiver.export.names.EncodedSlugs;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Xml;
import io.github.tistoryarchiver.markdown.HtmlElements;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** WordPress's export format, WXR 1.2, as its importer reads it. */
public final class Wxr {
    public static final String END = "</channel></rss>\n";

    private static final int MAX_NAME = 200;

    private final Journey journey;
    private final TermNames terms;

    public Wxr(Journey journey, TermNames terms) {
        this.journey = journey;
        this.terms = terms;
    }

    /** Returns the start of a file: the blog, its author, and the categories and tags of all posts. */
    public String start() {
        Xml xml = new Xml();
        xml.open(
                        "rss",
                        "version",
                        "2.0",
                        "xmlns:excerpt",
                        "http://wordpress.org/export/1.2/excerpt/",
                        "xmlns:content",
                        "http://purl.org/rss/1.0/modules/content/",
                        "xmlns:dsq",
                        "http://www.disqus.com/",
                        "xmlns:dc",
                        "http://purl.org/dc/elements/1.1/",
                        "xmlns:wp",
                        "http://wordpress.org/export/1.2/")
                .open("channel")
                .text("title", journey.title())
                .text("link", journey.siteUrl())
                .text("description", journey.description().strip())
                .text("language", "ko")
                .text("wp:wxr_version", "1.2")
                .text("wp:base_site_url", journey.siteUrl())
                .text("wp:base_blog_url", journey.siteUrl());
        author(xml);
        AtomicInteger ids = new AtomicInteger();
        terms.categories().forEach((path, slug) -> category(path, slug, ids.incrementAndGet(), xml));
        terms.tags()
                .forEach((name, slug) -> xml.open("wp:tag")
                        .text("wp:term_id", Integer.toString(ids.incrementAndGet()))
                        .data("wp:tag_slug", EncodedSlugs.encoded(slug))
                        .data("wp:tag_name", term(name))
                        .close("wp:tag"));
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + xml;
    }

    private void author(Xml xml) {
        String nickname = journey.blog().nickname();
        xml.open("wp:author")
                .text("wp:author_id", "1")
                .data("wp:author_login", login())
                .data("wp:author_email", login() + "@example.invalid")
                .data(
                        "wp:author_display_name",
                        Objects.requireNonNullElse(nickname, journey.blog().name()))
                .data("wp:author_first_name", "")
                .data("wp:author_last_name", "")
                .close("wp:author");
    }

    /** Returns the name of the author's account: WordPress drops all signs of others but these. */
    public String login() {
        String name = journey.blog().name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_-]", "");
        return name.isEmpty() ? "tistory" : name;
    }

    private void category(List<String> path, String slug, int id, Xml xml) {
        List<String> above = path.subList(0, path.size() - 1);
        xml.open("wp:category")
                .text("wp:term_id", Integer.toString(id))
                .data("wp:category_nicename", EncodedSlugs.encoded(slug))
                .data("wp:category_parent", above.isEmpty() ? "" : EncodedSlugs.encoded(terms.category(above)))
                .data("wp:cat_name", term(path.get(path.size() - 1)))
                .close("wp:category");
    }

    /** Returns a name as HTML, which the database cuts at 200 characters. */
    private static String term(String name) {
        String plain = name.replaceAll("\\s+", " ").strip();
        int signs = Math.min(MAX_NAME, plain.codePointCount(0, plain.length()));
        String html = html(plain, signs);
        while (html.length() > MAX_NAME) {
            signs--;
            html = html(plain, signs);
        }
        return html;
    }

    private static String html(String text, int signs) {
        return HtmlElements.escapeText(text.substring(0, text.offsetByCodePoints(0, signs)), WordPressText.INSTANCE);
    }

    /** Returns an item. */
    public String item(WxrItem item) {
        Xml xml = new Xml();
        xml.open("item")
                .data("title", item.title())
                .text("link", item.link())
                .text("pubDate", item.date().mail())
                .data("dc:creator", login())
                .text("guid", item.guid(), "isPermaLink", "false")
                .text("description", "")
                .data("content:encoded", item.content())
                .data("excerpt:encoded", item.excerpt())
                .text("wp:post_id", Long.toString(item.id()))
                .data("wp:post_date", item.date().local())
                .data("wp:post_date_gmt", item.date().gmt())
                .data("wp:post_modified", item.modified().local())
                .data("wp:post_modified_gmt", item.modified().gmt())
                .data("wp:comment_status", item.attachmentUrl().isEmpty() ? "open" : "closed")
                .data("wp:ping_status", "closed")
                .data("wp:post_name", EncodedSlugs.encoded(item.slug()))
                .data("wp:status", item.status())
                .text("wp:post_parent", Long.toString(item.parent()))
                .text("wp:menu_order", "0")
                .data("wp:post_type", item.type())
                .data("wp:post_password", "")
                .text("wp:is_sticky", "0");
        more(item, xml);
        return xml.close("item").toString();
    }

    /** Writes what not all items have. */
    private void more(WxrItem item, Xml xml) {
        if (!item.thread().isEmpty()) {
            xml.text("dsq:thread_identifier", item.thread());
        }
        if (!item.attachmentUrl().isEmpty()) {
            xml.data("wp:attachment_url", item.attachmentUrl());
        }
        terms(item, xml);
        item.meta()
                .forEach((key, value) -> xml.open("wp:postmeta")
                        .data("wp:meta_key", key)
                        .data("wp:meta_value", value)
                        .close("wp:postmeta"));
        item.comments().forEach(comment -> comment.write(xml));
    }

    private void terms(WxrItem item, Xml xml) {
        List<String> path = item.category();
        if (!path.isEmpty()) {
            term("category", terms.category(path), path.get(path.size() - 1), xml);
        }
        item.tags().forEach(tag -> term("post_tag", terms.tag(tag), tag, xml));
    }

    private static void term(String domain, String slug, String name, Xml xml) {
        xml.data("category", term(name), "domain", domain, "nicename", EncodedSlugs.encoded(slug));
    }
}
