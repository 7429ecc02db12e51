package io.github.tistoryarchiver.markdown;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Moves inline elements that contain blocks into those blocks: editors write
 * <code>&lt;b&gt;&lt;p&gt;…&lt;/p&gt;&lt;/b&gt;</code>, which Markdown can only express the other way round.
 */
final class InlineWrappers {
    private InlineWrappers() {}

    /** Returns the body itself, or a copy if something has to be moved. */
    static Element pushedDown(Element body) {
        if (!holdsWrapper(body)) {
            return body;
        }
        Element copy = body.clone();
        apply(copy, List.of());
        return copy;
    }

    /** Tells whether an inline element with a block in it exists at any depth. */
    private static boolean holdsWrapper(Element container) {
        for (Node child : container.childNodes()) {
            if (child instanceof Element element && element.childNodeSize() > 0) {
                boolean block = HtmlElements.isBlock(element);
                if (block ? holdsWrapper(element) : HtmlElements.holdsBlock(element)) {
                    return true;
                }
            }
        }
        return false;
    }

    /**
     * Moves the wrappers within a container.
     *
     * @param around inline elements to put around the inline content of the container
     */
    private static void apply(Element container, List<Element> around) {
        if (container.normalName().equals("pre")) {
            return;
        }
        boolean holdsWrapper = container.children().stream()
                .anyMatch(child -> !HtmlElements.isBlock(child) && HtmlElements.holdsBlock(child));
        if (around.isEmpty() && !holdsWrapper) {
            container.children().stream().filter(HtmlElements::isBlock).forEach(block -> apply(block, List.of()));
            return;
        }
        List<Node> children = new ArrayList<>();
        spread(container, List.copyOf(container.childNodes()), around, children);
        container.empty();
        children.forEach(container::appendChild);
    }

    private static void spread(Element container, List<Node> nodes, List<Element> around, List<Node> out) {
        boolean figure = container.normalName().equals("figure"); // each of its pictures is wrapped separately
        List<Node> run = new ArrayList<>();
        for (Node node : nodes) {
            boolean block = HtmlElements.isBlock(node);
            if (figure) {
                wrap(run, around, out);
                run.clear();
            }
            if (!block && !(node instanceof Element wrapper && HtmlElements.holdsBlock(wrapper))) {
                run.add(node);
                continue;
            }
            wrap(run, around, out);
            run.clear();
            Element element = (Element) node;
            if (block) {
                apply(element, around);
                out.add(element);
            } else {
                spread(container, List.copyOf(element.childNodes()), with(element, around), out);
            }
        }
        wrap(run, around, out);
    }

    private static void wrap(List<Node> run, List<Element> around, List<Node> out) {
        boolean blank = run.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
        if (blank || around.isEmpty()) {
            out.addAll(run);
            return;
        }
        Element outermost = around.get(0).shallowClone();
        Element innermost = outermost;
        for (Element wrapper : around.subList(1, around.size())) {
            Element inner = wrapper.shallowClone();
            innermost.appendChild(inner);
            innermost = inner;
        }
        run.forEach(innermost::appendChild);
        out.add(outermost);
    }

    /** Returns the wrappers with one more, unless it adds no style, link or code to them. */
    private static List<Element> with(Element wrapper, List<Element> around) {
        Set<InlineStyle> marks = EnumSet.noneOf(InlineStyle.class);
        boolean linked = false;
        for (Element outer : around) {
            marks.addAll(InlineTokenizer.marks(outer));
            linked |= outer.normalName().equals("a");
        }
        boolean code = InlineTokenizer.isCode(wrapper) && around.stream().noneMatch(InlineTokenizer::isCode);
        boolean link = !linked && wrapper.normalName().equals("a") && wrapper.hasAttr("href");
        if (!link && !code && marks.containsAll(InlineTokenizer.marks(wrapper))) {
            return around;
        }
        List<Element> more = new ArrayList<>(around);
        more.add(wrapper);
        return more;
    }
}
