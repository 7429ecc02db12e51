package io.github.tistoryarchiver.site.body;

import java.util.ArrayList;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * What of a body may be in a page. It is wider than {@link Safelist#relaxed()} by elements of text alone ({@code details},
 * {@code figure}, {@code ruby}, {@code mark}, {@code s}, {@code wbr}, …) and by attributes that {@link ShownBody} has set itself after it
 * removed the author's: {@code class}, {@code id}, {@code tabindex}, {@code role}, {@code rel}, {@code loading}. Addresses are checked
 * where they are set. Everything else loses its tag and keeps its text; scripts and styles go with their content.
 */
final class Allowed {
    private static final Safelist LIST = new Safelist()
            .addTags(
                    "a",
                    "abbr",
                    "b",
                    "bdi",
                    "bdo",
                    "blockquote",
                    "br",
                    "caption",
                    "cite",
                    "code",
                    "dd",
                    "del",
                    "details")
            .addTags(
                    "dfn",
                    "div",
                    "dl",
                    "dt",
                    "em",
                    "figcaption",
                    "figure",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6",
                    "hr",
                    "i",
                    "img")
            .addTags(
                    "ins", "kbd", "li", "mark", "ol", "p", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "span")
            .addTags(
                    "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "u", "ul",
                    "var")
            .addTags("video", "audio", "wbr")
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
