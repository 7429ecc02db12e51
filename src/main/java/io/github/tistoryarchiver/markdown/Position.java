package io.github.tistoryarchiver.markdown;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Where a sign of a text stands.
 *
 * @param heading 1 to 6; 0 outside of headings
 * @param lists depth of lists
 * @param number of the item in its ordered list; 0 in any other
 * @param quotes depth of quotes
 * @param folds depth of folded texts; their labels count as being inside
 * @param link where it leads; empty outside of links
 * @param picture address and text of a picture; empty for any other sign
 */
record Position(
        int heading,
        int lists,
        long number,
        int quotes,
        int folds,
        boolean isCode,
        Cell cell,
        Set<Mark> marks,
        String link,
        String picture) {
    static final Position OUTSIDE = new Position(0, 0, 0, 0, 0, false, new Cell(0, 0, 0), Set.of(), "", "");

    /** A cell: which table of the text, which of its rows that say something, which cell of the row. */
    record Cell(int table, int row, int column) {}

    Position inHeading(int level) {
        return new Position(level, lists, number, quotes, folds, isCode, cell, marks, link, picture);
    }

    Position inList() {
        return new Position(heading, lists + 1, 0, quotes, folds, isCode, cell, marks, link, picture);
    }

    Position atNumber(long value) {
        return new Position(heading, lists, value, quotes, folds, isCode, cell, marks, link, picture);
    }

    Position inQuote() {
        return new Position(heading, lists, number, quotes + 1, folds, isCode, cell, marks, link, picture);
    }

    Position inFold() {
        return new Position(heading, lists, number, quotes, folds + 1, isCode, cell, marks, link, picture);
    }

    Position inCode() {
        return new Position(heading, lists, number, quotes, folds, true, cell, marks, link, picture);
    }

    /** A picture is none, wherever it stands. */
    Position outsideCode() {
        return new Position(heading, lists, number, quotes, folds, false, cell, marks, link, picture);
    }

    Position inCell(Cell value) {
        return new Position(heading, lists, number, quotes, folds, isCode, value, marks, link, picture);
    }

    Position marked(List<Mark> more) {
        if (more.isEmpty() || isCode) {
            return this;
        }
        EnumSet<Mark> all = EnumSet.copyOf(more);
        all.addAll(marks);
        return new Position(heading, lists, number, quotes, folds, isCode, cell, all, link, picture);
    }

    /** Rules and blocks of code have no emphasis and no link. */
    Position unmarked() {
        return new Position(heading, lists, number, quotes, folds, isCode, cell, Set.of(), "", picture);
    }

    Position linked(String address) {
        return new Position(heading, lists, number, quotes, folds, isCode, cell, marks, address, picture);
    }

    Position showing(String pictured) {
        return new Position(heading, lists, number, quotes, folds, isCode, cell, marks, link, pictured);
    }
}
