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
import java.util.regex.Pattern;

/** Categories or tags, with those renamed that the engine would take for one. */
public final class Terms {
    private static final Pattern NO_PART = Pattern.compile("(?i)(?:^|/)(?:\\.+|index\\.html)(?:/|$)|^/+$");

    private final SortedMap<String, Integer> counts = new TreeMap<>();
    private final SortedMap<String, String> renamed = new TreeMap<>();

    /** Counts one use of a term. */
    public void add(String name) {
        counts.merge(name, 1, Integer::sum);
    }

    /**
     * Renames all but the most used of the terms that have the same key, and those whose key is no part of an address.
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
            String plain = isPartOfAddress(key.apply(name)) ? name : name.replace('/', '-');
            String free = plain;
            for (int i = 2; !isPartOfAddress(key.apply(free)) || !taken.add(UniqueNames.folded(key.apply(free))); i++) {
                free = plain + "-" + i;
            }
            names.put(name, free);
        }
        names.forEach((name, free) -> {
            if (!name.equals(free)) {
                renamed.put(name, free);
            }
        });
    }

    /** Tells whether a page can be at a key: it is not empty, leads to no folder above, and is not the page of all terms. */
    private static boolean isPartOfAddress(String key) {
        return !key.isBlank() && !NO_PART.matcher(key).find();
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
