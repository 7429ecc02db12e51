package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.body.BodyCleaner;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds where the author's text begins and ends on an entry's page.
 *
 * <p>The markup by era (source: saved pages): until 2016, and later if the owner turned the option off, the text is
 * directly in the skin's element, followed by the abuse button; until 2022 buttons, licence and related posts are
 * inside the platform's wrapper, from 2023 beside it; mobile pages have their own element.
 *
 * <p>Skins have elements of the same class too: around the platform's, before it, or around previews of other posts.
 */
public final class BodyFinder {
    /** The class that only the platform gives; the other one is used by skins too. */
    private static final String PLATFORMS_OWN = "tt_article_useless_p_margin";

    private static final int COMPARED_LENGTH = 30;

    private BodyFinder() {}

    /**
     * Returns the element on the page that contains the text, or {@code null} if none is found. What of the text is
     * behind it by the author's mistake is moved into it.
     */
    static @Nullable Element find(Page page) {
        Element text = element(page);
        if (text != null) {
            new BodyExtent(page.landmarks()).extend(text);
        }
        return text;
    }

    private static @Nullable Element element(Page page) {
        Landmarks landmarks = page.landmarks();
        Element wrapper = best(landmarks.all(Landmark.WRAPPER), page);
        if (wrapper != null) {
            return wrapper;
        }
        Element mobile = best(landmarks.all(Landmark.MOBILE_WRAPPER), page);
        if (mobile != null) {
            return mobile;
        }
        return page.platform().isSince2020() ? ofNewSkin(landmarks) : ofOldSkin(landmarks);
    }

    /**
     * Finds the text's element of a page of 2020 or later that has no element of the platform. The platform has put one around every text
     * since then, also around an empty one, so that an element of the skin with nothing in it is no empty text.
     */
    private static @Nullable Element ofNewSkin(Landmarks landmarks) {
        return landmarks.all(Landmark.SKIN_WRAPPER).stream()
                .filter(BodyContent::isThere)
                .findFirst()
                .orElse(null);
    }

    private static @Nullable Element ofOldSkin(Landmarks landmarks) {
        Element after = landmarks.first(Landmark.AFTER_TEXT);
        if (after != null) {
            Element skin = after.closest(Css.of(Landmark.SKIN_WRAPPER.selector()));
            return skin != null ? skin : closedBefore(after, landmarks);
        }
        List<Element> all = landmarks.all(Landmark.SKIN_WRAPPER);
        return all.stream().filter(BodyContent::isThere).findFirst().orElseGet(() -> all.isEmpty() ? null : all.get(0));
    }

    /** Returns the skin's element if an author closed it before the platform's parts; else what contains these. */
    private static @Nullable Element closedBefore(Element after, Landmarks landmarks) {
        BodyExtent extent = new BodyExtent(landmarks);
        return landmarks.all(Landmark.SKIN_WRAPPER).stream()
                .filter(skin -> BodyContent.isThere(skin) && extent.isCutOff(skin))
                .findFirst()
                .orElseGet(() -> parentOf(after));
    }

    private static @Nullable Element parentOf(Element after) {
        Element block = after.normalName().equals("a") ? BodyCleaner.abuseButton(after) : after;
        return block.parent();
    }

    /** Chooses among elements of the same class; the first of those for which equally much speaks. */
    private static @Nullable Element best(List<Element> all, Page page) {
        if (all.size() < 2) {
            return all.isEmpty() ? null : all.get(0);
        }
        String beginning = beginning(page);
        return all.stream()
                .filter(one -> one.parents().stream().noneMatch(all::contains))
                .map(one -> innermost(one, all))
                .max(Comparator.comparingInt((Element one) -> rank(one, all, beginning))
                        .thenComparing(one -> one.hasClass(PLATFORMS_OWN))
                        .thenComparing(one -> beginsWith(one, beginning))
                        .thenComparingInt(one -> -all.indexOf(one)))
                .orElse(null);
    }

    /** An element with something in it is rather the text, but not one beside the others unless the page's summary is of it. */
    private static int rank(Element one, List<Element> all, String beginning) {
        boolean isOwn = isInOwnPlace(one, all);
        if (!BodyContent.isThere(one)) {
            return isOwn ? 2 : 0;
        }
        return isOwn ? 4 : beginsWith(one, beginning) ? 3 : 1;
    }

    /** Whether the text of an element begins as the summary of its page. */
    static boolean beginsWith(Element one, String beginning) {
        return !beginning.isEmpty() && withoutBlanks(one.text()).startsWith(beginning);
    }

    /** Whether an element is the text of the page rather than in a box beside one of the others. */
    private static boolean isInOwnPlace(Element one, List<Element> all) {
        return all.stream()
                .filter(other -> other != one && !other.parents().contains(one))
                .noneMatch(other -> new Surroundings(other).isBeside(one));
    }

    /** Goes from an element to the one in it that is the text, where it adds nothing but parts of skin and platform. */
    private static Element innermost(Element outer, List<Element> all) {
        Element text = outer;
        while (true) {
            Element around = text;
            Element inner = all.stream()
                    .filter(one -> one != around && one.parents().contains(around))
                    .filter(one -> isTextOf(one, around))
                    .findFirst()
                    .orElse(null);
            if (inner == null) {
                return text;
            }
            text = inner;
        }
    }

    private static boolean isTextOf(Element inner, Element outer) {
        boolean isPlatforms = inner.hasClass(PLATFORMS_OWN) && !outer.hasClass(PLATFORMS_OWN);
        return isPlatforms
                ? BodyContent.isThere(inner) || !BodyContent.isThere(outer)
                : BodyContent.isThere(inner) && !BodyContent.isOutside(inner, outer);
    }

    /** Returns how the summary of a page begins, without blanks; empty for none. */
    static String beginning(Page page) {
        String summary = page.metadata().get("og:description", "description");
        String text = withoutBlanks(Objects.requireNonNullElse(summary, ""));
        return text.substring(0, Math.min(COMPARED_LENGTH, text.length())).replaceFirst("\\.+$", "");
    }

    private static String withoutBlanks(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }
}
