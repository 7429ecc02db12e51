package io.github.tistoryarchiver.tistory.body.plain;

import io.github.tistoryarchiver.content.sheet.Marker;
import io.github.tistoryarchiver.tistory.values.Css;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Counts the items of lists in code, whose numbers and bullets become a part of its text. The numbers of a highlighter's lines are none of it. */
final class CodeLists {
    private static final Set<String> LISTS = Set.of("ol", "ul", "menu", "dir");
    private static final String COLOURED = "span[class], span[style*=color], font[color]";
    private static final String INDENT = "   ";

    private final Deque<List> open = new ArrayDeque<>();

    private static final class List {
        private final Element element;
        private final boolean isOfLines;
        private final int step;
        private long next;

        List(Element element) {
            this.element = element;
            isOfLines = areLines(element);
            step = element.hasAttr("reversed") ? -1 : 1;
            next = ListStyles.number(element.attr("start"), step < 0 ? element.childrenSize() : 1);
        }
    }

    static boolean isList(String name) {
        return LISTS.contains(name);
    }

    void enter(Element list) {
        open.push(new List(list));
    }

    void leave() {
        open.pop();
    }

    /** Returns what browsers show beside an item. */
    String sign(Element item) {
        List list = open.peek();
        if (list == null) {
            return isWithout(item, null) ? "" : Marker.BULLET;
        }
        long number = ListStyles.number(item.attr("value"), list.next);
        list.next = number + list.step;
        if (list.isOfLines || isWithout(item, list.element)) {
            return "";
        }
        boolean isNumbered = list.element.normalName().equals("ol");
        return INDENT.repeat(open.size() - 1)
                + (isNumbered ? Marker.ofNumber(number, counter(list.element)) : Marker.BULLET);
    }

    private static String counter(Element list) {
        String type = list.attr("type");
        return switch (type) {
            case "a" -> "lower-alpha";
            case "A" -> "upper-alpha";
            case "i" -> "lower-roman";
            case "I" -> "upper-roman";
            default -> list.hasAttr(ListStyles.COUNTER) ? list.attr(ListStyles.COUNTER) : "decimal";
        };
    }

    /** Tells whether a style leaves the sign of an item out: its own, or else that of its list. */
    private static boolean isWithout(Element item, @Nullable Element list) {
        String own = type(item);
        String type = own.isEmpty() && list != null ? type(list) : own;
        return Set.of(type.split("\\s+")).contains("none");
    }

    private static String type(Element element) {
        if (!element.attr("style").contains("list-style")) {
            return "";
        }
        Style style = Style.of(element);
        return style.value("list-style-type").isEmpty() ? style.value("list-style") : style.value("list-style-type");
    }

    /** Tells whether a highlighter made a list of code: it is all of the block, and has classes or colours. */
    private static boolean areLines(Element list) {
        Element code = list.closest(Css.of("pre, xmp, listing"));
        if (code == null || !code.text().equals(list.text())) {
            return false;
        }
        return list.stream().limit(2).anyMatch(element -> element.hasAttr("class"))
                || code.stream().takeWhile(element -> element != list).anyMatch(element -> element.hasAttr("class"))
                || list.selectFirst(Css.of(COLOURED)) != null;
    }
}
