package io.github.tistoryarchiver.tistory.page;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An element with a few words of its own, as headings of sidebars and names of counters have.
 *
 * @param text its own words, without those of elements in it; not blank
 */
public record Label(Element element, String text) {
    private static final int MAX_LENGTH = 60;

    /** Room for the blanks by which a skin indents its words. */
    private static final int MAX_LENGTH_IN_SOURCE = 400;

    /** In the order of the page. */
    public static List<Label> of(Page page) {
        return page.document().getAllElements().stream()
                .filter(Label::isBrief)
                .map(element -> new Label(element, element.ownText().strip()))
                .filter(label -> !label.text.isEmpty() && label.text.length() <= MAX_LENGTH)
                .toList();
    }

    private static boolean isBrief(Element element) {
        int length = 0;
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode text) {
                length += text.getWholeText().length();
            }
        }
        return length > 0 && length <= MAX_LENGTH_IN_SOURCE;
    }
}
