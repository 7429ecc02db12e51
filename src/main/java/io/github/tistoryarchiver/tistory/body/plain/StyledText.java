package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.tistory.body.plain.Style.Mark;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Says by elements what styles and classes say of text: bold, italic, struck out, underlined, highlighted, raised,
 * lowered. Takes an element away whose style takes its meaning back, as in {@code <b style="font-weight: normal">}.
 */
public final class StyledText {
    /** Properties that are said by elements once they were looked at. */
    private static final Set<String> DONE =
            Set.of("font", "font-weight", "font-style", "text-decoration", "text-decoration-line");

    private final Element body;
    private final Map<Mark, TakenBack> takenBack = new EnumMap<>(Mark.class);

    private StyledText(Element body) {
        this.body = body;
    }

    /**
     * Applies styles and classes.
     *
     * @param elements those with a {@code style} or {@code class} attribute, in document order
     */
    public static void apply(List<Element> elements, Element body) {
        new StyledText(body)
                .apply(elements.stream()
                        .filter(element -> element != body)
                        .filter(Style.mayMark())
                        .filter(element -> element.closest(Css.of("pre, textarea, svg, math")) == null)
                        .map(Style::of)
                        .toList());
    }

    /** Applies styles within code. Where a highlighter coloured it, only few of them are the author's own. */
    public static void applyToCode(Element code) {
        List<Style> styles = code.select(Css.of("[style], [class]")).stream()
                .filter(element -> element != code)
                .filter(Style.mayMark())
                .map(Style::of)
                .toList();
        if (!CodeMarks.areColoured(code)) {
            new StyledText(code).apply(styles);
        } else {
            CodeMarks.keepOfAuthor(code);
            styles.stream()
                    .filter(style -> style.marks().contains(Mark.DELETED))
                    .forEach(style -> wrapContent(style.element(), Mark.DELETED));
        }
    }

    private void apply(List<Style> styles) {
        List<Taker> takers = styles.stream().flatMap(StyledText::takers).toList();
        styles.forEach(StyledText::addMarks);
        takers.forEach(this::takeBack);
        takenBack.values().forEach(TakenBack::apply);
    }

    /** An element whose style takes a meaning back that it inherits. */
    private record Taker(Element element, Mark mark) {}

    /** Returns what the style of an element takes back, after taking its own meaning from it. */
    private static Stream<Taker> takers(Style style) {
        Element element = style.element();
        Mark own = Mark.of(element);
        if (own != null && style.takesBack(own)) {
            element.tagName("span");
        }
        return Stream.of(Mark.BOLD, Mark.ITALIC, Mark.DELETED, Mark.UNDERLINED)
                .filter(mark -> isLine(mark) ? style.isApart() : style.takesBack(mark))
                .map(mark -> new Taker(element, mark));
    }

    private static boolean isLine(Mark mark) {
        return mark == Mark.DELETED || mark == Mark.UNDERLINED;
    }

    private void takeBack(Taker taker) {
        takenBack.computeIfAbsent(taker.mark(), TakenBack::new).add(taker.element(), body);
    }

    private static void addMarks(Style style) {
        Element element = style.element();
        EnumSet<Mark> marks = style.marks();
        Mark own = Mark.of(element);
        if (own != null) {
            marks.remove(own);
        }
        marks.forEach(mark -> mark(element, mark));
        if (element.hasAttr("style")) {
            element.attr("style", withoutDone(element.attr("style")));
        }
    }

    private static String withoutDone(String style) {
        if (!style.contains("font") && !style.contains("text-decoration")) {
            return style;
        }
        StringBuilder left = new StringBuilder(style.length());
        for (String declaration : style.split(";")) {
            int colon = declaration.indexOf(':');
            String property = colon < 0 ? "" : declaration.substring(0, colon).strip();
            if (!DONE.contains(property.toLowerCase(Locale.ROOT))) {
                left.append(declaration).append(';');
            }
        }
        return left.toString();
    }

    private static void mark(Element element, Mark mark) {
        switch (element.normalName()) {
            case "table", "thead", "tbody", "tfoot", "tr", "ul", "ol", "dl", "figure" ->
                element.children().forEach(child -> mark(child, mark));
            case "img", "hr", "br", "col", "colgroup", "input" -> {
                // nothing to mark
            }
            case "h1", "h2", "h3", "h4", "h5", "h6", "th" -> {
                if (mark != Mark.BOLD) {
                    wrapContent(element, mark);
                }
            }
            default -> wrapContent(element, mark);
        }
    }

    private static void wrapContent(Element element, Mark mark) {
        List<Node> content = List.copyOf(element.childNodes());
        element.empty();
        wrapped(content, mark).forEach(element::appendChild);
    }

    /** Returns nodes within an element that marks them; the nodes themselves if they are blank. */
    private static List<Node> wrapped(List<Node> nodes, Mark mark) {
        boolean isBlank = nodes.stream().allMatch(node -> node instanceof TextNode text && text.isBlank());
        if (isBlank) {
            return nodes;
        }
        Element wrapper = new Element(mark.element());
        nodes.forEach(wrapper::appendChild);
        return List.of(wrapper);
    }

    /** The elements that take a meaning back which they inherit, and those on the way up to the ones that give it. */
    private static final class TakenBack {
        private final Mark mark;
        private final Set<Element> givers = new LinkedHashSet<>();
        private final Set<Element> takers = Collections.newSetFromMap(new IdentityHashMap<>());
        private final Set<Element> way = Collections.newSetFromMap(new IdentityHashMap<>());

        TakenBack(Mark mark) {
            this.mark = mark;
        }

        void add(Element taker, Element body) {
            Element outermost = null;
            for (Element at = taker.parent(); at != null && at != body; at = at.parent()) {
                outermost = Mark.of(at) == mark ? at : outermost;
            }
            if (outermost == null) {
                return;
            }
            takers.add(taker);
            for (Element at = taker.parent(); at != null && way.add(at) && at != outermost; ) {
                at = at.parent();
            }
            givers.add(outermost);
        }

        void apply() {
            givers.forEach(this::spread);
        }

        /** Makes an element say nothing, and marks its content but for what takes the meaning back. */
        private void spread(Element element) {
            if (Mark.of(element) == mark) {
                element.tagName("span");
            }
            List<Node> content = List.copyOf(element.childNodes());
            element.empty();
            List<Node> run = new ArrayList<>();
            for (Node node : content) {
                boolean isTaker = node instanceof Element child && takers.contains(child);
                boolean isOnWay = node instanceof Element child && way.contains(child);
                if (!isTaker && !isOnWay) {
                    run.add(node);
                    continue;
                }
                wrapped(run, mark).forEach(element::appendChild);
                run.clear();
                element.appendChild(node);
                if (!isTaker) {
                    spread((Element) node);
                }
            }
            wrapped(run, mark).forEach(element::appendChild);
        }
    }
}
