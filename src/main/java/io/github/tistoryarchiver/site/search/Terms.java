package io.github.tistoryarchiver.site.search;

import java.util.BitSet;
import java.util.Map;

/** The terms of a text: pairs of neighbouring signs where words have no bounds, whole words elsewhere. */
final class Terms {
    /** Follows the last sign of a run of paired signs. */
    static final char END = '|';

    /** Longer words are cut. */
    static final int LONGEST = 24;

    private Terms() {}

    /** Counts the terms of a text. */
    static void count(String text, Map<String, int[]> counts) {
        String alike = Signs.alike(text);
        int at = 0;
        while (at < alike.length()) {
            int sign = alike.codePointAt(at);
            int kind = Signs.kind(sign);
            int end = at + Character.charCount(sign);
            if (kind == Signs.NONE) {
                at = end;
                continue;
            }
            while (end < alike.length() && Signs.kind(alike.codePointAt(end)) == kind) {
                end += Character.charCount(alike.codePointAt(end));
            }
            if (kind == Signs.PAIR) {
                pairs(alike, at, end, counts);
            } else {
                add(cut(alike, at, end), counts);
            }
            at = end;
        }
    }

    /** Removes the ends of runs with whose sign a pair begins: a sign alone is looked for by the beginning of terms. */
    static void dropNeedless(Map<String, int[]> counts) {
        BitSet beginnings = new BitSet();
        counts.keySet().forEach(term -> {
            if (!isEnd(term)) {
                beginnings.set(term.codePointAt(0));
            }
        });
        counts.keySet().removeIf(term -> isEnd(term) && beginnings.get(term.codePointAt(0)));
    }

    private static boolean isEnd(String term) {
        return term.charAt(term.length() - 1) == END;
    }

    private static void pairs(String text, int from, int to, Map<String, int[]> counts) {
        int at = from;
        while (at < to) {
            int next = at + Character.charCount(text.codePointAt(at));
            if (next < to) {
                add(text.substring(at, next + Character.charCount(text.codePointAt(next))), counts);
            } else {
                add(text.substring(at, next) + END, counts);
            }
            at = next;
        }
    }

    private static String cut(String text, int from, int to) {
        int end = Math.min(to, from + LONGEST);
        return text.substring(from, end < to && Character.isLowSurrogate(text.charAt(end)) ? end - 1 : end);
    }

    private static void add(String term, Map<String, int[]> counts) {
        counts.computeIfAbsent(term, any -> new int[1])[0]++;
    }
}
