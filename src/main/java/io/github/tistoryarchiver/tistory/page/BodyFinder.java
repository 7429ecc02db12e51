package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the author's text begins and ends on an entry's page.
 *
 * <p>The markup by era (source: saved pages): until 2016, and later if the owner turned the option off, the text is
 * directly in the skin's element, followed by the abuse button; until 2022 buttons, licence and related posts are
 * inside the platform's wrapper, from 2023 beside it; mobile pages have their own element.
 */
public final class BodyFinder {
    private BodyFinder() {}

    /** Returns the element on the page that contains the text, or {@code null} if none is found. */
    public static @Nullable Element find(Page page) {
        Landmarks landmarks = page.landmarks();
        Element wrapper = landmarks.first(Landmark.WRAPPER);
        if (wrapper != null) {
            return wrapper;
        }
        Element mobile = landmarks.first(Landmark.MOBILE_WRAPPER);
        if (mobile != null) {
            return mobile;
        }
        Element after = landmarks.first(Landmark.AFTER_TEXT);
        if (after != null) {
            Element skin = after.closest(Css.of(Landmark.SKIN_WRAPPER.selector()));
            return skin != null ? skin : parentOf(after);
        }
        return landmarks.first(Landmark.SKIN_WRAPPER);
    }

    private static @Nullable Element parentOf(Element after) {
        Element block = after.normalName().equals("a") ? BodyCleaner.abuseButton(after) : after;
        return block.parent();
    }
}
