package io.github.tistoryarchiver.tistory.body.plain;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Tells the author's marks in code from those of a highlighter, whose bold words are coloured, too. */
final class CodeMarks {
    /** The attribute of elements that an author made bold or italic. */
    static final String OF_AUTHOR = "data-of-author";

    private static final Pattern COLOUR = Pattern.compile("(?i)(?:^|[;\\s])color\\s*:");

    private CodeMarks() {}

    static boolean areColoured(Element code) {
        return code.stream().skip(1).anyMatch(CodeMarks::isColoured);
    }

    /** Keeps, in code that a highlighter coloured, what it left plain and the author made bold, italic or highlighted. */
    static void keepOfAuthor(Element code) {
        few(code, element -> isBold(element, code)).forEach(bold -> bold.attr(OF_AUTHOR, ""));
        List<Element> marked = few(code, CodeMarks::isMarked);
        if (marked.stream().noneMatch(CodeMarks::isColoured)) {
            marked.forEach(mark -> mark.tagName("mark")); // else the highlighter has a ground, too
        }
    }

    /** Returns the elements of a kind, unless they are most of the code, which then has these looks. */
    private static List<Element> few(Element code, Predicate<Element> kind) {
        List<Element> all = code.stream().skip(1).filter(kind).toList();
        int length = all.stream().mapToInt(element -> element.text().length()).sum();
        return 2 * length < code.text().length() ? all : List.of();
    }

    /** Tells whether a highlighter wrote an element: its marks are colours of the language, not the author's. */
    static boolean isColoured(Element element) {
        boolean isPiece =
                element.normalName().equals("span") || element.normalName().equals("font");
        return isPiece
                && (element.hasAttr("class")
                        || element.hasAttr("color")
                        || COLOUR.matcher(element.attr("style")).find());
    }

    private static boolean isBold(Element element, Element code) {
        return CodeText.BOLD_OR_ITALIC.contains(element.normalName())
                && element.parents().stream().takeWhile(at -> at != code).noneMatch(CodeMarks::isColoured)
                && hasPlainText(element);
    }

    private static boolean hasPlainText(Element element) {
        for (Node node : element.childNodes()) {
            boolean isPlain = node instanceof TextNode text
                    ? !text.isBlank()
                    : node instanceof Element inner && !isColoured(inner) && hasPlainText(inner);
            if (isPlain) {
                return true;
            }
        }
        return false;
    }

    private static boolean isMarked(Element element) {
        return element.normalName().equals("span")
                && element.attr("style").contains("background")
                && Style.of(element).marks().contains(Style.Mark.HIGHLIGHTED);
    }
}
