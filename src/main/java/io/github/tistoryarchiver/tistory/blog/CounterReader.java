package io.github.tistoryarchiver.tistory.blog;

import io.github.tistoryarchiver.model.Counters;
import io.github.tistoryarchiver.tistory.page.ElementScope;
import io.github.tistoryarchiver.tistory.page.Label;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads the visitor counters, which skins show in any order and language. */
final class CounterReader {
    private static final Pattern TOTAL = Pattern.compile("total|전체\\s*(방문자?)?|총\\s*방문(자|객)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern TODAY =
            Pattern.compile("today|오늘(의\\s*방문(자|객)?|\\s*방문(자|객)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern YESTERDAY =
            Pattern.compile("yesterday|어제(의\\s*방문(자|객)?|\\s*방문(자|객)?)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern AROUND_LABEL = Pattern.compile("[\\s:\\d,|·/]+$|^[\\s\\d,]+");
    private static final int MAX_LENGTH = 40;

    /** What every name of a counter has, for a quick look. */
    static final List<String> NAMES = List.of("total", "전체", "총", "today", "오늘", "yesterday", "어제");

    private static final Set<String> CLASSES = Set.of("today", "t", "yesterday", "y", "total", "a");

    private final List<Label> names;
    private final List<Element> marked;

    private CounterReader(List<Label> names, List<Element> marked) {
        this.names = names;
        this.marked = marked;
    }

    /**
     * Reads the counters.
     *
     * @param labels the labels of the page
     * @return {@code null} if the page shows neither today's nor yesterday's count
     */
    static @Nullable Counters read(Page page, List<Label> labels) {
        ElementScope texts = new ElementScope(Landmark.WRAPPER.selector());
        CounterReader reader = new CounterReader(names(labels, texts), marked(page, texts));
        Long today = reader.number(TODAY, "today", "t");
        Long yesterday = reader.number(YESTERDAY, "yesterday", "y");
        return today == null && yesterday == null
                ? null
                : new Counters(reader.number(TOTAL, "total", "a"), today, yesterday);
    }

    /** Returns the labels that may be a counter's name, without what skins put around it. */
    private static List<Label> names(List<Label> labels, ElementScope texts) {
        return labels.stream()
                .filter(label ->
                        label.text().length() <= MAX_LENGTH && label.hasAny(NAMES) && !texts.hold(label.element()))
                .map(label -> new Label(
                        label.element(), AROUND_LABEL.matcher(label.text()).replaceAll("")))
                .toList();
    }

    /** Returns the elements whose class may be that of a counter. */
    private static List<Element> marked(Page page, ElementScope texts) {
        return page.landmarks().named().stream()
                .filter(element -> isMarked(element.attributes().get("class")) && !texts.hold(element))
                .toList();
    }

    private static boolean isMarked(String classes) {
        for (StringTokenizer names = new StringTokenizer(classes); names.hasMoreTokens(); ) {
            if (CLASSES.contains(names.nextToken().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Finds a number next to its label. If the skin shows no label, finds it in an element whose class identifies it:
     * the word, or the letter inside a counter.
     */
    private @Nullable Long number(Pattern name, String word, String letter) {
        Stream<Element> byLabel = names.stream()
                .filter(label -> name.matcher(label.text()).matches())
                .map(Label::element);
        Stream<Element> byClass = marked.stream()
                .filter(element -> element.hasClass(word)
                        || (element.hasClass(letter) && element.closest(Css.of("[class*=counter]")) != null));
        return Stream.concat(byLabel, byClass)
                .map(CounterReader::numberAt)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /**
     * Returns the number in an element, else in the next element, else in the rest of its parent; {@code null} if none
     * has one.
     */
    private static @Nullable Long numberAt(Element element) {
        if (element.text().length() > MAX_LENGTH) {
            return null;
        }
        Long own = NumberParser.first(element.text());
        if (own != null) {
            return own;
        }
        Element next = element.nextElementSibling();
        if (next != null && next.text().length() <= MAX_LENGTH && NumberParser.first(next.text()) != null) {
            return NumberParser.first(next.text());
        }
        Element parent = element.parent();
        return parent == null || parent.text().length() > MAX_LENGTH ? null : NumberParser.first(parent.ownText());
    }
}
