package io.github.tistoryarchiver.export.names;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Keeps names apart that a file system or server may take for one. The later number gets itself as a suffix, so that one more
 * post renames no other.
 */
public final class UniqueNames {
    private final Set<String> taken = new HashSet<>();

    /** Takes a name, and tells whether it was free. */
    public boolean take(String name) {
        return taken.add(folded(name));
    }

    int size() {
        return taken.size();
    }

    /** Returns a name, with a suffix if it is taken already. */
    public String unique(String name, String suffix) {
        String unique = name;
        while (!take(unique)) {
            unique = unique + suffix;
        }
        return unique;
    }

    static String folded(String name) {
        String upper = Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }
}
