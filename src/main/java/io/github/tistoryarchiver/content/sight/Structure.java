package io.github.tistoryarchiver.content.sight;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The blocks around a place.
 *
 * @param heading level 1 to 6; 0 outside headings
 * @param lists depth of nested lists
 * @param number number of the item in its ordered list; {@link #BULLET} in any other list
 * @param counts what counts the items of its list, as {@link Numbers#ofList} says
 * @param quotes depth of nested quotes
 * @param folds depth of nested folds, their labels included
 * @param column number of the table's column from 1; 0 outside tables
 * @param align alignment of the column: {@code l}, {@code c}, {@code r}; {@code l} where its cells do not agree
 * @param isHead whether the cell is a header
 * @param isCaption whether it is the caption of a picture or table
 */
@RecordBuilder
public record Structure(
        int heading,
        int lists,
        long number,
        char counts,
        int quotes,
        int folds,
        int column,
        char align,
        boolean isHead,
        boolean isCaption)
        implements StructureBuilder.With {
    /** The number in a list that has none. */
    public static final long BULLET = Long.MIN_VALUE;

    /** Whether the place is in a list that has numbers, but in none of its items. */
    public boolean isBesideItems() {
        return number == BULLET && counts != Numbers.BULLETS;
    }

    static final Structure NONE = StructureBuilder.builder()
            .number(BULLET)
            .counts(Numbers.BULLETS)
            .align('l')
            .build();
}
