package io.github.tistoryarchiver.tistory.page;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jspecify.annotations.Nullable;

/** The {@link Landmark}s of a page. */
public final class Landmarks {
    private static final Pattern CLASS = Pattern.compile("\\.([\\w-]+)");
    private static final Pattern ID = Pattern.compile("#([\\w-]+)");
    private static final Pattern TAG = Pattern.compile("^(\\w+)");
    private static final Pattern PART_OF_ADDRESS = Pattern.compile("\\[href\\*=([^\\]]+)]");

    private static final Map<String, List<Alternative>> BY_CLASS = new HashMap<>();
    private static final Map<String, List<Alternative>> BY_ID = new HashMap<>();
    private static final Map<String, List<Alternative>> BY_TAG = new HashMap<>();

    static {
        for (Landmark kind : Landmark.values()) {
            for (String selector : kind.selector().split(",\\s*")) {
                Alternative alternative = new Alternative(kind, Css.of(selector), group(PART_OF_ADDRESS, selector));
                boolean isFiled = file(BY_CLASS, group(CLASS, selector), alternative)
                        || file(BY_ID, group(ID, selector), alternative)
                        || file(BY_TAG, group(TAG, selector), alternative);
                if (!isFiled) {
                    throw new IllegalStateException("names nothing: " + selector);
                }
            }
        }
    }

    private final Map<Landmark, List<Element>> found = new EnumMap<>(Landmark.class);
    private final Map<String, Element> byId = new HashMap<>();
    private final List<Element> named = new ArrayList<>();

    /** Adds an element, if it is one; to be called for all of a page, in its order. */
    void add(Element element) {
        String tag = element.normalName();
        if (element.attributesSize() == 0) {
            addAs(BY_TAG.get(tag), element);
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
        addAs(BY_TAG.get(tag), element);
        if (!id.isEmpty()) {
            addAs(BY_ID.get(id), element);
        }
        for (StringTokenizer names = new StringTokenizer(classes); names.hasMoreTokens(); ) {
            addAs(BY_CLASS.get(names.nextToken()), element);
        }
    }

    private void addAs(@Nullable List<Alternative> alternatives, Element element) {
        if (alternatives == null) {
            return;
        }
        for (Alternative alternative : alternatives) {
            if (alternative.isAt(element)) {
                List<Element> all = found.computeIfAbsent(alternative.kind(), any -> new ArrayList<>());
                if (all.isEmpty() || all.get(all.size() - 1) != element) {
                    all.add(element);
                }
            }
        }
    }

    private static @Nullable String group(Pattern pattern, String selector) {
        Matcher found = pattern.matcher(selector);
        return found.find() ? found.group(1) : null;
    }

    private static boolean file(Map<String, List<Alternative>> all, @Nullable String name, Alternative alternative) {
        return name != null
                && all.computeIfAbsent(name, any -> new ArrayList<>()).add(alternative);
    }

    /**
     * One of the selectors of a landmark.
     *
     * @param partOfAddress what the address of a link has, for a quick look; {@code null} if that does not matter
     */
    private record Alternative(
            Landmark kind, Evaluator selector, @Nullable String partOfAddress) {
        boolean isAt(Element element) {
            return (partOfAddress == null || element.attributes().get("href").contains(partOfAddress))
                    && selector.matches(element, element);
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
