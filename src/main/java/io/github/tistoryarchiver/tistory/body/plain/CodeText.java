package io.github.tistoryarchiver.tistory.body.plain;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * The text of a code block as a browser shows it: blocks, list items and table rows begin lines, a non-breaking space
 * is a space. Links, pictures, headings, quotes, folds and the author's own marks stay elements; colours are dropped.
 */
public final class CodeText implements NodeVisitor {
    private static final Set<String> LINES = Set.of(
            "address", "article", "center", "dd", "div", "dl", "dt", "figure", "li", "listing", "ol", "p", "pre",
            "section", "table", "tr", "ul", "xmp");

    private static final Set<String> FULL_LINES = Set.of("li", "tr");
    private static final Set<String> SPACELESS = Set.of("ol", "ul", "table", "thead", "tbody", "tfoot", "tr");
    private static final Set<String> PREFORMATTED = Set.of("pre", "xmp", "listing", "plaintext", "textarea", "script");
    private static final Set<String> MARKS = Set.of("del", "ins", "mark", "s", "strike", "sub", "sup", "u");
    private static final Set<String> BLOCKS =
            Set.of("blockquote", "details", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "summary");
    private static final Set<String> BOLD_OR_ITALIC = Set.of("b", "cite", "dfn", "em", "i", "strong", "var");
    private static final Set<String> UNSEEN = Set.of("script", "style", "template", "button", "select");
    private static final Pattern CDATA = Pattern.compile("^\\s*<!\\[CDATA\\[\\r?\\n?|\\]\\]>\\s*$");
    private static final Pattern COLOUR = Pattern.compile("(?i)(?:^|[;\\s])color\\s*:");
    private static final Pattern SPACES = Pattern.compile("[ \\t\\n\\r\\f]+");

    private final Element code = new Element("code");
    private final Deque<Element> open = new ArrayDeque<>();
    private final Deque<Integer> starts = new ArrayDeque<>();
    private final Deque<Boolean> preserving = new ArrayDeque<>();
    private final List<Node[]> copies = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder pending = new StringBuilder();
    private final boolean coloured;
    private int unseen;
    private boolean newLine;

    /** Whether a block has just begun or ended, so that what follows is on a line of its own. */
    private boolean isAtEdge;

    private CodeText(Element element) {
        this.coloured = element.stream().skip(1).anyMatch(CodeText::isColoured);
        open.push(code);
        preserving.push(isPreserving(element, false));
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

    /**
     * Reads the text of an element. Links and pictures in it are moved to the result.
     *
     * @return {@code code} with text, links, pictures and marks, without the line end behind the last line
     */
    public static Element of(Element element) {
        CodeText reader = new CodeText(element);
        for (Node child : List.copyOf(element.childNodes())) {
            NodeTraversor.traverse(reader, child);
        }
        reader.flush();
        reader.copies.forEach(copy -> moveInto(copy[0], (Element) copy[1]));
        return withoutLastLineEnd(reader.code);
    }

    /** Puts an element of the page in the place of its copy, with the content of the copy. */
    private static void moveInto(Node copy, Element original) {
        List<Node> content = List.copyOf(copy.childNodes());
        copy.replaceWith(original.empty());
        content.forEach(original::appendChild);
    }

    private static Element withoutLastLineEnd(Element code) {
        if (code.lastChild() instanceof TextNode last && last.getWholeText().endsWith("\n")) {
            last.text(last.getWholeText().substring(0, last.getWholeText().length() - 1));
        }
        return code;
    }

    /** Tells whether an element keeps the spaces and line ends of its source. */
    static boolean isPreserving(Element element, boolean inherited) {
        String style = element.attr("style");
        return style.contains(PreservedSpace.PROPERTY)
                ? PreservedSpace.keepsLines(style)
                : inherited || PREFORMATTED.contains(element.normalName());
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode written) {
            addText(written);
        } else if (node instanceof DataNode raw) {
            add(CDATA.matcher(raw.getWholeData()).replaceAll("").replace("\r\n", "\n"));
        } else if (node instanceof Element element) {
            preserving.push(isPreserving(element, preserving.element()));
            enter(element);
        }
    }

    private void addText(TextNode written) {
        Node parent = written.parent();
        boolean between = written.isBlank() && parent != null && SPACELESS.contains(parent.normalName());
        if (between) {
            return;
        }
        if (preserving.element()) {
            add(written.getWholeText().replace("\r\n", "\n").replace('\r', '\n'));
            return;
        }
        String collapsed = SPACES.matcher(written.getWholeText()).replaceAll(" ");
        boolean afterSpace = newLine || text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
        add(afterSpace && collapsed.startsWith(" ") ? collapsed.substring(1) : collapsed);
    }

    private void enter(Element element) {
        String name = element.normalName();
        unseen += isUnseen(element) ? 1 : 0;
        if (LINES.contains(name)) {
            newLine = true;
            starts.push(text.length());
        } else if (name.equals("br")) {
            add("\n");
        } else if (isCell(name) && isInRow(element)) {
            add("\t");
        } else if (isKept(element)) {
            beginLine();
            flush();
            isAtEdge |= BLOCKS.contains(name);
            Element copy = element.shallowClone();
            copies.add(new Node[] {copy, element});
            open.element().appendChild(copy);
            open.push(copy);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String name = element.normalName();
        preserving.pop();
        unseen -= isUnseen(element) ? 1 : 0;
        if (LINES.contains(name)) {
            if (text.length() == starts.pop() && FULL_LINES.contains(name)) {
                add("\n");
            }
            newLine = true;
        } else if (isKept(element)) {
            flush();
            open.pop();
            isAtEdge |= BLOCKS.contains(name);
        }
    }

    private static boolean isUnseen(Element element) {
        return UNSEEN.contains(element.normalName()) || (element.attributesSize() > 0 && HiddenText.isHidden(element));
    }

    private boolean isKept(Element element) {
        String name = element.normalName();
        boolean link = name.equals("a") && element.hasAttr("href");
        boolean mark = MARKS.contains(name) || (BOLD_OR_ITALIC.contains(name) && !coloured);
        return unseen == 0 && (link || mark || BLOCKS.contains(name) || name.equals("img"));
    }

    private static boolean isCell(String name) {
        return name.equals("td") || name.equals("th");
    }

    /** Tells whether a cell comes after one that has text in the same row. */
    private static boolean isInRow(Element cell) {
        Element before = cell.previousElementSibling();
        return before != null && before.hasText();
    }

    private void add(String more) {
        if (!more.isEmpty() && unseen == 0) {
            beginLine();
            isAtEdge = false;
            text.append(more);
            pending.append(more);
        }
    }

    private void beginLine() {
        if (newLine && !isAtEdge && !text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
            pending.append('\n');
        }
        newLine = false;
    }

    private void flush() {
        if (!pending.isEmpty()) {
            open.element().appendChild(new TextNode(pending.toString().replace('\u00a0', ' ')));
            pending.setLength(0);
        }
    }
}
