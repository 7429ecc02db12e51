package io.github.tistoryarchiver.docs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The fragments of a page's headings, as GitHub makes them. */
final class Anchors {
    private final Map<String, Integer> seen = new HashMap<>();

    /** Returns the fragment of the next heading: one that occurs again gets a number. */
    String of(String heading) {
        String plain = heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}\\p{Pc} -]", "")
                .replace(' ', '-');
        int times = seen.merge(plain, 1, Integer::sum);
        return times == 1 ? plain : plain + "-" + (times - 1);
    }
}
