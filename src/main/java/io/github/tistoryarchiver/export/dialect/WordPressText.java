package io.github.tistoryarchiver.export.dialect;

import io.github.tistoryarchiver.markdown.Dialect;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Text of WordPress's HTML. It reads {@code [gallery]} as a command, loads a lone address, makes {@code :)} a picture, corrects
 * the spelling of its own name, and drops backslashes and percent-encoded bytes of names. References have three digits, as
 * WordPress itself writes them, so that a second import finds the same text.
 */
public final class WordPressText implements Dialect {
    public static final Dialect INSTANCE = new WordPressText();

    private static final String OWN_NAME = "wordpress";

    private WordPressText() {}

    @Override
    public @Nullable String written(Context context, CharSequence text, int at) {
        char c = text.charAt(at);
        boolean acts = switch (c) {
            case '[', '\\' -> true;
            case ':', ';' -> isAddress(text, at) || (beginsWord(text, at) && isSmiley(text, at));
            case '8' -> beginsWord(text, at) && isFace(text, at + 1);
            case '%' -> Character.digit(at(text, at + 1), 16) >= 0 && Character.digit(at(text, at + 2), 16) >= 0;
            case 'p' -> isOwnName(text, at - 4);
            default -> false;
        };
        return acts ? String.format(Locale.ROOT, "&#%03d;", (int) c) : null;
    }

    private static char at(CharSequence text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    private static boolean isAddress(CharSequence text, int at) {
        return at(text, at + 1) == '/' && at(text, at + 2) == '/';
    }

    private static boolean beginsWord(CharSequence text, int at) {
        char before = at(text, at - 1);
        return Character.isWhitespace(before) || Character.isSpaceChar(before);
    }

    /** Tells whether a colon may begin a smiley, such as {@code :-)} or {@code :lol:}. */
    private static boolean isSmiley(CharSequence text, int at) {
        char next = at(text, at + 1);
        return isFace(text, at + 1) || (next < 0x80 && (Character.isLetterOrDigit(next) || "?!|".indexOf(next) >= 0));
    }

    private static boolean isFace(CharSequence text, int at) {
        return ")(-OoD".indexOf(at(text, at)) >= 0;
    }

    /** Tells whether WordPress would write its name with a capital letter here. */
    private static boolean isOwnName(CharSequence text, int from) {
        if (from < 0 || from + OWN_NAME.length() > text.length() || text.charAt(from) != 'W') {
            return false;
        }
        for (int i = 1; i < OWN_NAME.length(); i++) {
            if (text.charAt(from + i) != OWN_NAME.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
