package io.github.tistoryarchiver.export.ghost;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The authors of posts. Ghost wants an address of each, to which nothing is ever sent. */
final class Authors {
    private final Map<String, Author> authors = new LinkedHashMap<>();
    private final AsciiSlugs slugs = new AsciiSlugs(Set.of("ghost", "owner"));
    private final String owner;

    /**
     * Starts without authors.
     *
     * @param owner name of the blog's owner, for posts without an author
     */
    Authors(String owner) {
        this.owner = owner;
    }

    /** An author; the id is that of the JSON file alone. */
    record Author(String id, String name, String slug, String email) {}

    Author of(@Nullable String name) {
        String line = name == null ? "" : Limits.line(name);
        return authors.computeIfAbsent(Limits.cut(line.isEmpty() ? owner : line, Limits.NAME), this::author);
    }

    private Author author(String name) {
        String slug = slugs.unique(AsciiSlugs.latin(name), "-" + Integer.toHexString(name.hashCode()));
        String id = "u" + (authors.size() + 1);
        return new Author(id, name, slug, id + "@example.invalid");
    }

    List<Author> all() {
        return List.copyOf(authors.values());
    }
}
