package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;

/** Writes a table as a GFM table where that can hold it, as an HTML table where not. */
final class TableWriter {
    private static final String TOO_MUCH_FOR_GFM =
            "table, ul, ol, pre, blockquote, details, hr, h1, h2, h3, h4, h5, h6, [colspan]:not([colspan=1]), [rowspan]:not([rowspan=1])";

    private TableWriter() {}

    /** The table as blocks; several for a table that only frames one cell. */
    static List<String> write(Element table, BlockWriter blocks) {
        List<List<Element>> rows = rows(table);
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        if (columns == 0) {
            return List.of();
        }
        if (rows.size() == 1 && columns == 1) {
            return blocks.write(rows.get(0).get(0));
        }
        List<String> written = new ArrayList<>();
        Element caption = table.selectFirst("> caption");
        if (table.select(TOO_MUCH_FOR_GFM).stream().anyMatch(element -> element != table)) {
            written.add(HtmlBlock.write(table, blocks));
            return written;
        }
        if (caption != null && caption.hasText()) {
            written.addAll(blocks.write(caption));
        }
        written.add(gfm(rows, columns, blocks));
        return written;
    }

    /** Rows that have a cell. Some editors leave empty rows behind. */
    private static List<List<Element>> rows(Element table) {
        return table.select("> tr, > thead > tr, > tbody > tr, > tfoot > tr").stream()
                .map(row -> row.children().stream()
                        .filter(cell -> cell.is("td, th"))
                        .toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    private static String gfm(List<List<Element>> rows, int columns, BlockWriter blocks) {
        boolean headed = rows.get(0).stream().allMatch(cell -> cell.is("th") || cell.closest("thead") != null);
        List<String> lines = new ArrayList<>();
        lines.add(headed ? line(rows.get(0), columns, blocks) : "|" + "   |".repeat(columns));
        lines.add("|" + " --- |".repeat(columns));
        for (List<Element> row : headed ? rows.subList(1, rows.size()) : rows) {
            lines.add(line(row, columns, blocks));
        }
        return String.join("\n", lines);
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
