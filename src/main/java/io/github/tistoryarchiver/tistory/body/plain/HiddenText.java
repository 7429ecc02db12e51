package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.content.sheet.Transparency;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

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
    /** One of these is in a style that hides, in lower case, for a quick look; but for a size, which is often there. */
    private static final List<String> OF_HIDING =
            List.of("none", "visibility", "opacity", "indent", "clip", "absolute", "fixed", "overflow");

    private static final Pattern SIZED_TO_NOTHING = Pattern.compile("font(?:-size)?\\s*:[^;]*(?<![\\w.])(?:0|\\.\\d)");
    private static final Set<String> INVISIBLY = Set.of("hidden", "collapse");
    private static final Pattern NO_SIZE = Pattern.compile("0(?:px|pt|em|rem|%)?|0?\\.\\d+(?:px|pt)");
    private static final Pattern CLEAR = Pattern.compile("0(?:\\.0+)?");
    private static final Pattern FAR =
            Pattern.compile("-(?:(?:[5-9]\\d{2}|\\d{4,})(?:\\.\\d+)?px|\\d{2,}(?:\\.\\d+)?r?em|[1-9]\\d{2,}%)");
    private static final Pattern CUT = Pattern.compile("rect\\((?:[01](?:px)?,?){4}\\)|inset\\((?:50|100)%");
    private static final Pattern OF_PARENT = Pattern.compile("inherit|smaller|larger|[\\d.]+(?:em|%)");
    private static final String THINGS = "img, svg, iframe, video, audio, object, embed, input, canvas";
    private static final String SEEN = "img, iframe, video, audio, object, embed, hr, input[type=checkbox], script";

    private HiddenText() {}

    /** Tells whether an element's attributes hide it with all that is in it. */
    static boolean isHidden(Element element) {
        if (!element.hasAttr("hidden") && !mayHide(element.attr("style"))) {
            return false;
        }
        Style said = Style.of(element);
        return isHidden(element, said, Lack.of(said));
    }

    private static boolean mayHide(String written) {
        String style = written.toLowerCase(Locale.ROOT);
        for (String word : OF_HIDING) {
            if (style.contains(word)) {
                return true;
            }
        }
        return Transparency.mayBeIn(style)
                || (style.contains("font") && SIZED_TO_NOTHING.matcher(style).find());
    }

    private static boolean isHidden(Element element, Style said, List<Lack> lacks) {
        String display = said.value("display");
        return display.equals("none")
                || (element.hasAttr("hidden") && display.isEmpty())
                || ((isClear(said)
                                || isElsewhere(said)
                                || said.value("content-visibility").equals("hidden"))
                        && !holdsThings(element))
                || lacks.stream().anyMatch(lack -> !holdsThings(element) && !lack.isEndedIn(element));
    }

    private static boolean isClear(Style said) {
        String opacity = said.value("opacity");
        return opacity.startsWith("0")
                && CLEAR.matcher(opacity).matches()
                && !said.hasAny("animation", "animation-name"); // which shows it in the end
    }

    /** Tells whether an element is off the screen, cut off, or folded to nothing. */
    private static boolean isElsewhere(Style said) {
        String position = said.value("position");
        boolean isPlaced = position.equals("absolute") || position.equals("fixed");
        boolean isCutOff = said.value("overflow").equals("hidden") && !said.hasAny("padding", "padding-bottom");
        return isFar(said, "text-indent")
                || (isPlaced && (isFar(said, "left", "top", "right", "margin-left") || isCut(said)))
                || (isCutOff
                        && Stream.of("width", "height", "max-width", "max-height")
                                .anyMatch(size -> isNothing(said, size)));
    }

    private static boolean isFar(Style said, String... properties) {
        return Stream.of(properties)
                .map(said::value)
                .anyMatch(value -> value.startsWith("-") && FAR.matcher(value).matches());
    }

    private static boolean isCut(Style said) {
        return said.hasAny("clip", "clip-path")
                && CUT.matcher(said.value("clip").replace(" ", "") + said.value("clip-path"))
                        .find();
    }

    private static boolean isNothing(Style said, String property) {
        return NO_SIZE.matcher(said.value(property)).matches();
    }

    private static boolean holdsThings(Element element) {
        return element.is(Css.of(THINGS)) || element.selectFirst(Css.of(THINGS)) != null;
    }

    /** What text lacks so that nobody sees it; what is in it may have it again. */
    private enum Lack {
        VISIBILITY("visibility"),
        SIZE("font-size"),
        COLOUR("color");

        private final String property;

        Lack(String property) {
            this.property = property;
        }

        static List<Lack> of(Style said) {
            List<Lack> lacks = new ArrayList<>();
            if (INVISIBLY.contains(said.value("visibility"))) {
                lacks.add(VISIBILITY);
            }
            if (isNothing(said, "font-size")) {
                lacks.add(SIZE);
            }
            boolean isShown =
                    said.hasAny("background-clip", "-webkit-background-clip", "text-shadow"); // by what is behind it
            if (Transparency.is(said.value("color")) && !isShown) {
                lacks.add(COLOUR);
            }
            return lacks;
        }

        /** Tells whether an element has it, whatever is around it. */
        boolean isEndedBy(Element element) {
            if (element.normalName().equals("font") && element.hasAttr(this == SIZE ? "size" : "color")) {
                return this != VISIBILITY;
            }
            String value =
                    element.attr("style").contains(property) ? Style.of(element).value(property) : "";
            return switch (this) {
                case VISIBILITY -> value.equals("visible");
                case SIZE ->
                    !value.isEmpty()
                            && !NO_SIZE.matcher(value).matches()
                            && !OF_PARENT.matcher(value).matches();
                case COLOUR -> !value.isEmpty() && !Transparency.is(value) && !value.equals("inherit");
            };
        }

        boolean isEndedIn(Element element) {
            return element.stream().skip(1).anyMatch(this::isEndedBy);
        }
    }

    /**
     * Marks hidden elements.
     *
     * @param elements those with a {@code style} or a {@code hidden} attribute, in document order
     */
    public static void apply(List<Element> elements, Element body) {
        Map<String, Boolean> known = new HashMap<>();
        for (Element element : elements) {
            if (element != body
                    && element.parent() != null
                    && (element.hasAttr("hidden") || known.computeIfAbsent(element.attr("style"), HiddenText::mayHide))
                    && element.parent().closest(Css.of("textarea, svg, math")) == null) {
                hideWhatIs(element);
            }
        }
    }

    private static void hideWhatIs(Element element) {
        Style said = Style.of(element);
        List<Lack> lacks = Lack.of(said);
        Element code = element.parent() == null ? null : element.parent().closest(Css.of("pre"));
        if (isHidden(element, said, lacks)) {
            if (element.normalName().equals("li") && takesNumber(element, said)) {
                passNumberOn(element);
            }
            if (code != null) {
                code.after(element); // hidden code would be seen in a block of code
            }
            hide(element);
            return;
        }
        element.removeAttr("hidden");
        if (code == null) {
            lacks.forEach(lack -> hideTexts(element, lack));
        }
    }

    /** Hides the texts in an element, but not what is no text or has again what they lack. */
    private static void hideTexts(Element element, Lack lack) {
        for (Node node : List.copyOf(element.childNodes())) {
            if (node instanceof TextNode text && !text.isBlank()) {
                Element hidden = new Element("span").attr("hidden", "");
                text.replaceWith(hidden);
                hidden.appendChild(text);
            } else if (node instanceof Element child && !lack.isEndedBy(child)) {
                if (CELLS.contains(child.normalName()) || holdsThings(child) || lack.isEndedIn(child)) {
                    hideTexts(child, lack);
                } else if (child.hasText()) {
                    hide(child);
                }
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

    /** Tells whether browsers count an item that they do not show. */
    private static boolean takesNumber(Element item, Style said) {
        return !said.value("display").equals("none") && !item.hasAttr("hidden");
    }

    /** Gives the item behind one that is counted, but not shown, its number. */
    private static void passNumberOn(Element item) {
        Element list = item.parent();
        Element next = item.nextElementSibling();
        if (list == null
                || !list.normalName().equals("ol")
                || next == null
                || !next.normalName().equals("li")
                || next.hasAttr("value")) {
            return;
        }
        int step = list.hasAttr("reversed") ? -1 : 1;
        if (step < 0 && !list.hasAttr("start")) {
            long items = list.children().stream()
                    .filter(child -> takesNumber(child, Style.of(child)))
                    .count();
            list.attr("start", Long.toString(items));
        }
        long number = step;
        Element at = item;
        while (at != null && !at.hasAttr("value")) {
            at = at.previousElementSibling();
            number += at == null ? 0 : step;
        }
        next.attr(
                "value",
                Long.toString(number + ListStyles.number(at == null ? list.attr("start") : at.attr("value"), 1)));
    }

    /** Moves the text of a hidden item to the item before it, or before the list. */
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
