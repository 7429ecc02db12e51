package io.github.tistoryarchiver.tistory.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The {@link Landmark}s of a page. */
public final class Landmarks {
    private static final Landmark[] KINDS = Landmark.values();

    /** Elements that may be a landmark without an id or a class. */
    private static final Set<String> TAGS = Set.of("meta", "script", "input", "a");

    private final Map<Landmark, List<Element>> found = new EnumMap<>(Landmark.class);
    private final Map<String, Element> byId = new HashMap<>();
    private final List<Element> named = new ArrayList<>();

    /** Adds an element, if it is one; to be called for all of a page, in its order. */
    void add(Element element) {
        String tag = element.normalName();
        if (element.attributesSize() == 0) {
            if (tag.equals("script")) {
                found.computeIfAbsent(Landmark.INLINE_SCRIPT, kind -> new ArrayList<>())
                        .add(element);
            }
            return;
        }
        String id = element.attributes().get("id");
        if (!id.isEmpty()) {
            byId.putIfAbsent(id, element);
        }
        String classes = element.attributes().get("class");
        if (!classes.isEmpty() || !id.isEmpty()) {
            named.add(element);
        }
        if (classes.isEmpty() && id.isEmpty() && !TAGS.contains(tag)) {
            return;
        }
        for (Landmark kind : KINDS) {
            if (kind.isAt(element, tag, classes)) {
                found.computeIfAbsent(kind, any -> new ArrayList<>()).add(element);
            }
        }
    }

    /** Returns all elements of a kind, in document order. */
    public List<Element> all(Landmark kind) {
        return found.getOrDefault(kind, List.of());
    }

    /** Returns the first element of a kind, or {@code null} if there is none. */
    public @Nullable Element first(Landmark kind) {
        List<Element> all = all(kind);
        return all.isEmpty() ? null : all.get(0);
    }

    /** Returns the elements that have a class or an id, in document order. */
    public List<Element> named() {
        return named;
    }

    /** Returns the first element with an id, or {@code null} if there is none. */
    public @Nullable Element byId(String id) {
        return byId.get(id);
    }
}
