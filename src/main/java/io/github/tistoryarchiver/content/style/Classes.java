package io.github.tistoryarchiver.content.style;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Names of classes by which style sheets everywhere mark text. */
final class Classes {
    private static final Map<String, Integer> MARKS = new HashMap<>();

    static {
        put(
                Styles.STRUCK,
                "line-through linethrough strike strikethrough strike-through text-decoration-line-through text-strike");
        put(Styles.UNDERLINED, "underline text-underline text-decoration-underline under-line");
        put(Styles.BOLD, "bold fw-bold font-bold font-weight-bold text-bold");
        put(Styles.ITALIC, "italic fst-italic font-italic text-italic");
        put(Styles.HIGHLIGHTED, "highlight highlighter highlighted marker");
        put(Styles.RAISED, "sup super superscript");
        put(Styles.LOWERED, "sub subscript");
    }

    private Classes() {}

    private static void put(int mark, String names) {
        for (String name : names.split(" ")) {
            MARKS.put(name, mark);
        }
    }

    /** @param classes the value of a {@code class} attribute */
    static int marks(String classes) {
        int marks = 0;
        for (String name : classes.split(" ")) {
            marks |= MARKS.getOrDefault(name.toLowerCase(Locale.ROOT), 0);
        }
        return marks;
    }
}
