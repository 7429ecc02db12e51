package io.github.tistoryarchiver.export.ghost;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Ghost allows in a name. One that is too long, or empty, makes it take back a whole import without a word. */
final class Limits {
    /** Signs of a title. */
    static final int TITLE = 255;

    /** Signs of the name of a tag or author. */
    static final int NAME = 191;

    /** Signs of a description for search engines. */
    static final int DESCRIPTION = 500;

    private static final String ELLIPSIS = "…";
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    /** Space as JavaScript has it, which Ghost removes from the ends. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\ufeff\\p{Cntrl}]+");

    private Limits() {}

    /** Returns a text on one line, without space at its ends; empty if nothing else is in it. */
    static String line(String text) {
        return SPACE.matcher(text).replaceAll(" ").strip();
    }

    /** Returns a text of at most a number of signs, which ends with an ellipsis if something is cut off. */
    static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = 0;
        Matcher characters = CHARACTER.matcher(text);
        while (characters.find() && characters.end() < most) {
            end = characters.end();
        }
        int somewhere = Character.isHighSurrogate(text.charAt(most - 2)) ? most - 2 : most - 1;
        return text.substring(0, end == 0 ? somewhere : end).strip() + ELLIPSIS;
    }
}
