package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What is around a post's text on its page: what belongs to the post, and what is beside it, such as sidebars and previews of
 * other posts. A box that holds the text itself is never beside it, whatever its class.
 */
public final class Surroundings {
    private static final String BESIDE = "aside, nav, footer, [role=complementary], [role=navigation],"
            + " [id*=sidebar], [class*=sidebar], [id*=aside], [class*=aside], [id*=widget], [class*=widget],"
            + " [id*=recent], [class*=recent], [id*=popular], [class*=popular], [id*=related], [class*=related],"
            + " [id*=preview], [class*=preview], [class*=tag_cloud], [class*=tagcloud], [id*=tagcloud],"
            + " div.another_category, [id~=^entry\\d+Comment$]";

    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Element text;

    /** @param text the element of the post's text, or what is there instead */
    public Surroundings(Element text) {
        this.text = text;
        around.addAll(text.parents());
    }

    /** Whether an element is in a box that is beside the text. */
    public boolean isBeside(Element element) {
        for (Element box = element; box != null && !around.contains(box); box = box.parent()) {
            if (box.is(Css.of(BESIDE))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds what is nearest to the text.
     *
     * @param maxLevels how many boxes around the text are looked into
     * @return the elements of the smallest box around the text that has any; none in the text itself or beside it
     */
    public List<Element> nearest(String selector, int maxLevels) {
        Element box = text.parent();
        for (int level = 0; level < maxLevels && box != null; level++) {
            List<Element> found = box.select(Css.of(selector)).stream()
                    .filter(element -> !isIn(text, element) && !isBeside(element))
                    .toList();
            if (!found.isEmpty()) {
                return found;
            }
            box = box.parent();
        }
        return List.of();
    }

    private static boolean isIn(Element outer, Element element) {
        for (@Nullable Element box = element; box != null; box = box.parent()) {
            if (box == outer) {
                return true;
            }
        }
        return false;
    }
}
