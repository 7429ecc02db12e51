package io.github.tistoryarchiver.tistory;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <meta>} elements of a page.
 *
 * <p>Skins add copies of their own, some before and some after the platform's. The platform's stand in one block around
 * {@code article:txid}; of several copies the one nearest to it is taken.
 */
final class Metadata {
    private final List<Element> elements;
    private final int platformBlock;

    private Metadata(List<Element> elements) {
        this.elements = elements;
        int anchor = 0;
        for (int i = 0; i < elements.size(); i++) {
            if (isNamed(elements.get(i), "article:txid") || isNamed(elements.get(i), "dg:plink")) {
                anchor = i;
                break;
            }
        }
        this.platformBlock = anchor;
    }

    static Metadata of(Landmarks landmarks) {
        List<Element> outside = new ArrayList<>();
        for (Element meta : landmarks.metas()) {
            Element parent = meta.parent();
            boolean inHead = parent != null && parent.normalName().equals("head");
            if (inHead || meta.closest(Css.of(BodyFinder.TEXT)) == null) {
                outside.add(meta);
            }
        }
        return new Metadata(outside);
    }

    private static boolean isNamed(Element meta, String key) {
        return meta.attr("property").equalsIgnoreCase(key) || meta.attr("name").equalsIgnoreCase(key);
    }

    /** The content of the first of the keys that is there and not blank; {@code null} if none is. */
    @Nullable
    String get(String... keys) {
        for (String key : keys) {
            String best = null;
            int bestDistance = Integer.MAX_VALUE;
            for (int i = 0; i < elements.size(); i++) {
                String content = elements.get(i).attr("content").strip();
                int distance = Math.abs(i - platformBlock);
                if (isNamed(elements.get(i), key) && !content.isEmpty() && distance < bestDistance) {
                    best = content;
                    bestDistance = distance;
                }
            }
            if (best != null) {
                return best;
            }
        }
        return null;
    }
}
