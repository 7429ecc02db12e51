package io.github.tistoryarchiver.markdown.roundtrip;

import io.github.tistoryarchiver.markdown.InlineStyle;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
record Position(
        int heading,
        int lists,
        long number,
        int quotes,
        int folds,
        boolean isCode,
        Cell cell,
        Set<InlineStyle> marks,
        String link,
        String picture)
        implements PositionBuilder.With {
    static final Position OUTSIDE = PositionBuilder.builder()
            .cell(new Cell(0, 0, 0))
            .marks(Set.of())
            .link("")
            .picture("")
            .build();

    /** A cell: which table of the text, which of its rows that say something, which cell of the row. */
    record Cell(int table, int row, int column) {}

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

    Position inCode() {
        return withIsCode(true);
    }

    /** A picture is none, wherever it stands. */
    Position outsideCode() {
        return withIsCode(false);
    }

    Position inCell(Cell value) {
        return withCell(value);
    }

    Position marked(List<InlineStyle> more) {
        if (more.isEmpty() || isCode) {
            return this;
        }
        EnumSet<InlineStyle> all = EnumSet.copyOf(more);
        all.addAll(marks);
        return withMarks(all);
    }

    /** Rules and blocks of code have no emphasis and no link. */
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
