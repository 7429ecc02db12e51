package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Bars of the posts a year. Years before there were such blogs come from a wrong clock and are not drawn. */
final class YearBars {

    private static final int MAX_YEARS = 60;
    private static final int WIDTH = 380;
    private static final int HEIGHT = 96;
    private static final int BASE = 76;
    private static final int TALLEST = 58;

    private final Words words;

    YearBars(Words words) {
        this.words = words;
    }

    Html of(List<Row> posts) {
        TreeMap<Integer, Integer> years = new TreeMap<>();
        posts.stream()
                .filter(row -> row.publishedAt() != null && row.publishedAt().getYear() >= Row.FIRST_YEAR)
                .forEach(row -> years.merge(row.publishedAt().getYear(), 1, Integer::sum));
        if (years.size() < 2 || years.lastKey() - years.firstKey() > MAX_YEARS) {
            return Html.NONE;
        }
        Map.Entry<Integer, Integer> best =
                years.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        String label = words.get("bars", Integer.toString(best.getKey()), words.number(best.getValue()));
        Tag svg = Tag.of("svg.bars")
                .with("xmlns", "http://www.w3.org/2000/svg")
                .with("viewBox", "0 0 " + WIDTH + " " + HEIGHT)
                .with("role", "img")
                .with("aria-label", label)
                .add(Tag.of("line")
                        .with("x1", 0)
                        .with("y1", BASE)
                        .with("x2", WIDTH)
                        .with("y2", BASE));
        int count = years.lastKey() - years.firstKey() + 1;
        for (int i = 0; i < count; i++) {
            bar(
                    svg,
                    years.firstKey() + i,
                    years.getOrDefault(years.firstKey() + i, 0),
                    best,
                    i * WIDTH / count,
                    WIDTH / count);
        }
        letters(svg, years.firstKey(), WIDTH / count / 2);
        letters(svg, years.lastKey(), WIDTH - WIDTH / count / 2);
        return svg;
    }

    private void bar(Tag svg, int year, int posts, Map.Entry<Integer, Integer> best, int x, int step) {
        if (posts == 0) {
            return;
        }
        int height = Math.max(3, TALLEST * posts / best.getValue());
        boolean isBest = best.getKey() == year;
        int width = Math.max(2, Math.min(24, step - 4));
        int left = x + (step - width) / 2;
        svg.add(Tag.of(isBest ? "rect.best" : "rect")
                .with("x", left)
                .with("y", BASE - height)
                .with("width", width)
                .with("height", height)
                .with("rx", 2));
        if (isBest) {
            svg.add(Tag.of("text", words.number(posts))
                    .with("x", left + width / 2)
                    .with("y", BASE - height - 6));
        }
    }

    private static void letters(Tag svg, int year, int x) {
        svg.add(Tag.of("text", Integer.toString(year))
                .with("x", Math.max(16, Math.min(WIDTH - 16, x)))
                .with("y", HEIGHT - 3));
    }
}
