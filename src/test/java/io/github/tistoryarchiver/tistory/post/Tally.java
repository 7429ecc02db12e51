package io.github.tistoryarchiver.tistory.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Counts, field by field, how often what was read is what the facts say. */
final class Tally {
    private final Map<String, int[]> counts = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();
    private String page = "";

    void page(String name) {
        page = name;
    }

    void same(String field, Object expected, Object actual) {
        boolean nothing = actual == null || actual instanceof Collection<?> all && all.isEmpty();
        boolean right = Objects.equals(expected, actual);
        int[] count = counts.computeIfAbsent(field, name -> new int[3]);
        count[right ? 0 : nothing ? 2 : 1]++;
        if (!right) {
            differences.add(page + ": " + field + ": expected " + expected + " but was " + actual);
        }
    }

    List<String> differences() {
        return differences;
    }

    String table() {
        StringBuilder table = new StringBuilder(
                String.format(Locale.ROOT, "%-24s %6s %6s %6s%n", "field", "right", "wrong", "absent"));
        int[] all = new int[3];
        counts.forEach((field, count) -> {
            for (int i = 0; i < 3; i++) {
                all[i] += count[i];
            }
            table.append(String.format(Locale.ROOT, "%-24s %6d %6d %6d%n", field, count[0], count[1], count[2]));
        });
        return table.append(String.format(Locale.ROOT, "%-24s %6d %6d %6d%n", "all", all[0], all[1], all[2]))
                .toString();
    }
}
