package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes the blocks of a body, each as the lines of one string. Moves what stands at an odd place in the body. */
final class BlockWriter {
    private final UnaryOperator<String> addresses;

    BlockWriter(UnaryOperator<String> addresses) {
        this.addresses = addresses;
    }

    List<String> write(Element container) {
        Sequence blocks = new Sequence();
        writeChildren(container, List.of(), blocks);
        return blocks.finish();
    }

    /** The blocks of one container, and the inline nodes that are not yet part of one. */
    private final class Sequence {
        private final List<String> blocks = new ArrayList<>();
        private final List<Node> pending = new ArrayList<>();
        private List<Element> around = List.of();
        private String lastList = "";
        private boolean alternate;

        void addInline(Node node, List<Element> elementsAround) {
            if (!elementsAround.equals(around)) {
                flush();
                around = elementsAround;
            }
            pending.add(node);
        }

        void addBlock(String block) {
            flush();
            if (!block.isEmpty()) {
                blocks.add(block);
                lastList = "";
            }
        }

        /** Adds a list; two lists of a kind in a row take turns with the marker, or they would become one. */
        void addList(Element list) {
            flush();
            String kind = list.normalName();
            alternate = lastList.equals(kind) && !alternate;
            String block = new ListWriter(BlockWriter.this, alternate).write(list);
            if (!block.isEmpty()) {
                blocks.add(block);
                lastList = kind;
            }
        }

        void flush() {
            if (pending.isEmpty()) {
                return;
            }
            List<Token> run = InlineRun.of(List.copyOf(pending), around, addresses);
            pending.clear();
            for (List<Token> paragraph : TokenOrder.paragraphs(run)) {
                String text = InlineWriter.write(paragraph, InlineWriter.Place.PARAGRAPH);
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

    /** Zero-width characters alone are what some editors put into an empty line. */
    private static boolean isBlank(String text) {
        return text.codePoints().allMatch(c -> Character.isWhitespace(c) || c == 0x200b || c == 0xfeff || c == 0x2060);
    }

    private void writeChildren(Element container, List<Element> around, Sequence blocks) {
        for (Node node : container.childNodes()) {
            if (node instanceof TextNode) {
                blocks.addInline(node, around);
            } else if (node instanceof Element element && !Html.isInvisible(element)) {
                if (Html.isBlock(element)) {
                    writeBlock(element, around, blocks);
                } else if (Html.holdsBlock(element)) {
                    List<Element> inner = new ArrayList<>(around);
                    inner.add(element);
                    blocks.flush();
                    writeChildren(element, List.copyOf(inner), blocks);
                } else {
                    blocks.addInline(element, around);
                }
            }
        }
    }

    private void writeBlock(Element element, List<Element> around, Sequence blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> blocks.addBlock(heading(element, around));
            case "hr" -> blocks.addBlock("---");
            case "pre" -> blocks.addBlock(code(element));
            case "ul", "ol", "menu" -> blocks.addList(element);
            case "blockquote" -> blocks.addBlock(prefixed("> ", write(element)));
            case "table" -> {
                for (String block : TableWriter.write(element, this)) {
                    blocks.addBlock(block);
                }
            }
            case "details" -> blocks.addBlock(folded(element));
            case "figcaption" -> blocks.addBlock(caption(element));
            case "figure" -> {
                if (element.hasAttr(MarkdownWriter.VERBATIM)) {
                    blocks.addBlock(HtmlBlock.write(element, this));
                } else {
                    writeFigure(element, around, blocks);
                }
            }
            case "summary" -> {
                if (!isLabel(element)) {
                    blocks.addBlock(String.join("\n\n", write(element)));
                }
            }
            default -> {
                blocks.flush();
                writeChildren(element, around, blocks);
                blocks.flush();
            }
        }
    }

    /** Images in a row, each a paragraph of its own, and the caption behind them. */
    private void writeFigure(Element figure, List<Element> around, Sequence blocks) {
        for (Node child : figure.childNodes()) {
            blocks.flush();
            if (child instanceof Element element && Html.isBlock(element)) {
                writeBlock(element, around, blocks);
            } else {
                blocks.addInline(child, around);
            }
        }
        blocks.flush();
    }

    private String heading(Element element, List<Element> around) {
        String text = InlineWriter.write(
                InlineRun.of(List.copyOf(element.childNodes()), around, addresses), InlineWriter.Place.HEADING);
        return isBlank(text) ? "" : "#".repeat(element.normalName().charAt(1) - '0') + " " + text;
    }

    private String caption(Element element) {
        Element emphasis = new Element("em");
        List<Token> tokens = InlineRun.of(List.copyOf(element.childNodes()), List.of(emphasis), addresses);
        return tokens.isEmpty() ? "" : InlineWriter.write(tokens, InlineWriter.Place.PARAGRAPH);
    }

    private static String code(Element pre) {
        Element code = pre.selectFirst("code");
        String language = code == null
                ? ""
                : code.classNames().stream()
                        .filter(name -> name.startsWith("language-"))
                        .map(name -> name.substring("language-".length()))
                        .findFirst()
                        .orElse("");
        String text = pre.wholeText();
        if (text.isBlank()) {
            return "";
        }
        String fence = "`".repeat(Math.max(3, InlineWriter.longestRun(text, '`') + 1));
        return fence + language + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
    }

    /** Whether {@link #folded} writes it. */
    private static boolean isLabel(Element summary) {
        Element parent = summary.parent();
        return parent != null
                && parent.normalName().equals("details")
                && summary.equals(parent.selectFirst("> summary"));
    }

    private String folded(Element details) {
        Element summary = details.selectFirst("> summary");
        List<String> blocks = new ArrayList<>();
        String label = summary == null ? "" : summary.text().strip();
        blocks.add("<details>\n<summary>" + Html.escape(label) + "</summary>");
        blocks.addAll(write(details));
        blocks.add("</details>");
        return String.join("\n\n", blocks);
    }

    /** The inline content of an element that holds no blocks, on one line. */
    String inlineCell(Element cell) {
        return InlineWriter.write(
                singleBreaks(InlineRun.of(List.copyOf(cell.childNodes()), List.of(), addresses)),
                InlineWriter.Place.CELL);
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

    String address(String address) {
        return addresses.apply(address);
    }

    static String prefixed(String prefix, List<String> blocks) {
        return String.join("\n\n", blocks)
                .lines()
                .map(line -> (prefix + line).stripTrailing().isEmpty() || line.isEmpty()
                        ? prefix.stripTrailing()
                        : prefix + line)
                .collect(Collectors.joining("\n"));
    }
}
