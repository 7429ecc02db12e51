package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/**
 * Tables in which highlighters lay out code: line numbers in one cell and the lines in the next, or a row a line. The
 * numbers are left out; they are no part of the code.
 */
final class LineNumbers {
    private static final Pattern CODE_CLASS = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:code|blob-code|hljs-ln-code|rouge-code|crayon-code|source)(?:$|[\\s_-])");
    private static final Pattern CODE_STYLE = Pattern.compile(
            "(?i)white-space\\s*:\\s*pre|font(?:-family)?\\s*:[^;]*(?:monospace|consolas|courier|menlo|monaco)");

    private static final Pattern HIGHLIGHTER = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:code|source|blob|hljs|rouge|crayon|gutter|line|linenos?)(?:$|[\\s_-])");
    private static final Pattern NO_WRAP = Pattern.compile("(?i)white-space\\s*:\\s*pre");

    /** The link to the highlighter's own site that some put below the code. */
    private static final String CREDIT = "a[href*=colorscripter.com]";

    /** Selects the lines of code of SyntaxHighlighter without numbers. */
    private static final String LINES = ".container > .line > code";

    private LineNumbers() {}

    /** Converts a table to {@code pre} if it lays out code, with what else it has behind it. */
    static void convert(Element table) {
        List<Element> rows = table.select(Css.of("tr")).stream()
                .filter(row -> row.closest(Css.of("table")) == table)
                .toList();
        if (rows.isEmpty() || table.parent() == null) {
            return;
        }
        if (rows.size() == 1) {
            convertRow(table, rows.get(0).children());
        } else if (areLines(rows)) {
            moveCaption(table);
            rows.forEach(row -> row.child(0).remove());
            if (table.closest(Css.of("pre")) == null) {
                Element pre = new Element("pre");
                table.replaceWith(pre);
                pre.appendChild(table);
            }
        }
    }

    private static void convertRow(Element table, List<Element> cells) {
        boolean isWithoutNumbers = cells.size() == 1 && cells.get(0).selectFirst(Css.of(LINES)) != null;
        int numbers = numbered(cells);
        if (numbers < 0 && !isWithoutNumbers) {
            return;
        }
        Element lines = cells.get(numbers + 1);
        List<Element> behind = new ArrayList<>(cells.subList(numbers + 2, cells.size()));
        behind.addAll(
                0,
                lines.select(Css.of(CREDIT)).stream().map(LineNumbers::around).toList());
        behind.forEach(Element::remove);
        Element pre = lines.selectFirst(Css.of("pre"));
        if (pre == null || lines.select(Css.of("pre")).size() > 1) {
            pre = new Element("pre");
            if (!CodeText.isPreserving(lines, false)) {
                pre.attr("style", "white-space: normal");
            }
            List.copyOf(lines.childNodes()).forEach(pre::appendChild);
        }
        Element around = table.closest(Css.of("[class*=lang-], [class*=language-], [class*=brush]"));
        if (around != null && pre.className().isEmpty()) {
            CodeMarkup.copyLanguage(around, pre);
        }
        for (int i = behind.size() - 1; i >= 0; i--) {
            if (behind.get(i).hasText()) {
                table.after(behind.get(i).tagName("p"));
            }
        }
        moveCaption(table);
        moveTargets(table, pre);
        table.replaceWith(pre);
    }

    /** Puts the places before a table to which links lead, and which are not in its code. */
    private static void moveTargets(Element table, Element code) {
        for (Element target : table.select(Css.of("[id]"))) {
            if (target != code && !target.parents().contains(code)) {
                table.before(new Element("a").attr("name", target.id()));
            }
        }
    }

    /** Puts the caption of a table before it. */
    private static void moveCaption(Element table) {
        Element caption = table.firstElementChild();
        if (caption != null && caption.normalName().equals("caption") && caption.hasText()) {
            table.before(caption.tagName("div"));
        }
    }

    /** Returns the block of a credit that holds nothing else. */
    private static Element around(Element credit) {
        Element parent = credit.parent();
        return parent != null && parent.normalName().equals("div") && parent.childrenSize() == 1 ? parent : credit;
    }

    /** Returns the index of the cell with the numbers of the lines in the cell after it; -1 for none. */
    private static int numbered(List<Element> cells) {
        for (int i = 0; i + 1 < cells.size(); i++) {
            List<String> numbers = lines(cells.get(i));
            if (areNumbers(numbers)
                    && isCode(cells.get(i + 1))
                    && (numbers.size() > 1 || isOneLine(cells.get(i + 1)))) {
                return i;
            }
        }
        return -1;
    }

    private static boolean areLines(List<Element> rows) {
        List<String> numbers = new ArrayList<>();
        for (Element row : rows) {
            if (row.childrenSize() != 2 || !isCode(row.child(1)) || !isOneLine(row.child(1))) {
                return false;
            }
            numbers.add(row.child(0).text().strip());
        }
        return (areNumbers(numbers) && rows.stream().anyMatch(LineNumbers::isOfHighlighter))
                || numbers.stream().allMatch(String::isEmpty);
    }

    /** Tells whether classes or styles of a highlighter are in a row; an author's table of commands has none. */
    private static boolean isOfHighlighter(Element row) {
        return row.stream()
                .limit(5)
                .anyMatch(element -> element.hasAttr("data-line-number")
                        || HIGHLIGHTER.matcher(element.className()).find()
                        || NO_WRAP.matcher(element.attr("style")).find());
    }

    private static List<String> lines(Element cell) {
        return CodeText.of(cell.clone())
                .wholeText()
                .strip()
                .lines()
                .map(String::strip)
                .toList();
    }

    private static boolean areNumbers(List<String> lines) {
        if (lines.isEmpty() || !lines.get(0).matches("\\d{1,6}")) {
            return false;
        }
        int first = Integer.parseInt(lines.get(0));
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).equals(Integer.toString(first + i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isOneLine(Element cell) {
        return cell.selectFirst(Css.of("br")) == null
                && cell.wholeText().strip().indexOf('\n') < 0;
    }

    /** Tells whether a cell is code all over; a command that an author names in a table of her own is not coloured. */
    private static boolean isCode(Element cell) {
        return isMarkedAsCode(cell)
                || cell.selectFirst(Css.of("pre, code > *")) != null
                || cell.select(Css.of("div, span, p")).stream().limit(4).anyMatch(LineNumbers::isMarkedAsCode);
    }

    private static boolean isMarkedAsCode(Element element) {
        return CODE_CLASS.matcher(element.className()).find()
                || CODE_STYLE.matcher(element.attr("style")).find();
    }
}
