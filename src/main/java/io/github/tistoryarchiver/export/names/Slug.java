package io.github.tistoryarchiver.export.names;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Makes parts of paths from texts. */
final class Slug {
    private static final int MAX_BYTES = 180;

    /** Signs besides letters and digits that no engine, server or file system takes for its own. */
    private static final String SAFE = "-_.~,!()+@=";

    private static final Pattern DEVICE = Pattern.compile("(?i)^(con|prn|aux|nul|com[0-9]|lpt[0-9])(?=\\.|$)");

    private Slug() {}

    /** Returns the words of a text joined by dashes, in small letters; empty for a text without letters and digits. */
    static String ofWords(String text) {
        return portable(stripped(cut(replaced(text.toLowerCase(Locale.ROOT), "-_"), MAX_BYTES), "-_"));
    }

    /** Returns a slug as it is, apart from signs that cannot be in a path; empty if nothing remains. */
    static String kept(String slug) {
        return portable(stripped(cut(replaced(slug, SAFE), MAX_BYTES), "-."));
    }

    /** Returns a name that Windows does not take for a device, such as {@code con.txt}, by a sign after its first part. */
    static String portable(String name) {
        return DEVICE.matcher(name).replaceFirst("$1_");
    }

    private static String replaced(String text, String safe) {
        StringBuilder out = new StringBuilder(text.length());
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            if (isOfWord(c) || (c < 0x80 && safe.indexOf(c) >= 0)) {
                out.appendCodePoint(c);
            } else if (!out.isEmpty() && out.charAt(out.length() - 1) != '-') {
                out.append('-');
            }
        });
        return out.toString();
    }

    private static boolean isOfWord(int c) {
        return Character.isLetterOrDigit(c) || (isMark(c) && c < 0xfe00);
    }

    /** Returns the start of a text that is at most this long in a path, where a character beyond ASCII has three signs a byte. */
    static String cutEncoded(String text, int maxSigns) {
        int signs = 0;
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isMark(c)) {
                end = i;
            }
            signs += c < 0x80 ? 1 : c < 0x800 ? 6 : c < 0x10000 ? 9 : 12;
            if (signs > maxSigns) {
                return text.substring(0, end);
            }
            i += Character.charCount(c);
        }
        return text;
    }

    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                || type == Character.ENCLOSING_MARK;
    }

    /** Cuts a text at a character, with its marks, so that it has at most a number of bytes in UTF-8. */
    static String cut(String text, int maxBytes) {
        if (text.getBytes(StandardCharsets.UTF_8).length <= maxBytes) {
            return text;
        }
        int bytes = 0;
        int end = 0;
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (!isMark(c) && c != 0x200d) {
                end = i;
            }
            bytes += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes > maxBytes) {
                break;
            }
            i += Character.charCount(c);
        }
        return text.substring(0, end);
    }

    private static String stripped(String text, String signs) {
        int from = 0;
        int to = text.length();
        while (from < to && signs.indexOf(text.charAt(from)) >= 0) {
            from++;
        }
        while (to > from && signs.indexOf(text.charAt(to - 1)) >= 0) {
            to--;
        }
        return text.substring(from, to);
    }
}
