package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/** Whether an element has anything to see, apart from advertising and the platform's own parts. */
final class BodyContent {
    private static final String UNSEEN =
            "script, style, noscript, template, link, meta, ins, " + BodyCleaner.PLATFORM_PARTS;
    private static final String SEEN = "img, figure, video, audio, iframe, object, embed, svg, canvas, hr, input";

    private BodyContent() {}

    static boolean isThere(Element element) {
        return isSeen(element, null);
    }

    /** Whether there is something to see in an element outside of another one that is in it. */
    static boolean isOutside(Element inner, Element outer) {
        return isSeen(outer, inner);
    }

    private static boolean isSeen(Element element, @Nullable Element without) {
        NodeFilter look = (node, depth) -> {
            if (node instanceof TextNode text) {
                return isBlank(text.getWholeText()) ? NodeFilter.FilterResult.CONTINUE : NodeFilter.FilterResult.STOP;
            }
            if (!(node instanceof Element found) || found == element) {
                return NodeFilter.FilterResult.CONTINUE;
            }
            if (found == without || found.is(Css.of(UNSEEN))) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            return found.is(Css.of(SEEN)) ? NodeFilter.FilterResult.STOP : NodeFilter.FilterResult.CONTINUE;
        };
        return NodeTraversor.filter(look, element) == NodeFilter.FilterResult.STOP;
    }

    private static boolean isBlank(String text) {
        return text.chars().allMatch(c -> Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b' || c == '\ufeff');
    }
}
