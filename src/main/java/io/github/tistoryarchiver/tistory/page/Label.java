package io.github.tistoryarchiver.tistory.page;

import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * An element with a short text of its own, such as a sidebar heading or the name of a counter.
 *
 * @param text the element's own text, without that of its children; not blank
 */
public record Label(Element element, String text) {
    private static final int MAX_LENGTH = 60;

    /** Limit in the source, which leaves room for the indentation of the skin's template. */
    private static final int MAX_LENGTH_IN_SOURCE = 400;

    /**
     * Returns the labels of a page that have one of some words, in document order.
     *
     * @param words in lower case, without blanks
     */
    public static List<Label> of(Page page, List<String> words) {
        return page.elements().stream()
                .filter(element -> isBrief(element) && hasAny(element, words))
                .map(element -> new Label(element, element.ownText().strip()))
                .filter(label -> !label.text.isEmpty() && label.text.length() <= MAX_LENGTH)
                .toList();
    }

    /** Tells whether the text has one of some words, which are in lower case. */
    public boolean hasAny(List<String> words) {
        return hasAny(text, words);
    }

    private static boolean hasAny(Element element, List<String> words) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof TextNode text
                    && !text.isBlank()
                    && hasAny(text.getWholeText().strip(), words)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAny(String text, List<String> words) {
        String lower = text.toLowerCase(Locale.ROOT);
        for (String word : words) {
            if (lower.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBrief(Element element) {
        int length = 0;
        boolean isBlank = true;
        for (int i = 0; i < element.childNodeSize() && length <= MAX_LENGTH_IN_SOURCE; i++) {
            if (element.childNode(i) instanceof TextNode text) {
                length += text.getWholeText().length();
                isBlank &= text.isBlank();
            }
        }
        return !isBlank && length <= MAX_LENGTH_IN_SOURCE;
    }
}
