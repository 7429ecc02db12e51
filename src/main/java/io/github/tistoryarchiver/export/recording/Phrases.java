package io.github.tistoryarchiver.export.recording;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds any of many phrases in a text, whatever the white space. */
final class Phrases {
    /** Shorter ones are in many texts by chance. */
    private static final int KEY = 4;

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u200b]+");

    private final Map<Long, Set<String>> byBeginning = new HashMap<>();

    Phrases(Collection<String> phrases) {
        phrases.stream()
                .map(Phrases::withoutBlanks)
                .filter(phrase -> phrase.length() >= KEY)
                .forEach(phrase -> byBeginning
                        .computeIfAbsent(beginning(phrase, 0), key -> new HashSet<>())
                        .add(phrase));
    }

    static String withoutBlanks(String text) {
        return BLANKS.matcher(text).replaceAll("");
    }

    /** @param text without blanks */
    boolean areIn(String text) {
        for (int i = 0; !byBeginning.isEmpty() && i <= text.length() - KEY; i++) {
            int at = i;
            Set<String> phrases = byBeginning.getOrDefault(beginning(text, i), Set.of());
            if (phrases.stream().anyMatch(phrase -> text.startsWith(phrase, at))) {
                return true;
            }
        }
        return false;
    }

    private static long beginning(String text, int at) {
        long key = 0;
        for (int i = at; i < at + KEY; i++) {
            key = key << Character.SIZE | text.charAt(i);
        }
        return key;
    }
}
