package io.github.tistoryarchiver.content;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** The fragments that links of other posts ask for, by the number of the post that they lead to. */
public final class Fragments implements Consumer<String> {
    private final PostLinks links;
    private final Map<Long, Set<String>> asked = new HashMap<>();

    public Fragments(PostLinks links) {
        this.links = links;
    }

    @Override
    public void accept(String address) {
        if (address.indexOf('#') >= 0
                && links.target(address) instanceof LinkTarget.Archived to
                && to.fragment() != null
                && !to.fragment().isEmpty()) {
            asked.computeIfAbsent(to.place().id(), id -> new HashSet<>()).add(to.fragment());
        }
    }

    /** Returns the posts of which something is asked. */
    public Set<Long> posts() {
        return asked.keySet();
    }

    public Set<String> of(long id) {
        return asked.getOrDefault(id, Set.of());
    }

    /** Forgets what a post does not have. */
    public void keep(long id, Set<String> existing) {
        of(id).retainAll(existing);
    }
}
