package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.content.style.LineColumn;
import io.github.tistoryarchiver.content.style.StyleSheets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The columns of a table: how each is aligned, if all its cells agree. A table of a single cell has none: it only frames its
 * content.
 *
 * @param alignments {@code l}, {@code c} or {@code r} for each column; {@code 0} for one without cells
 */
record TableColumns(String alignments) {
    static final TableColumns NONE = new TableColumns("");
    private static final Set<String> BLOCKS = Set.of("p", "div", "center");
    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");
    private static final Evaluator FIRST_CELL = Selector.evaluatorOf("td, th");
    private static final int MAX_COLUMNS = 200;

    static TableColumns of(Element table, StyleSheets sheets) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (SECTIONS.contains(part.normalName())) {
                rows.addAll(part.children());
            } else {
                rows.add(part);
            }
        }
        StringBuilder columns = new StringBuilder();
        int cells = 0;
        for (int i = 0; i < rows.size(); i++) {
            boolean isHead =
                    i == 0 && rows.size() > 1 && rows.get(0).children().stream().allMatch(TableColumns::isHead);
            cells += addRow(rows.get(i), isHead ? new StringBuilder() : columns, sheets);
        }
        return cells < 2 || isOfCode(table)
                ? NONE
                : new TableColumns(cells > 0 && columns.isEmpty() ? "0" : columns.toString());
    }

    private static boolean isHead(Element cell) {
        return cell.normalName().equals("th");
    }

    /** Whether a table has lines of code, with their numbers beside them. */
    private static boolean isOfCode(Element table) {
        Element first = table.selectFirst(FIRST_CELL);
        return first != null && (Kinds.isLineNumbers(first) || LineColumn.is(first));
    }

    private static int addRow(Element row, StringBuilder columns, StyleSheets sheets) {
        if (!row.normalName().equals("tr")) {
            return 0;
        }
        int column = isFilled("before", row, sheets) ? 1 : 0;
        int cells = 0;
        for (Element cell : row.children()) {
            if (isCell(cell)) {
                cells++;
                if (column < MAX_COLUMNS && isSeen(cell)) {
                    align(columns, column, alignment(cell, row, sheets));
                }
                column += (int) Math.min(Math.max(Numbers.of(cell.attr("colspan"), 1), 1), MAX_COLUMNS);
            }
        }
        return cells;
    }

    /** Whether a sheet puts something beside the cells of a row, which is a cell, too. */
    private static boolean isFilled(String where, Element row, StyleSheets sheets) {
        Inserted inserted = sheets.inserted(where, row);
        return inserted != null && !inserted.isNothing();
    }

    static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static void align(StringBuilder columns, int column, char alignment) {
        while (columns.length() <= column) {
            columns.append('0');
        }
        char known = columns.charAt(column);
        columns.setCharAt(column, known == '0' || known == alignment ? alignment : 'l');
    }

    private static char alignment(Element cell, Element row, StyleSheets sheets) {
        char own = written(cell, sheets);
        char inner = inner(cell, sheets);
        if (inner != '0' || own != '0') {
            return inner != '0' ? inner : own;
        }
        char outer = around(row, sheets);
        return outer == '0' ? 'l' : outer;
    }

    /** Returns what a row says, or the parts of the table around it. An attribute of the table itself only places the table. */
    private static char around(Element row, StyleSheets sheets) {
        char said = written(row, sheets);
        Element part = row.parent();
        if (said == '0' && part != null && SECTIONS.contains(part.normalName())) {
            said = written(part, sheets);
            part = part.parent();
        }
        return said == '0' && part != null ? ofStyle(part, sheets) : said;
    }

    /** Returns the alignment on which all blocks in a cell agree; {@code 0} for none. */
    private static char inner(Element cell, StyleSheets sheets) {
        char all = '0';
        for (Element child : cell.children()) {
            if (!isSeen(child)) {
                continue;
            }
            char own = BLOCKS.contains(child.normalName()) ? written(child, sheets) : '0';
            if (own == '0' || (all != '0' && all != own)) {
                return '0';
            }
            all = own;
        }
        return cell.ownText().isBlank() ? all : '0';
    }

    private static boolean isSeen(Element element) {
        return element.hasText()
                || !element.data().isBlank()
                || element.stream().anyMatch(TableColumns::isThing);
    }

    private static boolean isThing(Element element) {
        return switch (element.normalName()) {
            case "img", "svg", "input" -> true;
            case "iframe", "embed", "object", "video", "audio", "source", "script" -> element.attributesSize() > 0;
            default -> false;
        };
    }

    private static char written(Element element, StyleSheets sheets) {
        char styled = ofStyle(element, sheets);
        if (styled != '0') {
            return styled;
        }
        String align = element.attr("align");
        return align.isEmpty() && element.normalName().equals("center") ? 'c' : sign(align);
    }

    private static char ofStyle(Element element, StyleSheets sheets) {
        String style = sheets.style(element);
        int at = style.lastIndexOf("text-align");
        int colon = at < 0 ? -1 : style.indexOf(':', at);
        return colon < 0 ? '0' : sign(style.substring(colon + 1));
    }

    private static char sign(String written) {
        String value = written.stripLeading();
        return value.startsWith("center")
                ? 'c'
                : value.startsWith("right") ? 'r' : value.startsWith("left") ? 'l' : '0';
    }

    boolean areThere() {
        return !alignments.isEmpty();
    }

    /** @param column from 1 */
    char alignment(int column) {
        char written = column <= alignments.length() ? alignments.charAt(column - 1) : 'l';
        return written == '0' ? 'l' : written;
    }
}
