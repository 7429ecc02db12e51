package io.github.tistoryarchiver.backup.verify;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Collects the damages that the checks find. A file that is missing or changed is listed for that only once. */
final class Damages {
    private final List<Damage> all = new ArrayList<>();
    private final Set<String> withWrongBytes = new HashSet<>();

    void add(Damage damage) {
        if (!damage.isOfBytes() || withWrongBytes.add(damage.file())) {
            all.add(damage);
        }
    }

    List<Damage> all() {
        return List.copyOf(all);
    }
}
