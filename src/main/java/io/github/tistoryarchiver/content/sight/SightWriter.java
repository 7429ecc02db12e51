package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.style.Styles;

/** Writes what an {@link Eye} meets into a {@link Sight}, and keeps account of the white space between. */
final class SightWriter {
    private static final int TAB = 7;
    private static final int SPACE = 1;
    private static final int EXACT_MASK = 0x0fffffff;

    private final Sight sight = new Sight();
    private int level = Sight.LINE;
    private int lines = 1;
    private int indent;
    private int width;
    private boolean isAfterSpace;
    private boolean isBesideItem;
    private boolean isLineDue;
    private boolean isRoomDue;

    /** Whether the line has blanks that are kept, and nothing else yet. */
    private boolean isKeptBlank;

    Sight sight() {
        return sight;
    }

    /** Returns the gap before what comes next. */
    int level() {
        return level;
    }

    /** Ends the line, unless nothing is on it but what is shown beside an item. */
    void block() {
        if (isBesideItem) {
            return;
        }
        level = Math.max(level, Sight.LINE);
        lines = Math.max(lines + (lines > 0 && isKeptBlank ? 1 : 0), 1);
        isKeptBlank = false;
        indent = 0;
        width = 0;
    }

    /** Begins an item of a list or a row of a table. */
    void item() {
        isBesideItem = false;
        block();
        level = Sight.ITEM;
    }

    /** Ends an item or a row, which may have been empty. */
    void endItem() {
        isBesideItem = false;
        level = Math.min(level, Sight.LINE);
    }

    /** Notes that what was written is beside an item: the item begins on the same line. */
    void besideItem() {
        isBesideItem = true;
    }

    /** Leaves room on the line. */
    void room() {
        level = Math.max(level, Sight.BLANK);
    }

    /** Leaves room on the line if there is a word before and behind it. */
    void roomForWords() {
        isRoomDue = true;
    }

    /** Breaks the line. */
    void lineBreak() {
        level = Math.max(level, Sight.LINE);
        lines++;
        indent = 0;
        width = 0;
        isKeptBlank = false;
    }

    /** Begins a line of code where none has begun. */
    void codeLine() {
        isLineDue = true;
    }

    /** Begins a block of code, before which empty lines do not count. */
    void codeBlock() {
        isKeptBlank = false;
        block();
        lines = 1;
    }

    void text(String text, Place place) {
        boolean keepsLines = place.has(Styles.KEEPS_LINES);
        boolean keepsBlanks = place.has(Styles.KEEPS_BLANKS);
        String plain = Glyphs.composed(text);
        int i = 0;
        while (i < plain.length()) {
            int c = plain.codePointAt(i);
            i += Character.charCount(c);
            if (Glyphs.isPlain(c)) {
                sign(c, place);
                int end = Glyphs.endOfPlain(plain, i);
                sight.addAll(plain, i, end, place);
                i = end;
            } else if (c == '\n' && keepsLines) {
                lineBreak();
            } else if (Glyphs.isBlank(c)) {
                blank(c, keepsBlanks);
            } else if (!Glyphs.isUnseen(c)) {
                sign(Glyphs.folded(c), place);
            }
        }
    }

    /** Adds a blank; several count as one unless they are kept, or do not break. */
    private void blank(int c, boolean isKept) {
        boolean isCollapsed = c != 0xa0 && (isAfterSpace || level >= Sight.LINE);
        width += isKept || !isCollapsed ? 1 : 0;
        isKeptBlank |= isKept;
        isAfterSpace = c != 0xa0;
        level = Math.max(level, Sight.BLANK);
        if (c != '\r') {
            indent = 31 * indent + (c == '\t' ? TAB : SPACE);
        }
    }

    void sign(int sign, Place place) {
        if (isLineDue && lines == 0) {
            lines = 1;
            level = Math.max(level, Sight.LINE);
        }
        if (isRoomDue && level == Sight.NONE && sight.endsWord() && Character.isLetterOrDigit(sign)) {
            level = Sight.BLANK;
        }
        sight.add(sign, level, place.has(Styles.CODE_BLOCK) ? exact() : width, place);
        reset();
    }

    void picture(Thing picture) {
        sight.addPicture(picture, level);
        reset();
    }

    private int exact() {
        return (lines * 1_000_003 + indent) & EXACT_MASK;
    }

    private void reset() {
        isLineDue = false;
        isRoomDue = false;
        isBesideItem = false;
        level = Sight.NONE;
        lines = 0;
        indent = 0;
        width = 0;
        isAfterSpace = false;
        isKeptBlank = false;
    }
}
