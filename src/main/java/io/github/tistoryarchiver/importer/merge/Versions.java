package io.github.tistoryarchiver.importer.merge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Groups the readings of a post into versions. Readings with the same time of the last edit are of one version, and so are those
 * with the same title and the same visible text.
 */
final class Versions {
    private static final Comparator<List<Reading>> OLDEST_FIRST =
            Comparator.comparing(Versions::time, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()));

    private Versions() {}

    /**
     * Returns the versions, the oldest first; those without a time come before all others. Readings without a text are part of
     * the version with their time, else of the last one.
     */
    static List<List<Reading>> of(List<Reading> readings) {
        List<Reading> texts =
                readings.stream().filter(reading -> reading.text() != null).toList();
        if (texts.isEmpty()) {
            return List.of(readings);
        }
        List<List<Reading>> groups = groups(texts);
        groups.sort(
                OLDEST_FIRST.thenComparing(group -> String.valueOf(group.get(0).text())));
        for (Reading reading : readings) {
            if (reading.text() == null) {
                group(groups, reading).add(reading);
            }
        }
        return groups;
    }

    private static List<Reading> group(List<List<Reading>> groups, Reading reading) {
        return groups.stream()
                .filter(group -> group.stream().anyMatch(other -> isSameEdit(other, reading)))
                .findFirst()
                .orElse(groups.get(groups.size() - 1));
    }

    private static boolean isSameEdit(Reading one, Reading other) {
        return one.read().post().modifiedAt() != null && Objects.equals(one.time(), other.time());
    }

    private static List<List<Reading>> groups(List<Reading> texts) {
        int[] leader = new int[texts.size()];
        Map<String, Integer> first = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
            int one = i;
            keys(texts.get(i)).forEach(key -> {
                Integer other = first.putIfAbsent(key, one);
                if (other != null) {
                    leader[find(leader, one)] = find(leader, other);
                }
            });
        }
        Map<Integer, List<Reading>> groups = new HashMap<>();
        for (int i = 0; i < leader.length; i++) {
            groups.computeIfAbsent(find(leader, i), key -> new ArrayList<>()).add(texts.get(i));
        }
        groups.values().forEach(group -> group.sort(Reading.LATEST_FIRST));
        return new ArrayList<>(groups.values());
    }

    private static int find(int[] leader, int index) {
        int at = index;
        while (leader[at] != at) {
            at = leader[at];
        }
        return at;
    }

    private static Stream<String> keys(Reading reading) {
        String text = "text " + reading.read().post().title() + "\n" + reading.text();
        return reading.read().post().modifiedAt() == null
                ? Stream.of(text)
                : Stream.of(
                        text, "edit " + Objects.requireNonNull(reading.time()).getEpochSecond());
    }

    /** Returns the time for which a group of readings speaks. Times of edits precede times of recordings. */
    static @Nullable Instant time(List<Reading> group) {
        return group.stream()
                .filter(reading -> reading.read().post().modifiedAt() != null)
                .map(Reading::time)
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .or(() -> group.stream()
                        .map(Reading::time)
                        .filter(Objects::nonNull)
                        .max(Comparator.naturalOrder()))
                .orElse(null);
    }
}
