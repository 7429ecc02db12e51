package io.github.tistoryarchiver.tistory.backup;

import java.util.List;
import java.util.stream.Stream;

/** The category of a post, as backups write it: {@code 여행/섬}. */
final class CategoryLabel {
    private CategoryLabel() {}

    /** Returns the names from the top; empty for none. Tistory has two levels. */
    static List<String> path(String label) {
        return Stream.of(label.split("/", 2))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
