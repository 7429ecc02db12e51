package io.github.tistoryarchiver.tistory.values;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Selectors, each parsed once: a page is asked hundreds of them, and jsoup parses a selector each time it is given a text. */
public final class Css {
    private static final Map<String, Evaluator> PARSED = new ConcurrentHashMap<>();

    private Css() {}

    /** @param selector a constant of the program, never made of a page's text */
    public static Evaluator of(String selector) {
        return PARSED.computeIfAbsent(selector, Selector::evaluatorOf);
    }
}
