package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.site.catalog.Key;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;

/** The style sheet and scripts of the pages. */
final class Resources {
    private static final String HIGHLIGHT = "highlight.min.js";

    static final List<String> NAMES =
            List.of("room.css", "theme.js", "room.js", "days.js", "search.js", "code.js", HIGHLIGHT);

    /** Where the library has the script of that name. */
    private static final String LIBRARY = "/META-INF/resources/webjars/highlightjs/11.11.1/";

    private Resources() {}

    /** Returns what differs where any of them does. */
    static String fingerprint() {
        return Key.fingerprint(
                NAMES.stream().map(name -> Arrays.hashCode(read(name))).toArray());
    }

    static byte[] read(String name) {
        try (InputStream in =
                Resources.class.getResourceAsStream((name.equals(HIGHLIGHT) ? LIBRARY : "room/") + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
