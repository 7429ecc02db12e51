package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Frame;
import io.github.tistoryarchiver.site.page.Pages;
import io.github.tistoryarchiver.site.page.Room;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** The blog's life in numbers and drawings: one page of all, and one a year with its days. */
public final class StatsPages {
    private static final int SIGNS_OF_BOOK = 200_000;

    private final Room room;
    private final Words words;
    private final Timeline time;
    private final RankCharts ranks;

    public StatsPages(Room room) {
        this.room = room;
        this.words = room.words();
        this.time = new Timeline(room.posts(), room.lastAsked());
        this.ranks = new RankCharts(room);
    }

    /** Writes the pages. */
    public void write(Pages pages) {
        Frame.Page page = new Frame.Page("stats.html", words.get("stats.title"), Frame.Name.STATISTICS);
        pages.put(page.path(), room.frame().html(page, Tag.of("div.stats").add(all(page.title()))));
        time.years().keySet().forEach(year -> writeYear(year, pages));
    }

    private List<Html> all(String title) {
        List<Html> parts = new ArrayList<>();
        parts.add(head(title));
        parts.add(numbers());
        if (!time.inside().isEmpty()) {
            YearCharts years = new YearCharts(room, time);
            TimeCharts times = new TimeCharts(words, time, "");
            parts.add(years.posts());
            parts.add(times.months());
            parts.add(new DayCharts(words, time).of(fullestYear(), choice("stats/", 0)));
            parts.add(times.hours());
            parts.add(ranks.categories());
            parts.add(years.lengths());
            parts.add(years.comments());
        }
        parts.add(ranks.discussed());
        parts.add(ranks.commenters());
        parts.add(ranks.visitors());
        parts.add(outside());
        return parts;
    }

    private Html head(String title) {
        Tag head = Tag.of("header.head").add(Tag.of("h1", title));
        List<Row> rows = time.inside();
        return rows.isEmpty()
                ? head.add(Tag.of("p.facts", words.get("stats.none")))
                : head.add(Tag.of(
                        "p.facts",
                        words.get(
                                "stats.span",
                                words.day(rows.get(0).publishedAt()),
                                words.day(rows.get(rows.size() - 1).publishedAt()))));
    }

    private Html numbers() {
        long signs = room.catalog().rows().stream().mapToLong(Row::signs).sum();
        int names = ranks.names().size();
        Tag list = Tag.of("dl.figures");
        figure(list, room.posts().size(), words.get("stats.posts"));
        figure(
                list,
                signs,
                signs < SIGNS_OF_BOOK
                        ? words.get("stats.signs.all")
                        : words.get("stats.books", words.number(Math.round(signs / (double) SIGNS_OF_BOOK))));
        figure(list, room.catalog().sum(Row::pictures), words.get("stats.pictures.all"));
        figure(
                list,
                room.catalog().sum(Row::comments),
                names == 0
                        ? words.get("stats.count.comments")
                        : words.get("stats.comments.names", words.number(names)));
        figure(list, time.longestRun(), words.get("stats.run"));
        return list;
    }

    private void figure(Tag list, long number, String name) {
        list.add(Tag.of("div").add(Tag.of("dt", name)).add(Tag.of("dd", words.number(number))));
    }

    private int fullestYear() {
        int fullest = time.years().lastKey();
        for (int year : time.years().keySet()) {
            fullest = time.posts(year).size() > time.posts(fullest).size() ? year : fullest;
        }
        return fullest;
    }

    /** Returns links to the years; that of the page itself is none. */
    private Html choice(String folder, int here) {
        Tag list = Tag.of("ul.choice").with("aria-label", words.get("stats.choice"));
        time.years()
                .keySet()
                .forEach(year -> list.add(Tag.of("li")
                        .add(
                                year == here
                                        ? Tag.of("b", Integer.toString(year))
                                        : Tag.link(folder + year + ".html", Integer.toString(year)))));
        return list;
    }

    private void writeYear(int year, Pages pages) {
        Frame.Page page = new Frame.Page(
                "stats/" + year + ".html",
                words.get("stats.year.title", Integer.toString(year)),
                Frame.Name.STATISTICS);
        SortedMap<Integer, List<Row>> one = time.years();
        String posts = words.number(one.getOrDefault(year, List.of()).size());
        pages.put(
                page.path(),
                room.frame()
                        .html(
                                page,
                                Tag.of("div.stats")
                                        .add(Tag.of("header.head")
                                                .add(Tag.of("h1", page.title()))
                                                .add(Tag.of("p.facts")
                                                        .add(Tag.of("span", words.get("count.posts", posts)))
                                                        .add(Tag.link("../years.html#y" + year, words.get("nav.POSTS")))
                                                        .add(Tag.link("../stats.html", words.get("stats.title")))))
                                        .add(new DayCharts(words, time).of(year, choice("", year)))));
    }

    /** Lists posts whose year is not possible, which no drawing shows, and says how many have no time at all. */
    private Html outside() {
        if (time.outside().isEmpty() && time.undated() == 0) {
            return Html.NONE;
        }
        Tag section = Tag.of("section").add(Tag.of("h2", words.get("stats.outside")));
        if (time.undated() > 0) {
            section.add(Tag.of("p", words.get("stats.undated", words.number(time.undated()))));
        }
        if (!time.outside().isEmpty()) {
            Tag list = Tag.of("ul.outside");
            time.outside()
                    .forEach(row -> list.add(Tag.of("li")
                            .add(Tag.link(row.page(), room.title(row)))
                            .text(" ")
                            .add(Tag.of("span.quiet", words.day(row.publishedAt())))));
            section.add(Tag.of("p", words.get("stats.outside.says"))).add(list);
        }
        return section;
    }
}
