package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What kind of table a table is, and how GFM writes it. */
final class TableWriter {
    private static final String TOO_MUCH_FOR_GFM =
            "table, ul, ol, pre, blockquote, details, hr, h1, h2, h3, h4, h5, h6, [colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])";

    private TableWriter() {}

    /** Whether a cell holds or spans what GFM has no way to write. */
    static boolean isTooMuchForGfm(Element table) {
        return table.select(TOO_MUCH_FOR_GFM).stream().anyMatch(element -> element != table);
    }

    /** Whether there is but one cell, so that the table only lays out its content. */
    static boolean isFrame(List<List<Element>> rows) {
        return rows.size() == 1 && rows.get(0).size() == 1;
    }

    /** Rows that have a cell. Some editors leave empty rows behind. */
    static List<List<Element>> rows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
                .map(row -> row.children().stream()
                        .filter(cell -> cell.is("td, th"))
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    /** The rows as a GFM table, whose head is empty where the table has none. */
    static String gfm(List<List<Element>> rows, BlockWriter blocks) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean headed = isHead(rows.get(0));
        List<String> lines = new ArrayList<>();
        lines.add(headed ? line(rows.get(0), columns, blocks) : "|" + "   |".repeat(columns));
        lines.add("|" + " --- |".repeat(columns));
        for (List<Element> row : headed ? rows.subList(1, rows.size()) : rows) {
            lines.add(line(row, columns, blocks));
        }
        return String.join("\n", lines);
    }

    /** Editors without head cells have authors make the first row bold. */
    private static boolean isHead(List<Element> row) {
        return row.stream().allMatch(cell -> cell.is("th") || cell.closest("thead") != null)
                || row.stream().allMatch(TableWriter::isBold);
    }

    private static boolean isBold(Element cell) {
        return cell.hasText()
                && cell.nodeStream(TextNode.class)
                        .filter(text -> !text.isBlank())
                        .allMatch(text -> isBold(text, cell));
    }

    private static boolean isBold(TextNode text, Element cell) {
        for (Element at = text.parent(); at != null && at != cell; at = at.parent()) {
            if (InlineRun.marks(at).contains(Mark.STRONG)) {
                return true;
            }
        }
        return false;
    }

    private static String line(List<Element> cells, int columns, BlockWriter blocks) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String text = i < cells.size() ? blocks.inlineCell(cells.get(i)) : "";
            line.append(' ').append(text).append(" |");
        }
        return line.toString();
    }
}
