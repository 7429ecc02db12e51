package io.github.tistoryarchiver.markdown.roundtrip;

import io.github.tistoryarchiver.markdown.InlineStyle;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The position of a glyph in the structure of a text.
 *
 * @param heading level 1 to 6; 0 outside headings
 * @param lists depth of nested lists
 * @param number number of the item in its ordered list; 0 in any other list
 * @param quotes depth of nested quotes
 * @param folds depth of nested {@code details}; their labels count as inside
 * @param isHidden whether the page does not show it
 * @param cell the table cell; all 0 outside tables
 * @param link where it leads; empty outside links
 * @param picture address and alt text of a picture; empty for any other glyph
 */
@RecordBuilder
record Position(
        int heading,
        int lists,
        long number,
        int quotes,
        int folds,
        boolean isCode,
        boolean isHidden,
        Cell cell,
        Set<InlineStyle> marks,
        String link,
        String picture)
        implements PositionBuilder.With {
    static final Position OUTSIDE = PositionBuilder.builder()
            .cell(new Cell(0, 0, 0, ""))
            .marks(Set.of())
            .link("")
            .picture("")
            .build();

    /**
     * A table cell.
     *
     * @param table number of the table in the text, from 1
     * @param row number of the row among those with visible content, from 1
     * @param column index of the cell in its row, from 0
     * @param alignment of the column; empty for none
     */
    record Cell(int table, int row, int column, String alignment) {}

    Position inHeading(int level) {
        return withHeading(level);
    }

    Position inList() {
        return with().lists(lists + 1).number(0).build();
    }

    Position atNumber(long value) {
        return withNumber(value);
    }

    Position inQuote() {
        return withQuotes(quotes + 1);
    }

    Position inFold() {
        return withFolds(folds + 1);
    }

    Position inHidden() {
        return withIsHidden(true);
    }

    Position inCode() {
        return withIsCode(true);
    }

    /** Returns this position outside code: a picture is never code. */
    Position outsideCode() {
        return withIsCode(false);
    }

    Position inCell(Cell value) {
        return withCell(value);
    }

    Position marked(List<InlineStyle> more) {
        if (more.isEmpty()) {
            return this;
        }
        EnumSet<InlineStyle> all = EnumSet.copyOf(more);
        all.addAll(marks);
        return withMarks(all);
    }

    /** Returns this position without styles and link, which thematic breaks and code blocks cannot have. */
    Position unmarked() {
        return with().marks(Set.of()).link("").build();
    }

    Position linked(String address) {
        return withLink(address);
    }

    Position showing(String pictured) {
        return withPicture(pictured);
    }
}
