package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.content.sheet.Marker;
import io.github.tistoryarchiver.content.sheet.Room;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes blocks of pieces of text that a style puts on lines of their own, and leaves room between those that it puts side by side, or
 * between which it leaves some.
 */
public final class StyledBlocks {
    private static final Pattern BLOCK = Pattern.compile(
            "(?:^|[;\\s])display\\s*:\\s*(?:block|flex|grid|table(?:-row|-caption|-row-group|-header-group)?|list-item|flow-root)\\s*(?:[;!]|$)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ROW =
            Pattern.compile("(?:^|[;\\s])display\\s*:\\s*(?:inline-)?(?:flex|grid)", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN =
            Pattern.compile("flex-(?:direction|flow)\\s*:\\s*column", Pattern.CASE_INSENSITIVE);
    private static final Pattern BESIDE = Pattern.compile(
            "(?:^|[;\\s])(?:display\\s*:\\s*table-cell|float\\s*:\\s*(?:left|right))", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACED =
            Pattern.compile("(?:^|[;\\s])position\\s*:\\s*(?:absolute|fixed)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PLACE =
            Pattern.compile("(?:^|[;\\s])(?:left|right|inset)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final String TEXT = "a, b, big, cite, code, em, font, i, label, mark, s, small, span, strong, u";

    /** Selects what styles make no blocks in, and leave no room in. */
    private static final String NO_PLACE_FOR_BLOCKS = "pre, code, textarea, svg, math";

    private StyledBlocks() {}

    /**
     * Applies the styles.
     *
     * @param elements those with a {@code style} attribute, in document order
     */
    public static void apply(List<Element> elements) {
        for (Element element : elements) {
            String style = element.attr("style");
            if (style.contains("display") || style.contains("float") || style.contains("position")) {
                apply(element, style);
            }
            Room room = element.isBlock() ? Room.NONE : Room.of(element, style);
            if (room != Room.NONE) {
                leave(room, element, style);
            }
        }
    }

    /** Leaves a blank where a style leaves room between an element and a word beside it. */
    private static void leave(Room room, Element element, String style) {
        if (element.parent() == null
                || !isInline(element)
                || isBlock(style)
                || element.parent().closest(Css.of(NO_PLACE_FOR_BLOCKS)) != null) {
            return;
        }
        Node before = element.previousSibling();
        Node after = element.nextSibling();
        if (room(before).isBetween(room) && isWordOrElement(before, false)) {
            element.before(new TextNode(" "));
        }
        if (room.isBetween(room(after)) && isWordOrElement(after, true)) {
            element.after(new TextNode(" "));
        }
    }

    private static Room room(@Nullable Node node) {
        return node instanceof Element element ? Room.of(element, element.attr("style")) : Room.NONE;
    }

    /** Tells whether a word touches an element, or may do so. */
    private static boolean isWordOrElement(@Nullable Node node, boolean isBehind) {
        if (!(node instanceof TextNode text)) {
            return true;
        }
        String written = text.getWholeText();
        return !written.isEmpty()
                && Character.isLetterOrDigit(
                        isBehind ? written.codePointAt(0) : written.codePointBefore(written.length()));
    }

    private static void apply(Element element, String style) {
        if (element.parent() == null || element.normalName().equals("pre")) {
            return;
        }
        Element code = element.parent().closest(Css.of(NO_PLACE_FOR_BLOCKS));
        if (code != null) {
            if (code.closest(Css.of("pre")) != null && isInline(element) && isBlock(style)) {
                makeLine(element);
            }
            return;
        }
        if ((style.contains("flex") || style.contains("grid"))
                && ROW.matcher(style).find()) {
            boolean isColumn = COLUMN.matcher(style).find();
            List.copyOf(element.children()).stream()
                    .filter(StyledBlocks::isInline)
                    .forEach(child -> setApart(child, isColumn));
        }
        if (isBlock(style)) {
            String sign = Marker.ofStyled(element, item -> item.attr("style"));
            if (!sign.isEmpty()) {
                StyleSheets.firstBlock(element).prependChild(new TextNode(sign.strip() + " "));
            }
            setApart(element, true);
        } else if (isInline(element) && isBeside(element, style)) {
            setApart(element, false);
        }
    }

    private static boolean isBlock(String style) {
        return style.contains("display") && BLOCK.matcher(style).find();
    }

    /** Tells whether a style puts an element beside the text around it. */
    private static boolean isBeside(Element element, String style) {
        if (style.contains("position") && PLACED.matcher(style).find()) {
            return PLACE.matcher(style).find();
        }
        return (style.contains("float") || style.contains("table-cell"))
                && BESIDE.matcher(style).find()
                && !isInitial(element, style);
    }

    /** Tells whether an element is a large initial, which belongs to its word. */
    private static boolean isInitial(Element element, String style) {
        return style.contains("float") && element.text().strip().length() < 2;
    }

    private static boolean isInline(Element element) {
        return !element.isBlock()
                && !element.hasAttr("hidden")
                && !element.is(Css.of("br, img, script, style, input, td, th, iframe, video, audio, svg"));
    }

    /** Puts an element in code on a line of its own, unless it is on one. */
    private static void makeLine(Element element) {
        Node before = element.previousSibling();
        Node after = element.nextSibling();
        if (before != null && !isLineEnd(before, true)) {
            element.before(new TextNode("\n"));
        }
        if (after != null && !isLineEnd(after, false) && !endsLine(element)) {
            element.after(new TextNode("\n"));
        }
    }

    private static boolean endsLine(Element element) {
        return element.wholeText().endsWith("\n");
    }

    private static boolean isLineEnd(Node node, boolean atEnd) {
        if (!(node instanceof TextNode text)) {
            return node instanceof Element element
                    && (element.normalName().equals("br") || element.isBlock() || (atEnd && endsLine(element)));
        }
        String written = text.getWholeText();
        String blank = atEnd
                ? written.substring(written.stripTrailing().length())
                : written.substring(0, written.length() - written.stripLeading().length());
        return blank.indexOf('\n') >= 0;
    }

    /** Puts an element on a line of its own, or leaves room around it on its line. */
    private static void setApart(Element element, boolean isLine) {
        if (!isLine) {
            element.before(new TextNode(" "));
            element.after(new TextNode(" "));
        } else if (element.is(Css.of(TEXT)) && element.hasText()) {
            Element block = new Element("div");
            element.replaceWith(block);
            block.appendChild(element);
        }
    }
}
