package io.github.tistoryarchiver.markdown.roundtrip;

import io.github.tistoryarchiver.markdown.HtmlElements;
import io.github.tistoryarchiver.markdown.InlineStyle;
import io.github.tistoryarchiver.markdown.InlineTokenizer;
import io.github.tistoryarchiver.markdown.InlineWriter;
import io.github.tistoryarchiver.markdown.ListWriter;
import io.github.tistoryarchiver.markdown.TableWriter;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * The visible content of HTML: its glyphs in order (characters that are not blank, pictures, thematic breaks), and the
 * position of each. Two pieces of HTML with equal content read the same, however they are marked up.
 */
public final class Content {
    private final UnaryOperator<String> addresses;
    private final GlyphSequence signs = new GlyphSequence();
    private final Map<Element, Position.Cell> cells = new HashMap<>();
    private final Set<Element> rowNames = new HashSet<>();
    private final List<String> code = new ArrayList<>();
    private int tables;
    private int indent;
    private boolean inBlockOfCode;
    private GlyphSequence.Gap gap = GlyphSequence.Gap.LINE;

    private Content(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    /**
     * Reads the content of an element.
     *
     * @param addresses maps each address of the element before it is compared
     */
    static Content of(Element element, UnaryOperator<String> addresses) {
        Content content = new Content(addresses);
        content.addChildren(element, Position.OUTSIDE);
        return content;
    }

    GlyphSequence signs() {
        return signs;
    }

    /** Returns the exact text of each code block, in order. */
    List<String> code() {
        return code;
    }

    private void addChildren(Element element, Position place) {
        element.childNodes().forEach(node -> addNode(node, place));
    }

    private void addNode(Node node, Position place) {
        if (node instanceof TextNode text) {
            addText(text.getWholeText(), place);
        } else if (node instanceof Element child && !HtmlElements.isInvisible(child)) {
            add(child, place);
        }
    }

    private void add(Element element, Position place) {
        switch (element.normalName()) {
            case "br" -> endLine();
            case "hr" -> {
                endLine();
                addSign(GlyphSequence.RULE, place.unmarked());
                endLine();
            }
            case "img" -> addPicture(element, place);
            case "pre" -> {
                String text = element.wholeText();
                endLine();
                if (!text.isBlank()) {
                    code.add(text);
                    inBlockOfCode = true;
                    addBlock(element, place.unmarked().inCode());
                    inBlockOfCode = false;
                }
            }
            case "code", "tt" -> addChildren(element, place.inCode());
            case "input" -> {
                if (HtmlElements.isCheckbox(element) && !place.isCode()) {
                    addText(element.hasAttr("checked") ? "[x] " : "[ ] ", place);
                }
            }
            case "ol" -> addNumbered(element, place.inList());
            default -> {
                Position inner = inside(element, isHiddenBlock(element) ? place.inHidden() : place);
                if (HtmlElements.isBlock(element) || isIn(element, "figure")) {
                    addBlock(element, inner);
                } else {
                    addChildren(element, inner);
                }
            }
        }
    }

    private void addPicture(Element image, Position place) {
        gap = isIn(image, "figure") ? GlyphSequence.Gap.LINE : gap;
        String text = image.attr("alt").replaceAll("[\\s\\u00a0]+", " ").strip();
        addIndent(place);
        addSign(
                GlyphSequence.PICTURE,
                place.outsideCode().showing(plain(addresses.apply(image.attr("src"))) + " " + nfd(text)));
    }

    private void addBlock(Element element, Position place) {
        endLine();
        addChildren(element, place);
        endLine();
    }

    private Position inside(Element element, Position place) {
        return switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                place.inHeading(element.normalName().charAt(1) - '0');
            case "ul", "menu" -> place.inList();
            case "blockquote" -> place.inQuote();
            case "details" -> place.inFold();
            case "figcaption" ->
                TableWriter.isTooMuchForGfm(element) ? place : place.marked(List.of(InlineStyle.EMPHASIS));
            case "table" -> {
                numberCells(element);
                yield place;
            }
            case "td", "th" -> {
                Position cell = place.inCell(cells.getOrDefault(element, place.cell()));
                yield rowNames.contains(element) ? cell.marked(List.of(InlineStyle.STRONG)) : cell;
            }
            case "a" -> {
                String address = addresses.apply(element.attr("href").strip());
                yield place.link().isEmpty() && InlineTokenizer.isLink(address) ? place.linked(plain(address)) : place;
            }
            default -> place.marked(InlineTokenizer.marks(element));
        };
    }

    private static boolean isHiddenBlock(Element element) {
        return element.hasAttr("hidden") && HtmlElements.isBlock(element);
    }

    private static boolean isIn(Element item, String list) {
        return item.parent() != null && item.parent().normalName().equals(list);
    }

    /** Adds an ordered list. Content between its items belongs to the item before it. */
    private void addNumbered(Element list, Position place) {
        long number = ListWriter.first(list);
        boolean inItem = false;
        endLine();
        for (Node node : list.childNodes()) {
            boolean item =
                    node instanceof Element element && element.normalName().equals("li");
            boolean blank = node instanceof TextNode text && text.isBlank();
            if (item || (!inItem && !blank)) {
                number = ListWriter.number(node.attr("value"), inItem ? ListWriter.next(list, number) : number);
                inItem = true;
            }
            addNode(node, place.atNumber(number));
        }
        endLine();
    }

    /** Numbers the cells of a table, unless it only frames one cell or has no visible content. */
    private void numberCells(Element table) {
        List<List<Element>> rows = TableWriter.rows(table);
        boolean silent = rows.stream().flatMap(List::stream).noneMatch(Content::hasContent);
        if (silent) {
            return;
        }
        boolean isFrame = TableWriter.isFrame(rows);
        (isFrame ? rows : TableWriter.body(rows))
                .stream().flatMap(List::stream).filter(TableWriter::isRowName).forEach(rowNames::add);
        if (isFrame) {
            return;
        }
        tables++;
        List<String> alignments = TableWriter.alignments(rows);
        int number = 0;
        for (List<Element> row : rows) {
            if (row.stream().noneMatch(Content::hasContent)) {
                continue;
            }
            number++;
            for (int column = 0; column < row.size(); column++) {
                cells.put(row.get(column), new Position.Cell(tables, number, column, alignments.get(column)));
            }
        }
    }

    private static boolean hasContent(Element cell) {
        return cell.selectFirst("img, hr, input") != null
                || cell.nodeStream(TextNode.class)
                        .anyMatch(text -> text.getWholeText().codePoints().anyMatch(Content::isVisible));
    }

    private void addText(String text, Position place) {
        Decomposition.forEach(text, c -> {
            if (isVisible(c)) {
                addIndent(place);
                addSign(c, place);
            } else if (c == 0xa0 && gap == GlyphSequence.Gap.LINE) {
                indent++;
            } else if (!HtmlElements.isZeroWidth(c)) {
                gap = gap == GlyphSequence.Gap.LINE ? gap : GlyphSequence.Gap.BLANK;
            }
        });
    }

    /** Adds a sign for the indentation before a line, whatever its width; a heading and a block of code have none. */
    private void addIndent(Position place) {
        if (gap == GlyphSequence.Gap.LINE
                && indent >= InlineTokenizer.LEAST_INDENT
                && place.heading() == 0
                && !inBlockOfCode) {
            addSign(GlyphSequence.INDENT, place.unmarked().outsideCode());
        }
    }

    private void addSign(int codePoint, Position place) {
        signs.add(codePoint, gap, place);
        gap = GlyphSequence.Gap.NONE;
        indent = 0;
    }

    private void endLine() {
        gap = GlyphSequence.Gap.LINE;
        indent = 0;
    }

    static boolean isVisible(int c) {
        return !Character.isWhitespace(c) && c != 0xa0 && !HtmlElements.isZeroWidth(c);
    }

    private static String nfd(String text) {
        return Normalizer.isNormalized(text, Normalizer.Form.NFD)
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    /**
     * Returns an address with the percent-encoding that Markdown needs, so that addresses of both sides are comparable.
     */
    private static String plain(String address) {
        return InlineWriter.address(address);
    }
}
