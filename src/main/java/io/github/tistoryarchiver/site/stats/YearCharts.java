package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.catalog.Said;
import io.github.tistoryarchiver.site.chart.Columns;
import io.github.tistoryarchiver.site.chart.Course;
import io.github.tistoryarchiver.site.chart.Value;
import io.github.tistoryarchiver.site.chart.Width;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Room;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.function.ToIntFunction;

/** What changes from year to year: posts, their length and pictures, comments. */
final class YearCharts {
    private static final int WEEKS = 52;

    private final Room room;
    private final Words words;
    private final Timeline time;

    YearCharts(Room room, Timeline time) {
        this.room = room;
        this.words = room.words();
        this.time = time;
    }

    Html posts() {
        Section section = new Section(words, "years");
        List<Value> values = time.span().stream()
                .map(year -> value(Integer.toString(year), time.posts(year).size()))
                .toList();
        Value best = best(values);
        String sentence = words.get(
                best.number() >= 2 * WEEKS ? "stats.years.busy" : "stats.years.says",
                best.name(),
                best.shown(),
                words.number(Math.round(best.number() / (double) WEEKS)));
        return section.of(
                sentence,
                Width.both(Width.WIDE, width -> Columns.of(values, width, section.title() + ": " + sentence)),
                section.table("stats.year", "stats.posts", values));
    }

    /** Draws the median length of posts and their pictures, side by side. */
    Html lengths() {
        Section section = new Section(words, "lengths");
        List<Integer> years =
                time.span().stream().filter(year -> !time.posts(year).isEmpty()).toList();
        List<Value> signs = medians(years, Row::signs);
        List<Value> pictures = medians(years, Row::pictures);
        Value longest = best(signs);
        List<List<Html>> rows = new ArrayList<>();
        for (int i = 0; i < years.size(); i++) {
            rows.add(List.of(
                    Html.text(signs.get(i).name()),
                    Html.text(signs.get(i).shown()),
                    Html.text(pictures.get(i).shown())));
        }
        return section.of(
                words.get("stats.lengths.says", longest.name(), longest.shown()),
                Tag.of("div.pair").add(course("stats.signs", signs)).add(course("stats.pictures", pictures)),
                section.table(
                        List.of(words.get("stats.year"), words.get("stats.signs"), words.get("stats.pictures")), rows));
    }

    private Html course(String key, List<Value> values) {
        return Tag.of("div")
                .add(Tag.of("h3", words.get(key)))
                .add(Width.both(Width.HALF, width -> Course.of(values, width, words.get(key) + ": " + span(values))));
    }

    private static String span(List<Value> values) {
        Value first = values.get(0);
        Value last = values.get(values.size() - 1);
        return first.name() + " " + first.shown() + ", " + last.name() + " " + last.shown();
    }

    private List<Value> medians(List<Integer> years, ToIntFunction<Row> number) {
        return years.stream()
                .map(year -> value(Integer.toString(year), median(time.posts(year), number)))
                .toList();
    }

    /** Returns the middle number, the lower of two. */
    private static int median(List<Row> rows, ToIntFunction<Row> number) {
        return rows.stream().mapToInt(number).sorted().toArray()[(rows.size() - 1) / 2];
    }

    /** Draws comments a year, in the blog's own time; nothing if none has a possible time. */
    Html comments() {
        TreeMap<Integer, Integer> counts = new TreeMap<>();
        int first = time.span().get(0);
        int last = Math.max(
                time.years().lastKey(),
                room.lastAsked() == null ? 0 : room.lastAsked().getYear());
        for (Said said : room.catalog().said()) {
            OffsetDateTime at = said.at();
            if (at != null) {
                int year = at.withOffsetSameInstant(offset(said)).getYear();
                if (year >= first && year <= last) {
                    counts.merge(year, 1, Integer::sum);
                }
            }
        }
        if (counts.isEmpty()) {
            return Html.NONE;
        }
        Section section = new Section(words, "comments");
        List<Value> values = new ArrayList<>();
        for (int year = first; year <= Math.max(time.years().lastKey(), counts.lastKey()); year++) {
            values.add(value(Integer.toString(year), counts.getOrDefault(year, 0)));
        }
        Value best = best(values);
        String sentence = words.get("stats.comments.says", best.name(), best.shown());
        return section.of(
                sentence,
                Width.both(Width.WIDE, width -> Columns.of(values, width, section.title() + ": " + sentence)),
                section.table("stats.year", "stats.count.comments", values));
    }

    private ZoneOffset offset(Said said) {
        OffsetDateTime post = room.catalog().rows().get(said.row()).publishedAt();
        return post == null ? ZoneOffset.ofHours(9) : post.getOffset();
    }

    private Value value(String name, long number) {
        return new Value(name, number, words.number(number));
    }

    private static Value best(List<Value> values) {
        return values.stream().max(Comparator.comparingLong(Value::number)).orElseThrow();
    }
}
