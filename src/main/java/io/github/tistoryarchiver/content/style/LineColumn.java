package io.github.tistoryarchiver.content.style;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Cells of a table in which a highlighter numbers the lines of the code in the next cell. */
public final class LineColumn {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");
    private static final Pattern CODE = Pattern.compile(
            "(?i)white-space\\s*:\\s*pre|font(-family)?\\s*:[^;]*(monospace|consolas|courier|menlo|monaco)");
    private static final Pattern CODE_CLASS = Pattern.compile("(?i)(^|[\\s_-])(code|source)($|[\\s_-])");
    private static final Pattern HIGHLIGHTED = Pattern.compile(
            "(?i)(^|[\\s_-])(code|source|blob|hljs|rouge|crayon|gutter|line|linenos?|lineno)($|[\\s_-])");
    private static final Pattern UNWRAPPED = Pattern.compile("(?i)white-space\\s*:\\s*pre");
    private static final int LOOKED_AT = 5;

    private LineColumn() {}

    /** Whether a cell holds nothing but numbers of lines. */
    public static boolean is(Element cell) {
        if (!(cell.normalName().equals("td") || cell.normalName().equals("th")) || !isNumbered(cell)) {
            return false;
        }
        Element table = cell.closest("table");
        List<Element> rows = table == null
                ? List.of()
                : table.select("tr").stream()
                        .filter(row -> row.closest("table") == table)
                        .toList();
        return rows.size() == 1
                ? !isOneNumberOfMore(cell)
                : rows.stream().allMatch(LineColumn::isLine)
                        && countsUp(rows)
                        && rows.stream().anyMatch(LineColumn::isHighlighted);
    }

    /** Whether a cell has one number for code of several lines, as the step of an instruction has. */
    private static boolean isOneNumberOfMore(Element cell) {
        Element code = cell.nextElementSibling();
        return NUMBER.matcher(cell.text().strip()).matches() && code != null && !isOneLine(code);
    }

    private static boolean isLine(Element row) {
        return row.childrenSize() == 2 && isNumbered(row.child(0)) && isOneLine(row.child(1));
    }

    /** Whether a highlighter made a row: the steps of an instruction may be code, too, but have neither its classes nor its styles. */
    private static boolean isHighlighted(Element row) {
        return row.stream()
                .limit(LOOKED_AT)
                .anyMatch(element -> element.hasAttr("data-line-number")
                        || HIGHLIGHTED.matcher(element.className()).find()
                        || UNWRAPPED.matcher(element.attr("style")).find());
    }

    private static boolean countsUp(List<Element> rows) {
        return countsUp(rows.stream().map(row -> row.child(0).text().strip()).toArray(String[]::new));
    }

    private static boolean isNumbered(Element cell) {
        Element next = cell.nextElementSibling();
        return next != null
                && beginsWithDigit(cell)
                && isCode(next)
                && countsUp(cell.text().strip().split("[\\s\u00a0]+"));
    }

    private static boolean beginsWithDigit(Element cell) {
        return cell.nodeStream(TextNode.class)
                .filter(text -> !text.isBlank())
                .findFirst()
                .filter(text -> Character.isDigit(text.getWholeText().strip().charAt(0)))
                .isPresent();
    }

    private static boolean countsUp(String[] numbers) {
        if (!NUMBER.matcher(numbers[0]).matches()) {
            return false;
        }
        int first = Integer.parseInt(numbers[0]);
        for (int i = 1; i < numbers.length; i++) {
            if (!numbers[i].equals(Integer.toString(first + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneLine(Element cell) {
        return cell.selectFirst("br") == null && cell.wholeText().strip().indexOf('\n') < 0;
    }

    /** Whether a cell is code all over; a command that an author names in a table of her own is not coloured. */
    private static boolean isCode(Element cell) {
        return cell.selectFirst("pre, code > *") != null
                || cell.stream()
                        .limit(LOOKED_AT)
                        .anyMatch(element -> CODE.matcher(element.attr("style")).find()
                                || CODE_CLASS.matcher(element.className()).find());
    }
}
