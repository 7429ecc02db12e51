package io.github.tistoryarchiver.tistory.values;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A cache of parsed CSS selectors: hundreds of them are evaluated per page, and jsoup parses a selector given as text
 * every time.
 */
public final class Css {
    private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

    private Css() {}

    /**
     * Returns the parsed selector.
     *
     * @param selector a constant, never built from a page's text, since it stays in memory
     */
    public static Evaluator of(String selector) {
        return PARSED.computeIfAbsent(selector, Selector::evaluatorOf);
    }
}
