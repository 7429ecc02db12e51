package io.github.tistoryarchiver.tistory.blog;

import io.github.tistoryarchiver.model.Counters;
import io.github.tistoryarchiver.tistory.page.ElementScope;
import io.github.tistoryarchiver.tistory.page.Label;
import io.github.tistoryarchiver.tistory.page.Landmark;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.NumberParser;
import java.util.List;
import java.util.Objects;
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

    private CounterReader() {}

    /**
     * Reads the counters.
     *
     * @param labels the labels of the page
     * @return {@code null} if the page shows neither today's nor yesterday's count
     */
    static @Nullable Counters read(Page page, List<Label> labels) {
        ElementScope texts = new ElementScope(Landmark.WRAPPER.selector());
        List<Label> names = labels.stream()
                .filter(label -> label.text().length() <= MAX_LENGTH && !texts.hold(label.element()))
                .map(label -> new Label(
                        label.element(), AROUND_LABEL.matcher(label.text()).replaceAll("")))
                .toList();
        Long today = number(page, names, TODAY, "today", "t");
        Long yesterday = number(page, names, YESTERDAY, "yesterday", "y");
        return today == null && yesterday == null
                ? null
                : new Counters(number(page, names, TOTAL, "total", "a"), today, yesterday);
    }

    /**
     * Finds a number next to its label. If the skin shows no label, finds it in an element whose class identifies it:
     * the word, or the letter inside a counter.
     */
    private static @Nullable Long number(Page page, List<Label> labels, Pattern name, String word, String letter) {
        Stream<Element> byLabel = labels.stream()
                .filter(label -> name.matcher(label.text()).matches())
                .map(Label::element);
        Stream<Element> byClass = page.document().stream()
                .filter(element -> element.hasClass(word)
                        || (element.hasClass(letter) && element.closest(Css.of("[class*=counter]")) != null))
                .filter(element -> element.closest(Css.of(Landmark.WRAPPER.selector())) == null);
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
