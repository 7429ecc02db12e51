package io.github.tistoryarchiver.content.sight;

import io.github.tistoryarchiver.content.sheet.Inserted;
import io.github.tistoryarchiver.content.style.LineColumn;
import io.github.tistoryarchiver.content.style.StyleSheets;
import io.github.tistoryarchiver.content.style.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The columns of a table: how each is aligned, if all its cells below the head agree. A table of a single cell has none: it
 * only frames its content.
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
        List<Element> rows = rows(table);
        int cells = rows.stream().mapToInt(row -> (int) cells(row).count()).sum();
        if (cells < 2 || isOfCode(table)) {
            return NONE;
        }
        String first = ofRows(rows.subList(0, 1), sheets);
        String below = ofRows(rows.subList(1, rows.size()), sheets);
        return new TableColumns(joined(first, below, !first.equals(below) && isHead(rows.get(0), sheets)));
    }

    private static List<Element> rows(Element table) {
        List<Element> rows = new ArrayList<>();
        for (Element part : table.children()) {
            if (SECTIONS.contains(part.normalName())) {
                part.children().stream().filter(TableColumns::isRow).forEach(rows::add);
            } else if (isRow(part)) {
                rows.add(part);
            }
        }
        rows.removeIf(row -> cells(row).findAny().isEmpty());
        return rows;
    }

    private static boolean isRow(Element element) {
        return element.normalName().equals("tr");
    }

    private static Stream<Element> cells(Element row) {
        return row.children().stream().filter(Kinds::isCell);
    }

    private static String ofRows(List<Element> rows, StyleSheets sheets) {
        StringBuilder columns = new StringBuilder();
        rows.forEach(row -> addRow(row, columns, sheets));
        return columns.toString();
    }

    /** Joins what the first row says with what the rows below say, which count alone where the first is the head. */
    private static String joined(String first, String below, boolean isHeaded) {
        StringBuilder columns = new StringBuilder(below);
        for (int i = 0; i < first.length(); i++) {
            boolean isSaid = i < below.length() && below.charAt(i) != '0';
            if (first.charAt(i) != '0' && !(isHeaded && isSaid)) {
                align(columns, i, first.charAt(i));
            }
        }
        return columns.toString();
    }

    /** Whether a row is the head of its table, as one that is bold all over is. */
    private static boolean isHead(Element row, StyleSheets sheets) {
        Element part = row.parent();
        return (part != null && part.normalName().equals("thead"))
                || cells(row).allMatch(cell -> cell.normalName().equals("th"))
                || cells(row).allMatch(cell -> isBold(cell, sheets));
    }

    private static boolean isBold(Element cell, StyleSheets sheets) {
        return cell.hasText()
                && cell.nodeStream(TextNode.class)
                        .filter(text -> !text.isBlank())
                        .allMatch(text -> isBold(text, cell, sheets));
    }

    private static boolean isBold(TextNode text, Element cell, StyleSheets sheets) {
        Element row = cell.parent();
        for (Element at = text.parent(); at != null && at != row; at = at.parent()) {
            if ((Styles.marks(at, sheets.style(at), 0) & Styles.BOLD) != 0) {
                return true;
            }
        }
        return false;
    }

    /** Whether a table has lines of code, with their numbers beside them. */
    private static boolean isOfCode(Element table) {
        Element first = table.selectFirst(FIRST_CELL);
        return first != null && (Kinds.isLineNumbers(first) || LineColumn.is(first));
    }

    private static void addRow(Element row, StringBuilder columns, StyleSheets sheets) {
        int column = isFilled("before", row, sheets) ? 1 : 0;
        for (Element cell : row.children()) {
            if (Kinds.isCell(cell)) {
                if (column < MAX_COLUMNS && isSeen(cell)) {
                    align(columns, column, alignment(cell, row, sheets));
                }
                column += (int) Math.min(Math.max(Numbers.of(cell.attr("colspan"), 1), 1), MAX_COLUMNS);
            }
        }
    }

    /** Whether a sheet puts something beside the cells of a row, which is a cell, too. */
    private static boolean isFilled(String where, Element row, StyleSheets sheets) {
        Inserted inserted = sheets.inserted(where, row);
        return inserted != null && !inserted.isNothing();
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
        return element.nodeStream(TextNode.class).anyMatch(text -> Glyphs.areSeen(text.getWholeText()))
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
        String value = written.strip().replace("-webkit-", "");
        return value.startsWith("center")
                ? 'c'
                : value.startsWith("right") || value.startsWith("end")
                        ? 'r'
                        : value.startsWith("left") || value.startsWith("start") ? 'l' : '0';
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
