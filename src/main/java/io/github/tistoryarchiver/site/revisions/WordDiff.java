package io.github.tistoryarchiver.site.revisions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which words an edit added and removed: patience diff, which pairs the words that occur once on both sides, and then the longest
 * common subsequence between those pairs. Where a stretch without such words is too long for that, all of it counts as replaced, so that
 * time and memory grow no faster than the texts.
 */
final class WordDiff {
    private static final int MAX_COMPARED = 250_000;
    private static final int ABSENT = -1;
    private static final int REPEATED = -2;

    private final List<String> before;
    private final List<String> after;
    private final List<Change> changes = new ArrayList<>();

    /** What became of a word. */
    enum Kind {
        SAME,
        REMOVED,
        ADDED
    }

    /** A word, or the end of a line, and what became of it. */
    record Change(Kind kind, String word) {
        boolean isLineEnd() {
            return word.equals("\n");
        }
    }

    private WordDiff(List<String> before, List<String> after) {
        this.before = before;
        this.after = after;
    }

    /** Compares two texts; spaces between words do not count, ends of lines do. */
    static List<Change> of(String before, String after) {
        WordDiff diff = new WordDiff(words(before), words(after));
        diff.compare();
        return diff.changes;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
                if (i < text.length() && text.charAt(i) == '\n') {
                    words.add("\n");
                }
            }
        }
        return words;
    }

    private void compare() {
        int fromBefore = 0;
        int fromAfter = 0;
        for (int[] pair : pairs()) {
            between(fromBefore, pair[0], fromAfter, pair[1]);
            changes.add(new Change(Kind.SAME, after.get(pair[1])));
            fromBefore = pair[0] + 1;
            fromAfter = pair[1] + 1;
        }
        between(fromBefore, before.size(), fromAfter, after.size());
    }

    /** Returns the places of words that occur once on both sides, as many as are in the same order on both. */
    private List<int[]> pairs() {
        Map<String, Integer> placesBefore = places(before);
        Map<String, Integer> placesAfter = places(after);
        List<int[]> pairs = new ArrayList<>();
        for (int i = 0; i < before.size(); i++) {
            int place = placesAfter.getOrDefault(before.get(i), ABSENT);
            if (place >= 0 && placesBefore.getOrDefault(before.get(i), ABSENT) == i) {
                pairs.add(new int[] {i, place});
            }
        }
        return increasing(pairs);
    }

    private static Map<String, Integer> places(List<String> words) {
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            int place = i;
            places.merge(words.get(i), place, (first, again) -> REPEATED);
        }
        return places;
    }

    /** Returns the longest run of pairs whose second places increase as the first ones do. */
    private static List<int[]> increasing(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] previous = new int[pairs.size()];
        int[] values = new int[pairs.size()];
        int length = 0;
        for (int i = 0; i < pairs.size(); i++) {
            int found = Arrays.binarySearch(values, 0, length, pairs.get(i)[1]);
            int at = -found - 1; // no place occurs twice
            previous[i] = at == 0 ? ABSENT : ends[at - 1];
            ends[at] = i;
            values[at] = pairs.get(i)[1];
            length = Math.max(length, at + 1);
        }
        int[][] run = new int[length][];
        int at = length == 0 ? ABSENT : ends[length - 1];
        for (int i = length - 1; i >= 0; i--) {
            run[i] = pairs.get(at);
            at = previous[at];
        }
        return List.of(run);
    }

    private void between(int fromBefore, int toBefore, int fromAfter, int toAfter) {
        int same = 0;
        int most = Math.min(toBefore - fromBefore, toAfter - fromAfter);
        while (same < most && before.get(fromBefore + same).equals(after.get(fromAfter + same))) {
            same++;
        }
        int sameAtEnd = 0;
        while (sameAtEnd < most - same
                && before.get(toBefore - 1 - sameAtEnd).equals(after.get(toAfter - 1 - sameAtEnd))) {
            sameAtEnd++;
        }
        add(Kind.SAME, after, fromAfter, fromAfter + same);
        List<String> old = before.subList(fromBefore + same, toBefore - sameAtEnd);
        List<String> young = after.subList(fromAfter + same, toAfter - sameAtEnd);
        if ((long) old.size() * young.size() <= MAX_COMPARED) {
            longestCommon(old, young);
        } else {
            add(Kind.REMOVED, old, 0, old.size());
            add(Kind.ADDED, young, 0, young.size());
        }
        add(Kind.SAME, after, toAfter - sameAtEnd, toAfter);
    }

    private void add(Kind kind, List<String> words, int from, int to) {
        words.subList(from, to).forEach(word -> changes.add(new Change(kind, word)));
    }

    private void longestCommon(List<String> old, List<String> young) {
        int[][] lengths = new int[old.size() + 1][young.size() + 1];
        for (int i = old.size() - 1; i >= 0; i--) {
            for (int j = young.size() - 1; j >= 0; j--) {
                lengths[i][j] = old.get(i).equals(young.get(j))
                        ? lengths[i + 1][j + 1] + 1
                        : Math.max(lengths[i + 1][j], lengths[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < old.size() || j < young.size()) {
            if (i < old.size() && j < young.size() && old.get(i).equals(young.get(j))) {
                changes.add(new Change(Kind.SAME, young.get(j)));
                i++;
                j++;
            } else if (j == young.size() || (i < old.size() && lengths[i + 1][j] >= lengths[i][j + 1])) {
                changes.add(new Change(Kind.REMOVED, old.get(i)));
                i++;
            } else {
                changes.add(new Change(Kind.ADDED, young.get(j)));
                j++;
            }
        }
    }
}
