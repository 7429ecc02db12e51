package io.github.tistoryarchiver.tistory;

import io.github.tistoryarchiver.model.Counters;
import java.util.List;
import java.util.regex.Pattern;
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
    private static final String IN_BOX = "[class*=counter]";
    private static final int LONGEST = 40;

    private CounterReader() {}

    /** {@code null} where the page shows none of them. */
    static @Nullable Counters read(Page page) {
        Boxes texts = Boxes.of(page, BodyFinder.WRAPPER);
        List<Element> candidates = page.document().body().getAllElements().stream()
                .filter(element ->
                        element.attributesSize() > 0 || !element.ownText().isBlank())
                .filter(element -> element.ownText().length() <= LONGEST && !texts.hold(element))
                .toList();
        Long total = number(candidates, TOTAL, ".total, " + IN_BOX + " .a");
        Long today = number(candidates, TODAY, ".today, " + IN_BOX + " .t");
        Long yesterday = number(candidates, YESTERDAY, ".yesterday, " + IN_BOX + " .y");
        return today == null && yesterday == null ? null : new Counters(total, today, yesterday);
    }

    private static @Nullable Long number(List<Element> candidates, Pattern label, String selector) {
        for (Element element : candidates) {
            String shown = AROUND_LABEL.matcher(element.ownText().strip()).replaceAll("");
            if (label.matcher(shown).matches() || element.is(Css.of(selector))) {
                Long number = besides(element);
                if (number != null) {
                    return number;
                }
            }
        }
        return null;
    }

    /** The number in a label's element, else in the next element, else in what remains of its parent. */
    private static @Nullable Long besides(Element element) {
        if (element.text().length() > LONGEST) {
            return null;
        }
        Long own = Numbers.first(element.text());
        if (own != null) {
            return own;
        }
        Element next = element.nextElementSibling();
        if (next != null && next.text().length() <= LONGEST && Numbers.first(next.text()) != null) {
            return Numbers.first(next.text());
        }
        Element parent = element.parent();
        return parent == null || parent.text().length() > LONGEST ? null : Numbers.first(parent.ownText());
    }
}
