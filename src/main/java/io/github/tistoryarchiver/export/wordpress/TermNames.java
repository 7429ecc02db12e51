package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.export.names.EncodedSlugs;
import io.github.tistoryarchiver.export.source.Entry;
import io.github.tistoryarchiver.export.source.ExportOptions;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The slugs of categories and tags, by which WordPress tells them apart. That of a category below another begins with the
 * other's, so that it is nobody's name.
 */
public final class TermNames {
    private final SortedMap<List<String>, String> categories = new TreeMap<>(
            Comparator.<List<String>>comparingInt(List::size).thenComparing(path -> String.join("\0", path)));
    private final SortedMap<String, String> tags = new TreeMap<>();

    private TermNames() {}

    /** Returns no names, for files without categories and tags. */
    public static TermNames none() {
        return new TermNames();
    }

    static TermNames of(Collection<Entry> entries, ExportOptions options) {
        TermNames names = new TermNames();
        SortedSet<List<String>> paths = new TreeSet<>(names.categories.comparator());
        SortedSet<String> words = new TreeSet<>();
        for (Entry entry : entries) {
            List<String> path = entry.categories(options.notices());
            IntStream.rangeClosed(1, path.size()).forEach(end -> paths.add(path.subList(0, end)));
            words.addAll(entry.tags());
        }
        EncodedSlugs slugs = new EncodedSlugs(Set.of());
        for (List<String> path : paths) {
            List<String> above = path.subList(0, path.size() - 1);
            String parent = above.isEmpty() ? "" : names.category(above) + "-";
            String name = path.get(path.size() - 1);
            names.categories.put(path, slugs.of(parent + spelt(name), suffix(path)));
        }
        EncodedSlugs others = new EncodedSlugs(Set.of());
        words.forEach(tag -> names.tags.put(tag, others.of(spelt(tag), suffix(List.of(tag)))));
        return names;
    }

    /** Returns a name with words for the signs by which names of programming languages differ. */
    private static String spelt(String name) {
        return name.replace("#", " sharp ").replace("+", " plus ").replace(".", " dot ");
    }

    private static String suffix(List<String> path) {
        return "-" + Integer.toHexString(path.hashCode());
    }

    /** Returns the slug of a category, decoded. */
    String category(List<String> path) {
        return Objects.requireNonNull(categories.get(path));
    }

    String tag(String name) {
        return Objects.requireNonNull(tags.get(name));
    }

    /** Returns the slugs from the top down to a category, joined by slashes. */
    String path(List<String> path) {
        return IntStream.rangeClosed(1, path.size())
                .mapToObj(end -> category(path.subList(0, end)))
                .collect(Collectors.joining("/"));
    }

    /** Returns the categories with their slugs, each after the one above it. */
    Map<List<String>, String> categories() {
        return categories;
    }

    Map<String, String> tags() {
        return tags;
    }
}
