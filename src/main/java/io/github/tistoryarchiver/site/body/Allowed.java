package io.github.tistoryarchiver.site.body;

import io.github.tistoryarchiver.content.SafeHtml;
import java.util.ArrayList;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What of a body may be in a page: the elements of {@link SafeHtml}, but the heading that is the page's own, and with those that
 * {@link ShownBody} makes; and attributes that it has set itself after it removed the author's: {@code class}, {@code id},
 * {@code tabindex}, {@code role}, {@code rel}, {@code loading}. Addresses are checked where they are set. Everything else loses its
 * tag and keeps its text; scripts and styles go with their content.
 */
final class Allowed {
    private static final Safelist LIST = new Safelist()
            .addTags(SafeHtml.elements().toArray(String[]::new))
            .removeTags("h1", "tt")
            .addTags("audio", "bdi", "span", "video")
            .addAttributes(":all", "class", "dir", "id", "lang")
            .addAttributes("a", "aria-label", "href", "rel", "target", "download")
            .addAttributes("audio", "controls", "preload", "src")
            .addAttributes("details", "open")
            .addAttributes("div", "aria-label", "role", "tabindex")
            .addAttributes("pre", "tabindex")
            .addAttributes("img", "alt", "decoding", "height", "loading", "src", "width")
            .addAttributes("li", "value")
            .addAttributes("ol", "reversed", "start")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .addAttributes("video", "controls", "preload", "src");

    private Allowed() {}

    /** Returns what remains of a body, which is empty then. */
    static String html(Element body) {
        Document dirty = Document.createShell("");
        dirty.body().insertChildren(0, new ArrayList<>(body.childNodes()));
        Document clean = new Cleaner(LIST).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }
}
