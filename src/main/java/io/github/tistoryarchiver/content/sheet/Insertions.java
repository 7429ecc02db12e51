package io.github.tistoryarchiver.content.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Goes through a text as a browser does, and finds what sheets put into it: counters count on the way. */
final class Insertions {
    private static final List<String> QUOTES = List.of("“", "”", "‘", "’");
    private static final String LIST_ITEM = "list-item";
    private static final int MAX_DEPTH = 600;

    /** No author's sheet writes as much; one that does would fill the memory. */
    private static final int MAX_INSERTED = 500_000;

    private final AuthorStyles styles;
    private final Map<String, CounterStyle> counterStyles;
    private final Counters counters = new Counters();
    private final Content content;
    private long inserted;

    Insertions(AuthorStyles styles, Map<String, CounterStyle> counterStyles) {
        this.styles = styles;
        this.counterStyles = counterStyles;
        this.content = new Content(counters, counterStyles);
    }

    void insert(Element root) {
        count(styles.values(root));
        visitChildren(root, 0);
    }

    private void visitChildren(Element element, int depth) {
        for (int i = 0; i < element.childNodeSize(); i++) {
            if (element.childNode(i) instanceof Element child) {
                visit(child, depth);
            }
        }
    }

    private void visit(Element element, int depth) {
        boolean isStyled = styles.isDeclared(element) || mayMatter(element);
        Map<String, String> values = isStyled ? styles.values(element) : Map.of();
        boolean isHidden = Content.value(values, "display").equals("none")
                || (element.hasAttr("hidden")
                        && Content.value(values, "display").isEmpty());
        if (isHidden || depth > MAX_DEPTH) {
            return;
        }
        countList(element);
        count(values);
        counters.enter();
        fill("before", element, values);
        if (element.normalName().equals("li")) {
            mark(element, values);
        }
        visitChildren(element, depth + 1);
        fill("after", element, values);
        counters.leave();
    }

    private static boolean mayMatter(Element element) {
        String style = element.attributesSize() == 0 ? "" : element.attr("style");
        return style.contains("display") || style.contains("counter") || style.contains("list-style");
    }

    private void count(Map<String, String> values) {
        if (!values.isEmpty()) {
            counters.reset(values.getOrDefault("counter-reset", ""));
            counters.increment(values.getOrDefault("counter-increment", ""));
            counters.set(values.getOrDefault("counter-set", ""));
        }
    }

    /** Counts the items of lists, as browsers do by themselves. */
    private void countList(Element element) {
        switch (element.normalName()) {
            case "ol", "ul", "menu", "dir" -> {
                boolean isReversed = element.hasAttr("reversed");
                int first = CounterStyle.number(element.attr("start").strip(), isReversed ? element.childrenSize() : 1);
                counters.reset(LIST_ITEM, isReversed ? first + 1 : first - 1);
            }
            case "li" -> {
                Element list = element.parent();
                int by = list != null && list.hasAttr("reversed") ? -1 : 1;
                int next = counters.value(LIST_ITEM) + by;
                counters.set(
                        LIST_ITEM, CounterStyle.number(element.attr("value").strip(), next));
            }
            default -> {
                // counts nothing
            }
        }
    }

    private void fill(String where, Element element, Map<String, String> around) {
        Map<String, String> values = styles.values(where, element);
        String written = values.getOrDefault("content", "normal");
        if (values.isEmpty() || written.equals("none") || written.equals("normal")) {
            if (element.normalName().equals("q")) {
                quote(where, element, values);
            }
            return;
        }
        if (!Content.value(values, "display").equals("none")) {
            count(values);
        }
        boolean keepsLines = keepsLines(values.getOrDefault("white-space", around.getOrDefault("white-space", "")));
        Inserted what = content.read(element, values, keepsLines, quotes(element));
        boolean isRow = Content.value(around, "display").matches("(?:inline-)?(?:flex|grid)");
        boolean isApart = isRow || Content.isApart(values);
        inserted += what.text().length();
        if (inserted < MAX_INSERTED) {
            styles.insert(where, element, isApart ? what.apart(where.equals("before")) : what);
        }
    }

    /** Puts other marks around a quotation than browsers do by themselves, or none. */
    private void quote(String where, Element quotation, Map<String, String> values) {
        List<String> quotes = quotes(quotation);
        if (values.containsKey("content")) {
            styles.insert(where, quotation, Inserted.NOTHING);
        } else if (!quotes.equals(QUOTES)) {
            String mark = where.equals("before") ? "open-quote" : "close-quote";
            styles.insert(where, quotation, content.read(quotation, Map.of("content", mark), false, quotes));
        }
    }

    private static boolean keepsLines(String whiteSpace) {
        return whiteSpace.startsWith("pre") || whiteSpace.equals("break-spaces");
    }

    private List<String> quotes(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            String quotes = styles.isDeclared(at) ? styles.values(at).getOrDefault("quotes", "") : "";
            if (quotes.equals("none")) {
                return List.of();
            }
            if (Css.isString(quotes)) {
                return Css.words(quotes).stream().map(Css::text).toList();
            }
        }
        return QUOTES;
    }

    private void mark(Element item, Map<String, String> values) {
        String display = Content.value(values, "display");
        boolean isItem = display.isEmpty() || display.equals(LIST_ITEM);
        Map<String, String> ofMarker = styles.values("marker", item);
        Inserted own = isItem ? own(item, values, ofMarker) : null;
        if (own != null) {
            styles.mark(item, Marker.of(own.text().endsWith(" ") ? own : own.apart(true)));
            return;
        }
        Inserted before = styles.inserted("before", item);
        Integer number = before == null ? null : Marker.number(before);
        if (number != null && (!isItem || type(item, values).contains("none"))) {
            styles.mark(item, new Marker(number, Inserted.NOTHING));
            styles.insert("before", item, Inserted.NOTHING);
        }
    }

    /** Returns what an author shows in the place of a bullet; {@code null} for what browsers know themselves. */
    private @Nullable Inserted own(Element item, Map<String, String> values, Map<String, String> ofMarker) {
        String written = ofMarker.getOrDefault("content", "normal");
        if (written.equals("none")) {
            return Inserted.NOTHING;
        }
        if (!written.equals("normal")) {
            return content.read(item, ofMarker, false, QUOTES);
        }
        for (String word : type(item, values)) {
            CounterStyle style = counterStyles.get(word);
            if (word.startsWith("url(") || Css.isString(word)) {
                return content.read(item, Map.of("content", word), false, QUOTES);
            }
            if (style != null) {
                String counted = CounterStyle.written(counters.value(LIST_ITEM), word, counterStyles);
                return new Inserted(
                        List.of(new Inserted.Part(false, style.prefix() + counted + style.suffix())), false, "");
            }
        }
        return null;
    }

    /** Returns what the styles of an item, or else of its list, say of its marker. */
    private List<String> type(Element item, Map<String, String> values) {
        List<String> own = type(values);
        Element list = item.parent();
        return own.isEmpty() && list != null ? type(styles.values(list)) : own;
    }

    private static List<String> type(Map<String, String> values) {
        List<String> words = new ArrayList<>();
        for (String property : List.of("list-style-image", "list-style", "list-style-type")) {
            String value = values.getOrDefault(property, "");
            boolean isNoPicture = property.equals("list-style-image") && value.equalsIgnoreCase("none");
            for (String word : isNoPicture ? List.<String>of() : Css.words(value)) {
                words.add(word);
            }
        }
        return words;
    }
}
