package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.values.Css;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the author's text begins and ends on an entry's page.
 *
 * <p>By era (saved pages): until 2016, and later where the owner turned the option off, the text is straight in the
 * skin's element, followed by the abuse button; until 2022 buttons, licence and related posts are inside the platform's
 * wrapper, from 2023 beside it; mobile pages have an element of their own.
 */
public final class BodyFinder {
    private BodyFinder() {}

    /** The text's element as it stands on the page; {@code null} where none is found. */
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
