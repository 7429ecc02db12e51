package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Writes a list with its nested lists. */
public final class ListWriter {
    private static final long MAX_NUMBER = 999_999_999;

    private static final String RULE = "---\n";

    /** A thematic break that does not form one together with a preceding {@code -} or {@code *} marker. */
    private static final String OTHER_RULE = "___";

    private final BlockWriter blocks;
    private final boolean alternate;

    /**
     * Creates a writer for one list.
     *
     * @param alternate whether to use the alternate marker, for a list that follows another one
     */
    ListWriter(BlockWriter blocks, boolean alternate) {
        this.blocks = blocks;
        this.alternate = alternate;
    }

    /**
     * A written item.
     *
     * @param blocks its blocks
     * @param tight whether they can follow each other without blank lines
     */
    private record Item(List<String> blocks, boolean tight) {}

    String write(Element list) {
        boolean ordered = list.normalName().equals("ol");
        List<Source> sources = sources(list);
        List<Item> items = sources.stream().map(this::item).toList();
        if (!blocks.dialect().holdsEmptyItems()
                && items.stream().anyMatch(item -> item.blocks().isEmpty())) {
            return HtmlBlock.write(list, blocks);
        }
        boolean tight = items.stream().allMatch(Item::tight);
        long number = number(list.attr("start"), 1);
        List<String> written = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            number = number(sources.get(i).value(), number);
            String marker = ordered ? number++ + (alternate ? ")" : ".") : alternate ? "*" : "-";
            String content = String.join(tight ? "\n" : "\n\n", items.get(i).blocks());
            written.add(indented(
                    marker + " ", (content + "\n").startsWith(RULE) ? OTHER_RULE + content.substring(3) : content));
        }
        return String.join(tight ? "\n" : "\n\n", written);
    }

    /** Tells whether letters or Roman numerals count a list, or numbers that CommonMark does not have. */
    static boolean isTooMuchForMarkdown(Element list) {
        return list.normalName().equals("ol")
                && (list.hasAttr("type")
                        || list.hasAttr(MarkdownWriter.LIST_STYLE)
                        || (list.hasAttr("start") && isTooMuch(list.attr("start"), list))
                        || list.children().stream()
                                .anyMatch(item -> item.hasAttr("value") && isTooMuch(item.attr("value"), list)));
    }

    private static boolean isTooMuch(String number, Element list) {
        long first = number(number, -1);
        return first < 0 || first + list.childrenSize() - 1 > MAX_NUMBER;
    }

    /**
     * Parses a number of at most nine digits, the most that CommonMark allows.
     *
     * @param otherwise the result for any other text
     */
    public static long number(String text, long otherwise) {
        return !text.isEmpty() && text.matches("\\d{1,9}") ? Long.parseLong(text) : otherwise;
    }

    /** Returns the number of the first item of an ordered list, unless the item has its own. */
    public static long first(Element list) {
        long items = list.children().stream().filter(ListWriter::isItem).count();
        return number(list.attr("start"), list.hasAttr("reversed") ? items : 1);
    }

    /** Returns the number after another one in a list, which may count down; Markdown has none below 0. */
    public static long next(Element list, long number) {
        return Math.max(0, list.hasAttr("reversed") ? number - 1 : number + 1);
    }

    /**
     * Splits an ordered list where a number is not that of the item before it and one more.
     *
     * @return the list itself if nothing has to be split
     */
    static List<Element> runs(Element list) {
        boolean counts = !list.normalName().equals("ol")
                || (!list.hasAttr("reversed") && list.children().stream().noneMatch(item -> item.hasAttr("value")));
        if (counts) {
            return List.of(list);
        }
        List<Element> runs = new ArrayList<>();
        Element run = new Element("ol").attr("start", Long.toString(first(list)));
        long number = -1;
        for (Node node : list.childNodes()) {
            if (isItem(node)) {
                long own = number(node.attr("value"), runs.isEmpty() ? first(list) : next(list, number));
                if (runs.isEmpty() || own != number + 1) {
                    run = new Element("ol").attr("start", Long.toString(own));
                    runs.add(run);
                }
                number = own;
            }
            Node copy = node.clone();
            run.appendChild(isItem(copy) ? copy.removeAttr("value") : copy);
        }
        return runs.isEmpty() ? List.of(run) : runs;
    }

    /**
     * The nodes of an item: those of the {@code li}, and those that follow it directly in the list.
     *
     * @param value the {@code value} attribute; may be empty
     */
    private record Source(String value, List<Node> nodes) {}

    private static List<Source> sources(Element list) {
        List<Source> items = new ArrayList<>();
        for (Node node : list.childNodes()) {
            boolean blankText = node instanceof TextNode text && text.isBlank();
            if (node instanceof Element element && isItem(element)) {
                items.add(new Source(element.attr("value"), new ArrayList<>(element.childNodes())));
            } else if (!blankText && (node instanceof TextNode || node instanceof Element)) {
                if (items.isEmpty()) {
                    items.add(new Source("", new ArrayList<>()));
                }
                List<Node> nodes = items.get(items.size() - 1).nodes();
                if (isItem(node.previousSibling())) {
                    nodes.add(new Element("br"));
                }
                nodes.add(node);
            }
        }
        return items;
    }

    private static boolean isItem(@Nullable Node node) {
        return node instanceof Element element && element.normalName().equals("li");
    }

    private Item item(Source source) {
        List<String> written = blocks.write(source.nodes());
        long lists = source.nodes().stream().filter(ListWriter::isList).count();
        boolean onlyText = source.nodes().stream().noneMatch(ListWriter::containsLooseBlock);
        boolean oneText = written.size() <= 1 + lists;
        boolean isHtml = written.size() > 1 && written.get(0).startsWith("<p>");
        return new Item(
                written,
                onlyText && oneText && !isHtml && written.stream().skip(1).allMatch(ListWriter::canFollowText));
    }

    private static boolean isList(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }

    /** Tells whether a node is or contains a block that needs blank lines around it. */
    private static boolean containsLooseBlock(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        return needsBlankLines(element) || element.childNodes().stream().anyMatch(ListWriter::containsLooseBlock);
    }

    private static boolean needsBlankLines(Element element) {
        return switch (element.normalName()) {
            case "pre", "blockquote", "table", "details", "figure", "hr", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }

    /**
     * Tells whether a list can follow a text without a blank line: only one that starts with 1 and whose first item is
     * not empty.
     */
    private static boolean canFollowText(String list) {
        return list.matches("(?s)([-*]|1[.)]) .*");
    }

    private static String indented(String marker, String content) {
        String indent = " ".repeat(marker.length());
        String lines =
                content.lines().map(line -> line.isEmpty() ? "" : indent + line).collect(Collectors.joining("\n"));
        return lines.isEmpty()
                ? marker.stripTrailing()
                : marker + lines.substring(lines.isBlank() ? 0 : indent.length());
    }
}
