package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.IdentityHashMap;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a page that a selector matches. Tells whether an element is inside one of them; results are cached. The
 * {@code body} and {@code html} elements never count: a skin may give its body a class such as {@code
 * layout-aside-right}.
 */
public final class ElementScope {
    private final Evaluator evaluator;
    private final IdentityHashMap<Element, Boolean> cache = new IdentityHashMap<>();

    /** @param selector a constant, since it is parsed only once and never released */
    public ElementScope(String selector) {
        this.evaluator = Css.of(selector);
    }

    /** Tells whether an element matches the selector or is inside one that does; {@code null} never is. */
    public boolean hold(@Nullable Element element) {
        if (element == null
                || element.normalName().equals("body")
                || element.normalName().equals("html")) {
            return false;
        }
        Boolean result = cache.get(element);
        if (result == null) {
            result = element.is(evaluator) || hold(element.parent());
            cache.put(element, result);
        }
        return result;
    }
}
