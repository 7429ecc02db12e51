package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What all pages have around their content: the head with the policy, the navigation, the footer.
 *
 * @param title of the blog
 * @param monogram its first letter
 * @param parts the parts of the site that exist
 * @param archive the path from the site's folder to the archive's, encoded, with a trailing slash; {@code null} where the files are
 *     copied
 */
public record Frame(
        Words words,
        String title,
        String host,
        String monogram,
        List<Part> parts,
        @Nullable String archive) {
    /** Lets a page load what lies beside it, and nothing else; nothing inline runs or styles. */
    public static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
                    + "media-src 'self'; font-src 'self'; base-uri 'none'; form-action 'none'";

    /** A part of the site, which the navigation leads to. */
    public record Part(Name name, String path) {}

    /** The names of the parts. */
    public enum Name {
        POSTS,
        CATEGORIES,
        TAGS,
        YEARS,
        COMMENTS,
        GUESTBOOK,
        ABOUT,
        NONE
    }

    /**
     * What a page is.
     *
     * @param path below the site's folder
     * @param part in which it is
     * @param scripts names of scripts that it needs besides those of all pages
     */
    public record Page(String path, String title, Name part, List<String> scripts) {
        public Page(String path, String title, Name part) {
            this(path, title, part, List.of());
        }

        /** Returns the path from this page to the site's folder: empty, or {@code ../} for each folder. */
        public String root() {
            return "../".repeat((int) path.chars().filter(sign -> sign == '/').count());
        }
    }

    /** Returns a whole page. */
    public String html(Page page, Html... content) {
        StringBuilder out = new StringBuilder(1 << 13).append("<!DOCTYPE html>\n");
        Tag.of("html")
                .with("lang", words.language())
                .with("data-root", page.root())
                .add(head(page))
                .add(Tag.of("body")
                        .add(Tag.link("#main", words.get("skip")).with("class", "skip"))
                        .add(header(page))
                        .add(Tag.of("main")
                                .with("id", "main")
                                .with("tabindex", "-1")
                                .add(content))
                        .add(footer(page)))
                .writeTo(out);
        return out.append('\n').toString();
    }

    /** Returns a page that belongs to no blog: without navigation, search and footer. */
    public static String bare(Words words, Page page, Html content) {
        StringBuilder out = new StringBuilder(1 << 12).append("<!DOCTYPE html>\n");
        Tag.of("html")
                .with("lang", words.language())
                .with("data-root", page.root())
                .add(new Frame(words, page.title(), "", "", List.of(), null).head(page))
                .add(Tag.of("body").add(Tag.of("main").with("id", "main").add(content)))
                .writeTo(out);
        return out.append('\n').toString();
    }

    /** Returns what all pages have around their content, for comparing. */
    String fingerprint() {
        return html(new Page("", "", Name.NONE)) + archive;
    }

    private Tag head(Page page) {
        Tag head = Tag.of("head")
                .add(Tag.of("meta").with("charset", "utf-8"))
                .add(Tag.of("meta")
                        .with("http-equiv", "Content-Security-Policy")
                        .with("content", POLICY))
                .add(Tag.of("meta").with("name", "viewport").with("content", "width=device-width, initial-scale=1"))
                .add(Tag.of("meta").with("name", "color-scheme").with("content", "light dark"))
                .add(Tag.of("meta").with("name", "referrer").with("content", "no-referrer"))
                .add(Tag.of("title", page.title().equals(title) ? title : page.title() + " · " + title))
                .add(Tag.of("link").with("rel", "icon").with("href", "data:,"))
                .add(Tag.of("link").with("rel", "stylesheet").with("href", page.root() + "r/room.css"))
                .add(script(page, "theme.js"));
        page.scripts().forEach(name -> head.add(script(page, name).with("defer", "")));
        return head.add(script(page, "room.js").with("defer", ""));
    }

    private static Tag script(Page page, String name) {
        return Tag.of("script").with("src", page.root() + "r/" + name);
    }

    private Tag header(Page page) {
        Tag nav = Tag.of("nav").with("aria-label", words.get("nav"));
        Tag list = Tag.of("ul");
        for (Part part : parts) {
            boolean isHere = part.name() == page.part();
            list.add(Tag.of("li")
                    .add(Tag.link(page.root() + part.path(), words.get("nav." + part.name()))
                            .with("aria-current", isHere ? part.path().equals(page.path()) ? "page" : "true" : null)));
        }
        return Tag.of("header.top")
                .add(Tag.of("div.bar")
                        .add(Tag.of("a.home")
                                .with("href", page.root() + "index.html")
                                .add(Tag.of("span.stamp", monogram).with("aria-hidden", "true"))
                                .add(Tag.of("bdi", title)))
                        .add(nav.add(list))
                        .add(Tag.of("a.find")
                                .with("href", page.root() + "search.html")
                                .with("aria-label", words.get("find"))
                                .add(Tag.of("span", words.get("find")))
                                .add(Tag.of("kbd", "/").with("aria-hidden", "true")))
                        .add(Tag.of("button.theme")
                                .with("type", "button")
                                .with("hidden", "")
                                .with("aria-label", words.get("theme"))
                                .with("title", words.get("theme"))
                                .add(Tag.of("span").with("aria-hidden", "true").text("◐"))));
    }

    private Tag footer(Page page) {
        return Tag.of("footer.bottom")
                .add(Tag.of("div.bar")
                        .add(Tag.of("p").add(Tag.of("bdi", title)).text(" · " + words.get("footer.of", host)))
                        .add(Tag.of("p")
                                .add(Tag.link(page.root() + "about.html", words.get("footer.state"))
                                        .with("data-state", words.get("footer.at", "{0}")))
                                .text(" · " + words.get("footer.offline"))));
    }
}
