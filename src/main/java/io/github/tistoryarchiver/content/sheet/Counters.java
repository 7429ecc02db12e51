package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The counters of a page while it is read from its beginning, each with its scope: the element that resets it, those behind it and all in them. */
final class Counters {
    private static final int LIMIT = 1_000_000_000;

    private final Map<String, Deque<Integer>> values = new HashMap<>();
    private final Deque<Set<String>> scopes = new ArrayDeque<>();

    Counters() {
        scopes.push(new HashSet<>());
    }

    void enter() {
        scopes.push(new HashSet<>());
    }

    /** Leaves an element; the counters that elements in it reset end with it. */
    void leave() {
        for (String name : scopes.pop()) {
            all(name).pop();
        }
    }

    /** Applies a list of names, each with a number or without. */
    void reset(String list) {
        forEach(list, 0, this::reset);
    }

    void increment(String list) {
        forEach(list, 1, (name, by) -> {
            set(name, (int) Math.max(-LIMIT, Math.min(LIMIT, (long) value(name) + by)));
        });
    }

    void set(String list) {
        forEach(list, 0, this::set);
    }

    void reset(String name, int value) {
        if (!scopes.element().add(name)) {
            all(name).pop();
        }
        all(name).push(value);
    }

    void set(String name, int value) {
        if (all(name).isEmpty()) {
            reset(name, value);
        } else {
            all(name).pop();
            all(name).push(value);
        }
    }

    int value(String name) {
        return all(name).isEmpty() ? 0 : all(name).element();
    }

    /** Returns the values of all counters of a name, the outermost first. */
    List<Integer> values(String name) {
        List<Integer> innermostFirst = new ArrayList<>(all(name));
        java.util.Collections.reverse(innermostFirst);
        return innermostFirst.isEmpty() ? List.of(0) : innermostFirst;
    }

    private Deque<Integer> all(String name) {
        return values.computeIfAbsent(name, any -> new ArrayDeque<>());
    }

    private interface Action {
        void apply(String name, int number);
    }

    private static void forEach(String list, int otherwise, Action action) {
        List<String> words = list.isEmpty() || list.equals("none") ? List.of() : Css.words(list);
        for (int i = 0; i < words.size(); i++) {
            int number =
                    i + 1 < words.size() ? CounterStyle.number(words.get(i + 1), Integer.MIN_VALUE) : Integer.MIN_VALUE;
            boolean isGiven = number != Integer.MIN_VALUE;
            action.apply(words.get(i), isGiven ? Math.max(-LIMIT, Math.min(LIMIT, number)) : otherwise);
            i += isGiven ? 1 : 0;
        }
    }
}
