package io.github.tistoryarchiver.tistory.console;

import io.github.tistoryarchiver.model.Visibility;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Who may see a post or a category, as the console writes it: a word for posts, {@code 0}, {@code 15} or {@code 20} for categories. */
final class ConsoleVisibility {
    private ConsoleVisibility() {}

    /** Returns {@code null} for an unknown one. */
    static @Nullable Visibility of(JsonNode item) {
        return switch (item.path("visibility").asString("").toUpperCase(Locale.ROOT)) {
            case "PUBLIC", "20", "3" -> Visibility.PUBLIC;
            case "PROTECTED", "15", "1" -> Visibility.PROTECTED;
            case "PRIVATE", "0" -> Visibility.PRIVATE;
            default -> null;
        };
    }
}
