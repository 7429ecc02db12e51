package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes a list and the lists in it. */
public final class ListWriter {
    private static final String RULE = "---\n";

    /** A rule that does not make one of the marker before it, too. */
    private static final String OTHER_RULE = "___";

    private final BlockWriter blocks;
    private final boolean alternate;

    /** @param alternate use the other marker, for a list that follows another one */
    ListWriter(BlockWriter blocks, boolean alternate) {
        this.blocks = blocks;
        this.alternate = alternate;
    }

    /** One item: its blocks, and whether they can stand without blank lines between them. */
    private record Item(List<String> blocks, boolean tight) {}

    String write(Element list) {
        boolean ordered = list.normalName().equals("ol");
        List<Source> sources = sources(list);
        List<Item> items = sources.stream().map(this::item).toList();
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

    public static long number(String text, long otherwise) {
        return !text.isEmpty() && text.matches("\\d{1,9}") ? Long.parseLong(text) : otherwise;
    }

    /** What an item consists of: the nodes of the {@code li}, and what stands behind it in the list without being one. */
    private record Source(String value, List<Node> nodes) {}

    private static List<Source> sources(Element list) {
        List<Source> items = new ArrayList<>();
        for (Node node : list.childNodes()) {
            boolean blankText = node instanceof TextNode text && text.isBlank();
            if (node instanceof Element element && element.normalName().equals("li")) {
                items.add(new Source(element.attr("value"), new ArrayList<>(element.childNodes())));
            } else if (!blankText && (node instanceof TextNode || node instanceof Element)) {
                if (items.isEmpty()) {
                    items.add(new Source("", new ArrayList<>()));
                }
                items.get(items.size() - 1).nodes().add(node);
            }
        }
        return items;
    }

    private Item item(Source source) {
        List<String> written = blocks.write(source.nodes());
        long lists = source.nodes().stream().filter(ListWriter::isList).count();
        boolean onlyText = source.nodes().stream().noneMatch(ListWriter::needsRoom);
        boolean oneText = written.size() <= 1 + lists;
        return new Item(written, onlyText && oneText && written.stream().skip(1).allMatch(ListWriter::canFollowText));
    }

    private static boolean isList(Node node) {
        return node instanceof Element element
                && (element.normalName().equals("ul") || element.normalName().equals("ol"));
    }

    /** Whether it is, or holds, what stands between blank lines. */
    private static boolean needsRoom(Node node) {
        if (!(node instanceof Element element)) {
            return false;
        }
        return standsAlone(element) || element.childNodes().stream().anyMatch(ListWriter::needsRoom);
    }

    private static boolean standsAlone(Element element) {
        return switch (element.normalName()) {
            case "pre", "blockquote", "table", "details", "figure", "hr", "h1", "h2", "h3", "h4", "h5", "h6" -> true;
            default -> false;
        };
    }

    /** Only a list that begins with 1, and with something in its first item, can follow a text without a blank line. */
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
