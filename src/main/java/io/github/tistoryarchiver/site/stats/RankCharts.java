package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.catalog.Said;
import io.github.tistoryarchiver.site.chart.Course;
import io.github.tistoryarchiver.site.chart.Ranks;
import io.github.tistoryarchiver.site.chart.Value;
import io.github.tistoryarchiver.site.chart.Width;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Room;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is written about most, what is discussed most, who comments, who visits. */
final class RankCharts {
    private static final int MAX_CATEGORIES = 12;
    private static final int MOST = 10;
    private static final int FEWEST_RUNS = 2;
    private static final int MAX_DAYS = 60;

    private final Room room;
    private final Words words;

    RankCharts(Room room) {
        this.room = room;
        this.words = room.words();
    }

    /** Draws the categories with the most posts; a sentence says how many are in the rest, whose bar would dwarf the others. */
    Html categories() {
        Map<List<String>, Integer> counts = new LinkedHashMap<>();
        room.posts().forEach(row -> counts.merge(row.category(), 1, Integer::sum));
        Section section = new Section(words, "categories");
        List<Value> all = ranked(counts.entrySet().stream()
                .map(entry -> TimeCharts.value(words, name(entry.getKey()), entry.getValue()))
                .toList());
        List<Value> shown = all.subList(0, Math.min(MAX_CATEGORIES, all.size()));
        long rest = all.stream().skip(MAX_CATEGORIES).mapToLong(Value::number).sum();
        String sentence = words.get("stats.categories.says", words.number(all.size()))
                + (rest == 0
                        ? ""
                        : " "
                                + words.get(
                                        "stats.categories.rest",
                                        words.number(all.size() - MAX_CATEGORIES),
                                        words.number(rest)));
        return section.of(
                sentence,
                Width.both(Width.WIDE, width -> Ranks.of(shown, width, section.title() + ": " + sentence)),
                section.table("stats.category", "stats.posts", all));
    }

    private String name(List<String> category) {
        return category.isEmpty() ? words.get("stats.noCategory") : String.join(" › ", category);
    }

    private static List<Value> ranked(List<Value> values) {
        return values.stream()
                .sorted(Comparator.comparingLong(Value::number).reversed().thenComparing(Value::name))
                .toList();
    }

    /** Draws the posts with the most comments; nothing if there are none. */
    Html discussed() {
        List<Row> rows = room.catalog().rows().stream()
                .filter(row -> row.comments() > 0)
                .sorted(Comparator.comparingInt(Row::comments).reversed().thenComparing(Row::id))
                .limit(MOST)
                .toList();
        if (rows.isEmpty()) {
            return Html.NONE;
        }
        Section section = new Section(words, "discussed");
        List<Value> values = rows.stream()
                .map(row -> TimeCharts.value(words, room.title(row), row.comments()))
                .toList();
        String sentence = words.get(
                "stats.discussed.says", values.get(0).name(), values.get(0).shown());
        return section.of(
                sentence,
                Width.both(Width.WIDE, width -> Ranks.of(values, width, section.title() + ": " + sentence)),
                section.table(
                        List.of(words.get("about.column.what"), words.get("stats.count.comments")),
                        rows.stream()
                                .map(row -> List.<Html>of(
                                        Tag.link(row.page(), room.title(row)), Html.text(words.number(row.comments()))))
                                .toList()));
    }

    /** Counts how often each name commented; empty on pages for everybody. */
    Map<String, Integer> names() {
        return room.catalog().said().stream()
                .map(Said::name)
                .filter(Objects::nonNull)
                .filter(name -> !name.isBlank())
                .collect(Collectors.toMap(name -> name.strip(), name -> 1, Integer::sum, TreeMap::new));
    }

    /** Draws who commented most often; nothing on pages for everybody. */
    Html commenters() {
        List<Value> values = ranked(names().entrySet().stream()
                        .map(entry -> TimeCharts.value(words, entry.getKey(), entry.getValue()))
                        .toList())
                .stream()
                .limit(MOST)
                .toList();
        if (values.isEmpty()) {
            return Html.NONE;
        }
        Section section = new Section(words, "names");
        String sentence = words.get("stats.names.says");
        return section.of(
                sentence,
                Width.both(Width.WIDE, width -> Ranks.of(values, width, section.title() + ": " + sentence)),
                section.table("stats.name", "stats.count.comments", values));
    }

    /** Draws the visitors that the blog had counted at each run, one run a day, or a month if there are many. */
    Html visitors() {
        Map<String, Value> days = new TreeMap<>();
        Map<String, Value> months = new TreeMap<>();
        room.runs().forEach(run -> {
            Long total = run.counters() == null ? null : run.counters().total();
            if (total != null && total >= 0) {
                String day = run.at().toLocalDate().toString();
                days.put(day, TimeCharts.value(words, day, total));
                months.put(day.substring(0, 7), TimeCharts.value(words, day.substring(0, 7), total));
            }
        });
        if (days.size() < FEWEST_RUNS) {
            return Html.NONE;
        }
        Section section = new Section(words, "visitors");
        List<Value> values = List.copyOf((days.size() > MAX_DAYS ? months : days).values());
        Value first = values.get(0);
        Value last = values.get(values.size() - 1);
        String sentence = words.get("stats.visitors.says", first.name(), first.shown(), last.name(), last.shown());
        return section.of(
                sentence,
                Width.both(Width.WIDE, width -> Course.of(values, width, section.title() + ": " + sentence)),
                section.table("about.column.day", "about.column.visitors", values));
    }
}
