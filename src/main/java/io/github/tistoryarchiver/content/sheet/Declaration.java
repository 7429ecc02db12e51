package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A declaration.
 *
 * @param property in lower case, unless it is one of the author's own
 * @param value as written, without {@code !important}
 */
record Declaration(String property, String value, boolean isImportant) {
    private static final Pattern IMPORTANT = Pattern.compile("(?i)\\s*!\\s*important\\s*$");
    private static final int MAX_VALUE = 4_000;

    /** Reads the declarations of a block; those of a shorthand in which order matters come out apart. */
    static List<Declaration> read(String block) {
        List<Declaration> all = new ArrayList<>();
        for (String written : Css.split(Css.withoutComments(block), ';')) {
            add(written, all);
        }
        return all;
    }

    static void add(String written, List<Declaration> all) {
        int colon = written.indexOf(':');
        if (colon <= 0 || written.length() > MAX_VALUE) {
            return;
        }
        String name = written.substring(0, colon).strip();
        String property = name.startsWith("--") ? name : name.toLowerCase(Locale.ROOT);
        String value = written.substring(colon + 1).strip();
        String plain = value.indexOf('!') < 0 ? value : IMPORTANT.matcher(value).replaceFirst("");
        boolean isImportant = plain.length() < value.length();
        all.add(new Declaration(property, plain, isImportant));
    }

    Declaration with(String newValue) {
        return new Declaration(property, newValue, isImportant);
    }

    boolean isOwn() {
        return property.startsWith("--");
    }

    @Override
    public String toString() {
        return property + ":" + value;
    }
}
