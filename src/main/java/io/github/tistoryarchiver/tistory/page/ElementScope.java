package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that a selector names, asked of what stands in them; each is looked at once. The page itself is no part:
 * a skin may give its body a class such as {@code layout-aside-right}.
 */
public final class ElementScope {
    private final Evaluator evaluator;
    private final IdentityHashMap<Element, Boolean> known = new IdentityHashMap<>();

    /** @param selector a constant of the program */
    public ElementScope(String selector) {
        this.evaluator = Css.of(selector);
    }

    /** Whether an element is one of the boxes or stands in one. */
    public boolean hold(@Nullable Element element) {
        if (element == null
                || element.normalName().equals("body")
                || element.normalName().equals("html")) {
            return false;
        }
        Boolean held = known.get(element);
        if (held == null) {
            held = element.is(evaluator) || hold(element.parent());
            known.put(element, held);
        }
        return held;
    }
}
