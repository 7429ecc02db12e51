package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Marks what a page does not show to its readers as {@code div} or {@code span} with the attribute {@code hidden}, as
 * the answer of a riddle that a script shows. What is hidden and empty is removed.
 */
public final class HiddenText {
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "code", "del", "em", "font", "i", "img", "ins", "kbd", "label", "mark", "q", "s",
            "small", "span", "strike", "strong", "sub", "sup", "tt", "u");
    private static final Set<String> PARTS = Set.of("li", "dt", "dd", "figcaption", "summary", "caption");
    private static final Set<String> CELLS = Set.of("td", "th");
    private static final Set<String> GROUPS = Set.of("tr", "thead", "tbody", "tfoot");
    private static final String BLOCKS =
            "address, article, aside, blockquote, center, dd, details, div, dl, dt, fieldset, figure, footer, form, h1, h2, h3, h4,"
                    + " h5, h6, header, hr, li, main, nav, ol, p, pre, section, table, ul";
    /** What a style that hides has, for a quick look. */
    private static final Pattern MAY_HIDE =
            Pattern.compile("none|visibility|opacity|transparent|font", Pattern.CASE_INSENSITIVE);

    private static final Set<String> INVISIBLY = Set.of("hidden", "collapse");
    private static final Pattern NO_SIZE = Pattern.compile("0(?:px|pt|em|rem|%)?");
    private static final String THINGS = "img, svg, iframe, video, audio, object, embed, input, canvas, font";
    private static final String SEEN = "img, iframe, video, audio, object, embed, hr, input[type=checkbox], script";

    private HiddenText() {}

    /** Tells whether an element's attributes hide it. */
    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden")) {
            return true;
        }
        String style = element.attr("style");
        if (!MAY_HIDE.matcher(style).find()) {
            return false;
        }
        Style said = Style.of(element);
        return said.value("display").equals("none")
                || (INVISIBLY.contains(said.value("visibility")) && !holdsMore(element, "visibility"))
                || (isInvisible(said) && !holdsMore(element, "font", "color", "opacity"));
    }

    /** Tells whether text has no size or no colour. */
    private static boolean isInvisible(Style said) {
        return NO_SIZE.matcher(said.value("font-size")).matches()
                || said.value("opacity").equals("0")
                || said.value("color").equals("transparent");
    }

    /** Tells whether something in an element may be seen although its text is not: what is no text, or has a style of its own. */
    private static boolean holdsMore(Element element, String... properties) {
        return element.stream()
                .anyMatch(inner -> inner.is(Css.of(THINGS))
                        || (inner != element && Stream.of(properties).anyMatch(inner.attr("style")::contains)));
    }

    /**
     * Marks hidden elements.
     *
     * @param elements those with a {@code style} or a {@code hidden} attribute, in document order
     */
    public static void apply(List<Element> elements, Element body) {
        for (Element element : elements) {
            if (element != body
                    && element.parent() != null
                    && isHidden(element)
                    && element.parent().closest(Css.of("textarea, svg, math")) == null) {
                Element code = element.parent().closest(Css.of("pre"));
                if (code != null) {
                    code.after(element); // hidden code would be seen in a block of code
                }
                hide(element);
            }
        }
    }

    private static void hide(Element element) {
        String name = element.normalName();
        element.removeAttr("hidden");
        if (GROUPS.contains(name)) {
            element.children().forEach(HiddenText::hide);
        } else if (CELLS.contains(name)) {
            element.attr("hidden", "");
        } else if (name.equals("li") && element.parent() != null) {
            hideItem(element, element.parent());
        } else if (PARTS.contains(name)) {
            if (!isEmpty(element)) {
                List<Node> content = List.copyOf(element.childNodes());
                element.empty();
                Element hidden = element.appendElement("div").attr("hidden", "");
                content.forEach(hidden::appendChild);
            }
        } else if (isEmpty(element) || name.equals("input")) {
            element.remove();
        } else if (!isSkippable(name)) {
            boolean inline = INLINE.contains(name) && element.selectFirst(Css.of(BLOCKS)) == null;
            Element hidden = new Element(inline ? "span" : "div").attr("hidden", "");
            element.before(hidden);
            hidden.appendChild(element);
        }
    }

    /** Moves the text of a hidden item to the item before it, or before the list: browsers do not count it. */
    private static void hideItem(Element item, Element list) {
        Element before = item.previousElementSibling();
        if (!isEmpty(item)) {
            Element hidden = new Element("div").attr("hidden", "");
            List.copyOf(item.childNodes()).forEach(hidden::appendChild);
            if (before != null && before.normalName().equals("li")) {
                before.appendChild(hidden);
            } else {
                list.before(hidden);
            }
        }
        item.remove();
        if (list.childrenSize() == 0 && !list.hasText() && list.parent() != null) {
            list.remove();
        }
    }

    private static boolean isSkippable(String name) {
        return Set.of("script", "style", "link", "meta", "noscript", "template", "svg")
                .contains(name);
    }

    private static boolean isEmpty(Element element) {
        return !element.hasText() && !element.is(Css.of(SEEN)) && element.selectFirst(Css.of(SEEN)) == null;
    }
}
