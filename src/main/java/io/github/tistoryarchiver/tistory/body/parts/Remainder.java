package io.github.tistoryarchiver.tistory.body.parts;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What a block has beside the parts that a rule converts, such as a text beside a picture, or the rest of a post after
 * a block that is not closed.
 */
public final class Remainder {
    private static final Set<String> VISIBLE =
            Set.of("img", "svg", "iframe", "embed", "object", "video", "audio", "hr", "input", "map", "math", "script");

    /** Attributes of elements without content, for which a script of another site shows something. */
    private static final List<String> EMBEDDING = List.of(
            "data-instgrm-permalink", "data-text-post-permalink", "data-href", "data-slug-hash", "data-oembed-url");

    private static final Set<String> INVISIBLE = Set.of("style", "template", "title", "noscript", "param");
    private static final Set<String> INLINE = Set.of("span", "a", "b", "i", "em", "strong", "font");

    private Remainder() {}

    /**
     * Replaces a block by its converted form, and keeps the rest of the block after that.
     *
     * @param block has no more the parts that were converted
     */
    public static void keepAfter(Element converted, Element block) {
        block.before(converted);
        if (isVisible(block, Set.of())) {
            block.replaceWith(unwrapped(block));
        } else {
            block.remove();
        }
    }

    /** Moves the content of a block to an element without meaning, which is not yet in the document. */
    public static Element unwrapped(Element block) {
        Element rest = new Element(INLINE.contains(block.normalName()) ? "span" : "div");
        for (Node child : List.copyOf(block.childNodes())) {
            rest.appendChild(child);
        }
        return rest;
    }

    /**
     * Tells whether a reader sees something of an element, or can follow a link to it.
     *
     * @param except elements to leave out
     */
    public static boolean isVisible(Element element, Set<? extends Node> except) {
        Deque<Node> open = new ArrayDeque<>(element.childNodes());
        while (!open.isEmpty()) {
            Node node = open.pop();
            if (except.contains(node)) {
                continue;
            }
            if (node instanceof TextNode text && !isBlank(text.getWholeText())) {
                return true;
            }
            if (node instanceof Element inner) {
                if (VISIBLE.contains(inner.normalName()) || isTarget(inner) || isEmbed(inner)) {
                    return true;
                }
                if (!INVISIBLE.contains(inner.normalName())) {
                    inner.childNodes().forEach(open::push);
                }
            }
        }
        return false;
    }

    private static boolean isEmbed(Element element) {
        return element.attributesSize() > 0 && EMBEDDING.stream().anyMatch(element::hasAttr);
    }

    private static boolean isTarget(Element element) {
        return element.normalName().equals("a") && !element.id().isEmpty() && !element.hasAttr("href");
    }

    /** Tells whether a text has no visible characters. */
    public static boolean isBlank(String text) {
        return text.chars()
                .allMatch(c -> Character.isWhitespace(c)
                        || Character.isSpaceChar(c)
                        || c == 0x200b
                        || c == 0xfeff
                        || c == 0x2060);
    }
}
