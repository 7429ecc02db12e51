package io.github.tistoryarchiver.tistory.body;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Tells the parts that the platform adds to a text from elements of the author's with the same classes. The platform's
 * have its own content or attributes; where a page has none of these, its parts are those behind the text.
 */
final class PlatformParts {
    /** What the platform adds behind a text, by class only. */
    private static final String BEHIND_TEXT = ".container_postbtn, .another_category, .postbtn_ccl, .wrap_btn_etc";

    /** The same with what only the platform's have (saved pages of 2016 to 2026). */
    private static final String GENUINE =
            ".container_postbtn[class*=post_button_group], .container_postbtn:has(.postbtn_like, .wrap_btn, .btn_post),"
                    + " .another_category:has(h4 ~ table, h4 a[href*=category]),"
                    + " .postbtn_ccl[data-ccl-type], .wrap_btn_etc[data-entry-id], .wrap_btn_etc[data-entry-visibility]";

    private static final List<String> CLASSES =
            List.of("container_postbtn", "another_category", "postbtn_ccl", "wrap_btn_etc");

    private static final String ADDED =
            "script, style, ins, iframe, link, noscript, .revenue_unit_wrap, [data-tistory-react-app]";
    private static final String WRAPPER = ".contents_style, .tt_article_useless_p_margin, .blogview_content";

    /** How many parts without marks of the platform are looked at; it adds a handful. */
    private static final int MAX_LOOKS = 50;

    private final Element body;
    /** The parts of the page that have what only the platform's have; {@code null} until they are asked for. */
    private @Nullable Genuine genuine;

    private int looks;

    PlatformParts(Element body) {
        this.body = body;
    }

    private Genuine genuine() {
        Genuine known = genuine;
        if (known == null) {
            known = new Genuine(body);
            NodeTraversor.filter(known, body.root());
            genuine = known;
        }
        return known;
    }

    /** Looks for the platform's parts of a page, up to the next text on it. */
    private static final class Genuine implements NodeFilter {
        private final Element body;
        private final List<Element> parts = new ArrayList<>();

        /** Where in the parts the buttons are that end the text; 0 if there are none. */
        private int end;

        private boolean isBehindBody;

        private Genuine(Element body) {
            this.body = body;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            String classes = node.attr("class");
            if (classes.isEmpty() || !(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            if (isBehindBody && element.is(Css.of(WRAPPER))) {
                return FilterResult.STOP;
            }
            if (isGenuine(element)) {
                end = element.hasClass("container_postbtn") ? parts.size() : end;
                parts.add(element);
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            isBehindBody |= node == body;
            return FilterResult.CONTINUE;
        }

        /** Tells whether a part is at the end of the text or behind it; an author may have copied what comes before. */
        private boolean has(Element part) {
            return parts.indexOf(part) >= end;
        }
    }

    /** The classes are looked at first, since that is cheaper than the selector. */
    private static boolean isGenuine(Element element) {
        String classes = element.attributesSize() == 0 ? "" : element.attr("class");
        return !classes.isEmpty() && CLASSES.stream().anyMatch(classes::contains) && element.is(Css.of(GENUINE));
    }

    /** Tells whether a part, which has a class of the platform, is the platform's. */
    boolean isPlatforms(Element part) {
        return !part.is(Css.of(BEHIND_TEXT))
                || genuine().has(part)
                || (genuine().parts.isEmpty() && looks++ < MAX_LOOKS && isBehindText(part));
    }

    /** Returns those of some parts of a page that are the platform's; all if none has its marks. */
    static List<Element> among(List<Element> parts) {
        boolean isMarked = parts.stream().anyMatch(part -> part.is(Css.of(GENUINE)));
        return isMarked
                ? parts.stream()
                        .filter(part -> !part.is(Css.of(BEHIND_TEXT)) || part.is(Css.of(GENUINE)))
                        .toList()
                : parts;
    }

    /**
     * Tells whether the nodes between two comments of the platform are the platform's rather than the author's, who
     * may have copied the comments.
     */
    boolean arePlatforms(List<Node> nodes) {
        boolean isAdded = nodes.stream()
                .allMatch(node -> node instanceof TextNode text
                        ? text.isBlank()
                        : !(node instanceof Element element) || element.is(Css.of(ADDED)) || !hasContent(element));
        return isAdded || (!body.is(Css.of(WRAPPER)) && isBehindText(nodes.get(nodes.size() - 1)));
    }

    /**
     * Removes what is behind the last part that is certainly the platform's: where an author left elements open, the
     * rest of the page is in them.
     */
    void cutBehind(List<Element> all) {
        Element last = null;
        for (Element part : all) {
            last = part.is(Css.of(GENUINE)) && genuine().has(part) ? part : last;
        }
        if (last == null) {
            return;
        }
        for (Element at = last; at != null && at != body; at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = at.nextSibling()) {
                next.remove();
            }
        }
    }

    /** Tells whether no text of the author's is behind a node. */
    private boolean isBehindText(Node part) {
        for (Node at = part; at != null && at != body; at = at.parent()) {
            for (Node next = at.nextSibling(); next != null; next = next.nextSibling()) {
                if (next instanceof TextNode text
                        ? !text.isBlank()
                        : next instanceof Element element && hasContent(element)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean hasContent(Element element) {
        NodeFilter look = (node, depth) -> {
            if (node instanceof Element found) {
                if (found.is(Css.of(ADDED + ", " + BEHIND_TEXT))
                        || found.attr("href").contains("/abuseReport/")) {
                    return NodeFilter.FilterResult.SKIP_ENTIRELY;
                }
                return found.is(Css.of("img, figure, video, audio, object, embed"))
                        ? NodeFilter.FilterResult.STOP
                        : NodeFilter.FilterResult.CONTINUE;
            }
            return node instanceof TextNode text && !text.isBlank()
                    ? NodeFilter.FilterResult.STOP
                    : NodeFilter.FilterResult.CONTINUE;
        };
        return NodeTraversor.filter(look, element) == NodeFilter.FilterResult.STOP;
    }
}
