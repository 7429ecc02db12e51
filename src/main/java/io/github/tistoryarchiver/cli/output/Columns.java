package io.github.tistoryarchiver.cli.output;

/** How many columns of a terminal a text takes: Korean letters take two. */
public final class Columns {
    private Columns() {}

    /** Returns how many columns a text takes. */
    public static int of(String text) {
        int columns = 0;
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            columns += ofLetter(text.codePointAt(at));
        }
        return columns;
    }

    /** Cuts a text so that it takes no more columns than that, with an ellipsis where something is left out. */
    public static String cut(String text, int columns) {
        if (of(text) <= columns) {
            return text;
        }
        StringBuilder kept = new StringBuilder();
        int room = columns - 1; // the ellipsis takes one
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            room -= ofLetter(text.codePointAt(at));
            if (room < 0) {
                break;
            }
            kept.appendCodePoint(text.codePointAt(at));
        }
        return columns < 1 ? "" : kept.append('…').toString();
    }

    /** Returns how many columns a letter takes. */
    static int ofLetter(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> isWide(codePoint) ? 2 : 1;
        };
    }

    /** Tells whether terminals show a letter in two columns: Hangul, ideographs, full-width forms, pictures. */
    private static boolean isWide(int codePoint) {
        return isIn(codePoint, 0x1100, 0x115f)
                || isIn(codePoint, 0x2e80, 0xa4cf)
                || isIn(codePoint, 0xa960, 0xa97f)
                || isIn(codePoint, 0xac00, 0xd7a3)
                || isIn(codePoint, 0xf900, 0xfaff)
                || isIn(codePoint, 0xfe30, 0xfe6f)
                || isIn(codePoint, 0xff00, 0xff60)
                || isIn(codePoint, 0xffe0, 0xffe6)
                || isIn(codePoint, 0x1f300, 0x1faff)
                || isIn(codePoint, 0x20000, 0x3fffd);
    }

    private static boolean isIn(int codePoint, int first, int last) {
        return codePoint >= first && codePoint <= last;
    }
}
