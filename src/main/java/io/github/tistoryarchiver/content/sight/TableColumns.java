package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.style.StyleSheets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * The columns of a table: how each is aligned, if all its cells agree. A table of a single cell has none: it only frames its
 * content.
 *
 * @param alignments {@code l}, {@code c} or {@code r} for each column; {@code 0} for one without cells
 */
record TableColumns(String alignments) {
    static final TableColumns NONE = new TableColumns("");
    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");
    private static final char NONE_WRITTEN = '0';
    private static final int MAX_COLUMNS = 200;

    static TableColumns of(Element table, StyleSheets sheets) {
        StringBuilder columns = new StringBuilder();
        int cells = 0;
        for (Element part : table.children()) {
            if (SECTIONS.contains(part.normalName())) {
                for (Element row : part.children()) {
                    cells += addRow(row, columns, sheets);
                }
            } else {
                cells += addRow(part, columns, sheets);
            }
        }
        return cells < 2 ? NONE : new TableColumns(columns.toString());
    }

    private static int addRow(Element row, StringBuilder columns, StyleSheets sheets) {
        if (!row.normalName().equals("tr")) {
            return 0;
        }
        int column = 0;
        int cells = 0;
        for (Element cell : row.children()) {
            if (isCell(cell)) {
                cells++;
                if (column < MAX_COLUMNS && isFilled(cell)) {
                    align(columns, column, alignment(cell, row, sheets));
                }
                column += (int) Math.min(Math.max(Numbers.of(cell.attr("colspan"), 1), 1), MAX_COLUMNS);
            }
        }
        return cells;
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isFilled(Element cell) {
        return cell.childNodeSize() > 0
                && (cell.childNodeSize() > 1
                        || cell.childrenSize() > 0
                        || !cell.ownText().isBlank());
    }

    private static void align(StringBuilder columns, int column, char alignment) {
        while (columns.length() <= column) {
            columns.append(NONE_WRITTEN);
        }
        char known = columns.charAt(column);
        columns.setCharAt(column, known == NONE_WRITTEN || known == alignment ? alignment : 'l');
    }

    private static char alignment(Element cell, Element row, StyleSheets sheets) {
        char inner = ofContent(cell, sheets);
        char own = written(cell, sheets);
        char outer = written(row, sheets);
        return inner != NONE_WRITTEN ? inner : own != NONE_WRITTEN ? own : outer != NONE_WRITTEN ? outer : 'l';
    }

    /** Returns the alignment on which all blocks of a cell agree. */
    private static char ofContent(Element cell, StyleSheets sheets) {
        char all = NONE_WRITTEN;
        for (Element child : cell.children()) {
            char align = Kinds.isBlock(child) ? written(child, sheets) : NONE_WRITTEN;
            if (align == NONE_WRITTEN || (all != NONE_WRITTEN && all != align)) {
                return NONE_WRITTEN;
            }
            all = align;
        }
        return cell.ownText().isBlank() ? all : NONE_WRITTEN;
    }

    private static char written(Element element, StyleSheets sheets) {
        if (element.normalName().equals("center")) {
            return 'c';
        }
        String style = sheets.style(element).replace(" ", "");
        int at = style.lastIndexOf("text-align:");
        String value = at >= 0
                ? style.substring(at + "text-align:".length())
                : element.attr("align").strip().toLowerCase(Locale.ROOT);
        if (value.startsWith("center") || value.startsWith("-webkit-center")) {
            return 'c';
        }
        return value.startsWith("right") || value.startsWith("end")
                ? 'r'
                : value.startsWith("left") || value.startsWith("start") ? 'l' : NONE_WRITTEN;
    }

    boolean areThere() {
        return !alignments.isEmpty();
    }

    /** @param column from 1 */
    char alignment(int column) {
        char written = column <= alignments.length() ? alignments.charAt(column - 1) : 'l';
        return written == NONE_WRITTEN ? 'l' : written;
    }
}
