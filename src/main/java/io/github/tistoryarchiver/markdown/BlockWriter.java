package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/** Writes the blocks of a body as Markdown, each as one string of one or more lines. */
final class BlockWriter {
    private final UnaryOperator<String> addresses;
    private final Dialect dialect;

    BlockWriter(UnaryOperator<String> addresses, Dialect dialect) {
        this.addresses = addresses;
        this.dialect = dialect;
    }

    Dialect dialect() {
        return dialect;
    }

    List<String> write(List<Node> nodes) {
        Sequence blocks = new Sequence();
        writeNodes(nodes, blocks);
        return blocks.finish();
    }

    /** The finished blocks of one container, and the inline nodes that still wait for the end of their paragraph. */
    private final class Sequence {
        private final List<String> blocks = new ArrayList<>();
        private final List<Node> pending = new ArrayList<>();
        private String lastList = "";
        private boolean alternate;

        void addInline(Node node) {
            pending.add(node);
        }

        void addBlock(String block) {
            flush();
            if (!block.isEmpty()) {
                blocks.add(block);
                lastList = "";
            }
        }

        /** Adds a list, as several where its numbers do not go up one by one, which those of one list in Markdown do. */
        void addList(Element list) {
            if (ListWriter.isTooMuchForMarkdown(list)) {
                addBlock(HtmlBlock.write(list, BlockWriter.this));
            } else {
                ListWriter.runs(list).forEach(this::addRun);
            }
        }

        /**
         * Adds a list. Two consecutive lists of the same kind alternate their markers, because CommonMark would join
         * them otherwise.
         */
        private void addRun(Element list) {
            flush();
            String kind = list.normalName();
            alternate = lastList.equals(kind) && !alternate;
            boolean joins = alternate && !dialect.alternatesLists();
            String block = joins
                    ? HtmlBlock.write(list, BlockWriter.this)
                    : new ListWriter(BlockWriter.this, alternate).write(list);
            if (!block.isEmpty()) {
                blocks.add(block);
                lastList = kind;
            }
        }

        void flush() {
            if (pending.isEmpty()) {
                return;
            }
            List<Token> run = run(List.copyOf(pending));
            pending.clear();
            for (List<Token> paragraph : TokenOrder.paragraphs(run)) {
                String text = paragraph(paragraph);
                if (!isBlank(text)) {
                    blocks.add(text);
                    lastList = "";
                }
            }
        }

        List<String> finish() {
            flush();
            return blocks;
        }
    }

    /** Tells whether a text has no visible characters. Some editors put zero-width characters into empty lines. */
    static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c) && c != '\u00a0' && !HtmlElements.isZeroWidth(c)) {
                return false;
            }
        }
        return true;
    }

    private void writeNodes(List<Node> nodes, Sequence blocks) {
        for (Node node : nodes) {
            if (node instanceof Element element && HtmlElements.isBlock(element)) {
                writeBlock(element, blocks);
            } else {
                blocks.addInline(node);
            }
        }
    }

    private void writeBlock(Element element, Sequence blocks) {
        if (!dialect.holdsBlock(element)) {
            blocks.addBlock(HtmlBlock.write(element, this));
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.addBlock(heading(element));
            case "hr" -> blocks.addBlock("---");
            case "pre" -> blocks.addBlock(code(element));
            case "ul", "ol", "menu" -> blocks.addList(element);
            case "blockquote" -> blocks.addBlock(prefixed("> ", write(element.childNodes())));
            case "table" -> writeTable(element, blocks);
            case "details" -> blocks.addBlock(folded(element));
            case "figcaption" -> writeCaption(element, blocks);
            case "figure" -> {
                if (element.hasAttr(MarkdownWriter.VERBATIM)) {
                    blocks.addBlock(HtmlBlock.write(element, this));
                } else {
                    writeFigure(element, blocks);
                }
            }
            case "summary" -> {
                if (!isLabel(element)) {
                    writeContent(element, blocks);
                }
            }
            default -> {
                if (element.hasAttr("hidden")) {
                    blocks.addBlock(hidden(element));
                } else {
                    writeContent(element, blocks);
                }
            }
        }
    }

    /** Writes a caption, which is emphasized unless more than lines is in it. */
    private void writeCaption(Element caption, Sequence blocks) {
        if (TableWriter.isTooMuchForGfm(caption)) {
            writeContent(caption, blocks);
        } else {
            blocks.flush();
            blocks.addInline(caption);
            blocks.flush();
        }
    }

    /** Writes the content of an element that has no Markdown form of its own. */
    private void writeContent(Element element, Sequence blocks) {
        blocks.flush();
        writeNodes(element.childNodes(), blocks);
        blocks.flush();
    }

    /** Writes a table; a table that only frames one cell is written as the content of that cell. */
    private void writeTable(Element table, Sequence blocks) {
        List<List<Element>> rows = TableWriter.rows(table);
        Element caption = child(table, "caption");
        boolean frame = TableWriter.isFrame(rows);
        if (rows.isEmpty()) {
            writeContent(table, blocks);
        } else if (!frame && TableWriter.isTooMuchForGfm(table)) {
            blocks.addBlock(HtmlBlock.write(table, this));
        } else {
            if (caption != null) {
                writeContent(caption, blocks);
            }
            if (frame) {
                Element cell = rows.get(0).get(0);
                writeContent(
                        TableWriter.isRowName(cell) ? InlineWrappers.pushedDown(TableWriter.bold(cell)) : cell, blocks);
            } else {
                blocks.addBlock(TableWriter.gfm(rows, this));
            }
        }
    }

    /** Writes a figure: each image as a paragraph of its own, then the caption. */
    private void writeFigure(Element figure, Sequence blocks) {
        for (Node child : figure.childNodes()) {
            blocks.flush();
            if (child instanceof Element element && HtmlElements.isBlock(element)) {
                writeBlock(element, blocks);
            } else {
                blocks.addInline(child);
            }
        }
        blocks.flush();
    }

    private String paragraph(List<Token> tokens) {
        return InlineWriter.isHtml(tokens, dialect)
                ? "<p>" + InlineHtml.write(tokens, dialect) + "</p>"
                : InlineWriter.write(tokens, InlineWriter.Place.PARAGRAPH, dialect);
    }

    private String heading(Element element) {
        if (TableWriter.isTooMuchForGfm(element)) {
            return HtmlBlock.write(element, this);
        }
        List<Token> tokens = singleBreaks(run(element.childNodes()));
        if (InlineWriter.isHtml(tokens, dialect)) {
            String name = element.normalName();
            return "<" + name + ">" + InlineHtml.write(tokens, dialect) + "</" + name + ">";
        }
        String text = InlineWriter.write(tokens, InlineWriter.Place.HEADING, dialect);
        return isBlank(text) ? "" : "#".repeat(element.normalName().charAt(1) - '0') + " " + text;
    }

    UnaryOperator<String> addresses() {
        return addresses;
    }

    List<Token> run(List<Node> nodes) {
        return InlineTokenizer.of(nodes, addresses);
    }

    private String code(Element pre) {
        Element code = pre.selectFirst("code");
        if (code != null && code.childrenSize() > 0) {
            return HtmlBlock.write(pre, this);
        }
        String language = code == null
                ? ""
                : code.classNames().stream()
                        .filter(name -> name.startsWith("language-"))
                        .map(name -> name.substring("language-".length()))
                        .filter(name -> name.indexOf('`') < 0)
                        .findFirst()
                        .orElse("");
        String text = pre.wholeText();
        if (text.isBlank()) {
            return "";
        }
        if (!dialect.holdsCode(text) || !dialect.holdsCode(language)) {
            return HtmlBlock.code(text, language);
        }
        String fence = "`".repeat(Math.max(3, InlineWriter.longestRun(text, '`') + 1));
        return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
    }

    /** Tells whether {@link #folded} writes this summary as the label of its {@code details}. */
    private static boolean isLabel(Element summary) {
        Element parent = summary.parent();
        return parent != null && parent.normalName().equals("details") && summary.equals(child(parent, "summary"));
    }

    private static @Nullable Element child(Element parent, String name) {
        for (Node node : parent.childNodes()) {
            if (node instanceof Element child && child.normalName().equals(name)) {
                return child;
            }
        }
        return null;
    }

    /** Returns what a page hides, which renderers hide as well. */
    private String hidden(Element element) {
        List<String> content = write(element.childNodes());
        return content.isEmpty() ? "" : "<div hidden>\n\n" + String.join("\n\n", content) + "\n\n</div>";
    }

    private String folded(Element details) {
        Element summary = child(details, "summary");
        List<String> blocks = new ArrayList<>();
        String label = summary == null ? "" : HtmlBlock.content(summary, this);
        blocks.add("<details>\n<summary>" + label + "</summary>");
        blocks.addAll(write(details.childNodes()));
        blocks.add("</details>");
        return String.join("\n\n", blocks);
    }

    /** Returns the inline content of an element without blocks, on one line. */
    String inlineCell(Element cell) {
        return InlineWriter.write(singleBreaks(run(cell.childNodes())), InlineWriter.Place.CELL, dialect);
    }

    private static List<Token> singleBreaks(List<Token> tokens) {
        List<Token> single = new ArrayList<>();
        for (Token token : tokens) {
            boolean repeated = token instanceof Token.Break
                    && !single.isEmpty()
                    && single.get(single.size() - 1) instanceof Token.Break;
            if (!repeated) {
                single.add(token);
            }
        }
        return single;
    }

    /** Joins blocks with blank lines between them and puts a prefix before every line. */
    static String prefixed(String prefix, List<String> blocks) {
        return String.join("\n\n", blocks)
                .lines()
                .map(line -> (prefix + line).stripTrailing().isEmpty() || line.isEmpty()
                        ? prefix.stripTrailing()
                        : prefix + line)
                .collect(Collectors.joining("\n"));
    }
}
