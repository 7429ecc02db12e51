package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Classifies tables and writes them as GFM tables. */
public final class TableWriter {
    private static final Set<String> SECTIONS = Set.of("thead", "tbody", "tfoot");

    private TableWriter() {}

    /** Tells whether a table, a heading or a caption contains blocks or spans that GFM cannot have in a line. */
    public static boolean isTooMuchForGfm(Element element) {
        return element.stream().skip(1).anyMatch(TableWriter::isTooMuch);
    }

    /** Tells whether a table has only one cell, so that it only frames its content. */
    public static boolean isFrame(List<List<Element>> rows) {
        return rows.size() == 1 && rows.get(0).size() == 1;
    }

    /** Returns the rows of a table that have a cell. Some editors leave empty rows behind. */
    public static List<List<Element>> rows(Element table) {
        return table.children().stream()
                .flatMap(part -> SECTIONS.contains(part.normalName()) ? part.children().stream() : Stream.of(part))
                .filter(row -> row.normalName().equals("tr"))
                .map(row -> row.children().stream().filter(TableWriter::isCell).toList())
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    private static boolean isTooMuch(Element element) {
        return switch (element.normalName()) {
            case "table",
                    "ul",
                    "ol",
                    "menu",
                    "pre",
                    "blockquote",
                    "details",
                    "hr",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "h5",
                    "h6" -> true;
            case "div" -> element.hasAttr("hidden");
            case "td", "th" ->
                element.hasAttr("hidden") || spans(element.attr("colspan")) || spans(element.attr("rowspan"));
            default -> spans(element.attr("colspan")) || spans(element.attr("rowspan"));
        };
    }

    private static boolean spans(String number) {
        return !number.isEmpty() && !number.equals("1");
    }

    /** Returns the rows as a GFM table; its header is empty if the table has none. */
    static String gfm(List<List<Element>> rows, BlockWriter blocks) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<List<Element>> body = body(rows);
        boolean headed = body.size() < rows.size();
        List<String> lines = new ArrayList<>();
        lines.add(headed ? line(rows.get(0), columns, blocks::inlineCell) : "|" + "   |".repeat(columns));
        List<String> alignments = alignments(rows);
        lines.add(alignments.stream().map(TableWriter::delimiter).collect(Collectors.joining(" | ", "| ", " |")));
        for (List<Element> row : body) {
            lines.add(line(row, columns, cell -> blocks.inlineCell(isRowName(cell) ? bold(cell) : cell)));
        }
        return String.join("\n", lines);
    }

    /** Returns the rows below the header. */
    public static List<List<Element>> body(List<List<Element>> rows) {
        return isHead(rows.get(0)) ? rows.subList(1, rows.size()) : rows;
    }

    /** Tells whether a cell of the body heads its row. It is bold in Markdown, since GFM has no such cells. */
    public static boolean isRowName(Element cell) {
        return cell.normalName().equals("th");
    }

    static Element bold(Element cell) {
        Element bold = new Element("strong");
        cell.childNodes().forEach(node -> bold.appendChild(node.clone()));
        return new Element("td").appendChild(bold);
    }

    private static String delimiter(String alignment) {
        return switch (alignment) {
            case "left" -> ":---";
            case "center" -> ":---:";
            case "right" -> "---:";
            default -> "---";
        };
    }

    /**
     * Returns for each column the alignment on which all its cells agree, apart from empty ones and those of the header;
     * empty for none.
     */
    public static List<String> alignments(List<List<Element>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        boolean isAllBody = rows.size() == 1 || !isHead(rows.get(0));
        List<List<Element>> body = isAllBody ? rows : rows.subList(1, rows.size());
        List<String> alignments = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            int at = column;
            List<Element> cells = body.stream()
                    .filter(row -> at < row.size())
                    .map(row -> row.get(at))
                    .toList();
            List<Element> filled = cells.stream().filter(TableWriter::isFilled).toList();
            Set<String> found = (filled.isEmpty() ? cells : filled)
                    .stream().map(cell -> cell.attr("align")).collect(Collectors.toSet());
            alignments.add(found.size() == 1 ? found.iterator().next() : "");
        }
        return alignments;
    }

    private static boolean isFilled(Element cell) {
        return cell.nodeStream(TextNode.class).anyMatch(text -> !BlockWriter.isBlank(text.getWholeText()))
                || cell.selectFirst("img, hr, input") != null;
    }

    /** Tells whether a row is the header. Some editors have no header cells, so authors make the first row bold. */
    private static boolean isHead(List<Element> row) {
        return row.stream().allMatch(cell -> cell.normalName().equals("th") || isInHead(cell))
                || row.stream().allMatch(TableWriter::isBold);
    }

    private static boolean isInHead(Element cell) {
        Element row = cell.parent();
        Element part = row == null ? null : row.parent();
        return part != null && part.normalName().equals("thead");
    }

    private static boolean isBold(Element cell) {
        return cell.hasText()
                && cell.nodeStream(TextNode.class)
                        .filter(text -> !text.isBlank())
                        .allMatch(text -> isBold(text, cell));
    }

    private static boolean isBold(TextNode text, Element cell) {
        for (Element at = text.parent(); at != null && at != cell; at = at.parent()) {
            if (InlineTokenizer.marks(at).contains(InlineStyle.STRONG)) {
                return true;
            }
        }
        return false;
    }

    private static String line(List<Element> cells, int columns, Function<Element, String> written) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < columns; i++) {
            String text = i < cells.size() ? written.apply(cells.get(i)) : "";
            line.append(' ').append(text).append(" |");
        }
        return line.toString();
    }
}
