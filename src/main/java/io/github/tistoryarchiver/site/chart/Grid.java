package io.github.tistoryarchiver.site.chart;

import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import java.util.List;
import java.util.Objects;

/**
 * Numbers as coloured cells in columns and rows.
 *
 * @param left room for the names of rows, in pixels
 * @param columns number of columns
 * @param cellHeight in pixels; 0 for cells as high as wide
 * @param above names above columns; empty ones are left out
 * @param beside names of rows; empty ones are left out
 */
public record Grid(int left, int columns, int cellHeight, List<String> above, List<String> beside) {
    private static final int TOP = 18;
    private static final int LEGEND = 12;

    /** Draws cells. */
    public Html of(List<Cell> cells, Steps steps, Width width, String label) {
        int step = (width.pixels() - left) / columns;
        int gap = step > 20 ? 3 : 2;
        int high = cellHeight == 0 ? step - gap : cellHeight;
        boolean hasLinks = cells.stream().anyMatch(cell -> cell.href() != null);
        Drawing drawing = new Drawing(width.pixels(), TOP + beside.size() * (high + gap), label, hasLinks);
        for (int i = 0; i < above.size(); i++) {
            if (!above.get(i).isEmpty()) {
                boolean isWide = step > 20;
                drawing.text(
                        isWide ? Drawing.Anchor.MIDDLE : Drawing.Anchor.START,
                        above.get(i),
                        left + i * step + (isWide ? (step - gap) / 2 : 0),
                        TOP - 6);
            }
        }
        for (int i = 0; i < beside.size(); i++) {
            if (!beside.get(i).isEmpty()) {
                drawing.text(Drawing.Anchor.START, beside.get(i), 0, TOP + i * (high + gap) + high / 2 + 4);
            }
        }
        for (Cell cell : cells) {
            Tag rect = Drawing.rect(
                    "step-" + steps.of(cell.number()),
                    left + cell.column() * step,
                    TOP + cell.row() * (high + gap),
                    step - gap,
                    high);
            drawing.add(cell.href() == null ? rect : link(cell).add(rect));
        }
        return drawing.svg();
    }

    private static Tag link(Cell cell) {
        return Tag.link(Objects.requireNonNull(cell.href()), null).with("aria-label", cell.name());
    }

    /** Draws the colours from few to many. */
    public static Html legend(String few, String many) {
        Drawing drawing = new Drawing(5 * 15, LEGEND, few + " – " + many, false);
        for (int i = 0; i <= Steps.MOST; i++) {
            drawing.add(Drawing.rect("step-" + i, i * 15, 0, LEGEND, LEGEND));
        }
        return Tag.of("p.legend").text(few + " ").add(drawing.svg()).text(" " + many);
    }
}
