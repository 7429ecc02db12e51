package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Puts items that authors wrote outside of any list into one; browsers show them with the sign of an item, too. */
public final class StrayItems {
    /** Where an item belongs; one directly in another is left by a parser that stopped nesting. */
    private static final Set<String> PLACES = Set.of("ul", "ol", "menu", "dir", "li");

    private static final Set<String> LISTS = Set.of("ul", "ol", "menu", "dir");

    private static final String MADE = "data-stray";

    private StrayItems() {}

    /**
     * Applies to all items of a body.
     *
     * @param lists the lists and their items, in document order
     */
    public static void apply(List<Element> lists, Element body) {
        boolean isMade = false;
        for (Element item : lists) {
            Element parent = item.parent();
            if (!item.normalName().equals("li")) {
                continue;
            }
            if (parent != null && parent.normalName().equals("ol")) {
                takeOutBefore(item, parent);
            }
            if (parent == null
                    || PLACES.contains(parent.normalName())
                    || item.closest(Css.of("pre, textarea")) != null) {
                continue;
            }
            if (isHolder(parent)) {
                parent.unwrap();
                continue;
            }
            Element before = listBefore(item);
            if (before != null) {
                before.appendChild(item);
            } else {
                Element list = new Element("ul").attr(MADE, "");
                item.replaceWith(list);
                list.appendChild(item);
                isMade = true;
            }
        }
        if (isMade) {
            body.select(Css.of("ul[" + MADE + "]")).removeAttr(MADE);
        }
    }

    /** Puts before a list what is in it before its first item, which has no number. */
    private static void takeOutBefore(Element item, Element list) {
        for (Element at = item.previousElementSibling(); at != null; at = at.previousElementSibling()) {
            if (LISTS.contains(at.normalName()) || at.normalName().equals("li")) {
                return;
            }
        }
        for (Node first = list.childNode(0); first != item; first = list.childNode(0)) {
            list.before(first);
        }
    }

    /** Tells whether an element is only between a list and its items. */
    private static boolean isHolder(Element holder) {
        Element list = holder.parent();
        return holder.normalName().equals("div") && list != null && LISTS.contains(list.normalName());
    }

    /** Returns the list made of the item just before; {@code null} for none. */
    private static @Nullable Element listBefore(Element item) {
        Node node = item.previousSibling();
        while (node instanceof TextNode text && text.isBlank()) {
            node = node.previousSibling();
        }
        return node instanceof Element element && element.hasAttr(MADE) ? element : null;
    }
}
