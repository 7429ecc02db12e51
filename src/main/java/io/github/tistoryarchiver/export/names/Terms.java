package io.github.tistoryarchiver.export.names;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Categories or tags, with those renamed that the engine would take for one. */
public final class Terms {
    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final SortedMap<String, String> renamed = new TreeMap<>();

    /** Counts one use of a term. */
    public void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    /**
     * Renames all but the most used of the terms that have the same key.
     *
     * @param key what an engine makes of a name, such as the last part of its page's address
     */
    public void keepApart(UnaryOperator<String> key) {
        Set<String> taken = new HashSet<>();
        List<String> mostUsedFirst = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> names = new HashMap<>();
        for (String name : mostUsedFirst) {
            String free = name;
            for (int i = 2; !taken.add(UniqueNames.folded(key.apply(free))); i++) {
                free = name + "-" + i;
            }
            names.put(name, free);
        }
        names.forEach((name, free) -> {
            if (!name.equals(free)) {
                renamed.put(name, free);
            }
        });
    }

    /** Returns the name of a term on the new site. */
    public String of(String name) {
        return renamed.getOrDefault(name, name);
    }

    /** Returns the terms that have another name on the new site, with that name. */
    public SortedMap<String, String> renamed() {
        return renamed;
    }

    /**
     * A term and the last part of the address of its page.
     *
     * @param count number of posts
     */
    public record Term(String name, String slug, int count) {}

    /** Returns the terms by their names on the new site, each with a slug of its own. */
    public List<Term> withSlugs() {
        UniqueNames slugs = new UniqueNames();
        SortedMap<String, Integer> sorted = new TreeMap<>();
        counts.forEach((name, count) -> sorted.merge(of(name), count, Integer::sum));
        return sorted.entrySet().stream()
                .map(term -> new Term(
                        term.getKey(),
                        slugs.unique(
                                slug(term.getKey()),
                                "-" + Integer.toHexString(term.getKey().hashCode())),
                        term.getValue()))
                .toList();
    }

    /** Returns the last part of the address of a term, as layouts and Zola make it. */
    public static String slug(String name) {
        String slug =
                Slug.ofWords(name.replace("#", " sharp ").replace("+", " plus ").replace(".", " dot "));
        return slug.isEmpty() ? "term" : slug;
    }

    /** Returns the names on the new site, sorted. */
    public List<String> all() {
        return counts.keySet().stream().map(this::of).sorted().toList();
    }
}
