package io.github.tistoryarchiver.tistory;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that a selector names, looked up once for all that may stand in them. The page itself is no part: a skin
 * may give its body a class such as {@code layout-aside-right}.
 */
final class Boxes {
    private final Set<Element> elements = Collections.newSetFromMap(new IdentityHashMap<>());

    private Boxes() {}

    /** @param selector a constant of the program */
    static Boxes of(Page page, String selector) {
        Boxes boxes = new Boxes();
        boxes.elements.addAll(page.document().select(Css.of(selector)));
        boxes.elements.remove(page.document().body());
        boxes.elements.remove(page.document().firstElementChild());
        return boxes;
    }

    /** Whether an element is one of the boxes or stands in one. */
    boolean hold(Element element) {
        for (@Nullable Element box = element; box != null; box = box.parent()) {
            if (elements.contains(box)) {
                return true;
            }
        }
        return false;
    }
}
