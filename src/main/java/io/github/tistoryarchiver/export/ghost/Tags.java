package io.github.tistoryarchiver.export.ghost;

import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.Remark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tags, which are all that Ghost has: categories too, named by their path, with the post's own first. */
final class Tags {
    private static final Set<String> RESERVED = Set.of("amp", "ghost", "rss");

    private final Map<String, Tag> tags = new LinkedHashMap<>();
    private final AsciiSlugs slugs = new AsciiSlugs(RESERVED);
    private final Journey journey;

    Tags(Journey journey) {
        this.journey = journey;
    }

    /** A tag; its id is that of the JSON file alone. */
    record Tag(String id, String name, String slug) {}

    /** Returns the tags of a post, in order. */
    List<Tag> of(ExportPost post) {
        Set<Tag> found = new LinkedHashSet<>();
        if (!post.isPage()) {
            List<String> paths = new ArrayList<>(post.categoryPaths());
            for (int i = paths.size() - 1; i >= 0; i--) {
                found.add(tag(paths.get(i), post));
            }
        }
        post.tags().forEach(name -> found.add(tag(name, post)));
        return List.copyOf(found);
    }

    private Tag tag(String name, ExportPost post) {
        Tag tag = named(name);
        if (!tag.name().equals(name)) {
            journey.remark(Remark.Kind.TERM, post.entry(), name + " → " + tag.name());
        }
        return tag;
    }

    /** Returns the tag of a name, or of a category's path. */
    Tag named(String name) {
        return tags.computeIfAbsent(
                allowed(name),
                key -> new Tag(
                        "t" + (tags.size() + 1),
                        key,
                        slugs.unique(AsciiSlugs.latin(key), "-" + Integer.toHexString(key.hashCode()))));
    }

    /** Returns a name that Ghost takes and shows: it hides those that begin with a number sign and refuses a comma there. */
    private static String allowed(String name) {
        String line = Limits.line(name);
        String shown =
                line.startsWith("#") ? "＃" + line.substring(1) : line.startsWith(",") ? "，" + line.substring(1) : line;
        return Limits.cut(shown.isEmpty() ? "?" : shown, Limits.NAME);
    }

    /** Returns all tags, in the order of the posts that have them first. */
    List<Tag> all() {
        return List.copyOf(tags.values());
    }
}
