package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.chart.Cell;
import io.github.tistoryarchiver.site.chart.Grid;
import io.github.tistoryarchiver.site.chart.Steps;
import io.github.tistoryarchiver.site.chart.Value;
import io.github.tistoryarchiver.site.chart.Width;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The days of a year as a calendar whose weeks begin on Monday: in one piece for desks, in half years for phones. */
final class DayCharts {
    private static final int DAYS = 7;
    private static final int HALF = 6;

    private final Words words;
    private final Timeline time;
    private final Steps steps;

    DayCharts(Words words, Timeline time) {
        this.words = words;
        this.time = time;
        this.steps = new Steps(time.days().values().stream().mapToLong(Integer::longValue));
    }

    /** Draws a year, with a sentence, and its days with posts as a table behind it. */
    Html of(int year, Html choice) {
        Section section = new Section(words, "days");
        LocalDate first = LocalDate.of(year, 1, 1);
        SortedMap<LocalDate, Integer> days = time.days().subMap(first, first.plusYears(1));
        Map.Entry<LocalDate, Integer> best =
                days.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
        String sentence = words.get(
                best.getValue() > 1 ? "stats.days.says" : "stats.days.one",
                Integer.toString(year),
                words.number(days.size()),
                day(best.getKey()),
                words.number(best.getValue()));
        List<Value> values = days.entrySet().stream()
                .map(entry -> TimeCharts.value(words, day(entry.getKey()), entry.getValue()))
                .toList();
        return section.of(
                sentence,
                Tag.of("div")
                        .add(choice)
                        .add(Width.both(Width.WIDE, width -> drawing(first, width, sentence)))
                        .add(Grid.legend(words.get("stats.few"), words.get("stats.many"))),
                section.table("about.column.day", "stats.posts", values));
    }

    private String day(LocalDate day) {
        return words.get(
                "stats.day",
                words.get("month." + String.format(Locale.ROOT, "%02d", day.getMonthValue())),
                day.getDayOfMonth());
    }

    private Html drawing(LocalDate first, Width width, String label) {
        LocalDate middle = first.plusMonths(HALF);
        return width == Width.NARROW
                ? Tag.of("div")
                        .add(part(first, middle, width, label))
                        .add(part(middle, first.plusYears(1), width, label))
                : part(first, first.plusYears(1), width, label);
    }

    /** Leaves out every second name, for which there is no room, and the last. */
    private static List<String> everyOther(List<String> names) {
        return IntStream.range(0, names.size())
                .mapToObj(i -> i % 2 == 0 && i + 1 < names.size() ? names.get(i) : "")
                .toList();
    }

    private Html part(LocalDate from, LocalDate end, Width width, String label) {
        LocalDate monday = from.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        int weeks = (int) (end.toEpochDay() - 1 - monday.toEpochDay()) / DAYS + 1;
        List<String> above = new ArrayList<>(Collections.nCopies(weeks, ""));
        List<Cell> cells = new ArrayList<>();
        for (LocalDate day = from; day.isBefore(end); day = day.plusDays(1)) {
            int column = (int) (day.toEpochDay() - monday.toEpochDay()) / DAYS;
            cells.add(new Cell(
                    column, day.getDayOfWeek().getValue() - 1, time.days().getOrDefault(day, 0), "", null));
            if (day.getDayOfMonth() == 1) {
                above.set(column, TimeCharts.monthNames(words, width).get(day.getMonthValue() - 1));
            }
        }
        return new Grid(24, weeks, 0, above, everyOther(TimeCharts.dayNames(words))).of(cells, steps, width, label);
    }
}
