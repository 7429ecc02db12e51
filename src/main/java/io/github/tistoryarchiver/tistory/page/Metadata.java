package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The {@code <meta>} elements of a page.
 *
 * <p>Skins add copies of their own, before or after the platform's. The platform's elements form one block around
 * {@code article:txid}, so of several copies the one nearest to it is used.
 */
public final class Metadata {
    private final Map<String, String> contents = new HashMap<>();

    private Metadata() {}

    static Metadata of(Landmarks landmarks) {
        List<Element> candidates = new ArrayList<>();
        for (Element meta : landmarks.all(Landmark.METADATA)) {
            Element parent = meta.parent();
            boolean inHead = parent != null && parent.normalName().equals("head");
            if (inHead || meta.closest(Css.of(Landmark.AUTHORS_TEXT)) == null) {
                candidates.add(meta);
            }
        }
        Metadata metadata = new Metadata();
        int anchor = platformBlock(candidates);
        for (int distance = 0; distance < candidates.size(); distance++) {
            for (int i : distance == 0 ? new int[] {anchor} : new int[] {anchor - distance, anchor + distance}) {
                if (i >= 0 && i < candidates.size()) {
                    metadata.add(candidates.get(i));
                }
            }
        }
        return metadata;
    }

    private static int platformBlock(List<Element> metas) {
        for (int i = 0; i < metas.size(); i++) {
            List<String> keys = keys(metas.get(i));
            if (keys.contains("article:txid") || keys.contains("dg:plink")) {
                return i;
            }
        }
        return 0;
    }

    private void add(Element meta) {
        String content = meta.attr("content").strip();
        if (!content.isEmpty()) {
            keys(meta).forEach(key -> contents.putIfAbsent(key, content));
        }
    }

    private static List<String> keys(Element meta) {
        return List.of(
                meta.attr("property").toLowerCase(Locale.ROOT),
                meta.attr("name").toLowerCase(Locale.ROOT));
    }

    /** Returns the content of the first key that is present and not blank, or {@code null} if none is. */
    @Nullable
    public String get(String... keys) {
        for (String key : keys) {
            String content = contents.get(key.toLowerCase(Locale.ROOT));
            if (content != null) {
                return content;
            }
        }
        return null;
    }
}
