package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.time.OffsetDateTime;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** The first page: what the blog is, how long it lived, what is new in it. */
public final class HomePage {
    private static final int LATEST = 10;
    private static final int PICTURES = 9;

    private final Room room;
    private final Words words;

    public HomePage(Room room) {
        this.room = room;
        this.words = room.words();
    }

    /** Writes the page. */
    public void write(Pages pages) {
        Frame.Page page = new Frame.Page("index.html", room.frame().title(), Frame.Name.NONE, List.of("days.js"));
        pages.put(
                page.path(),
                room.frame()
                        .html(page, head(), Tag.of("div.columns").add(latest()).add(beside())));
    }

    private Html head() {
        Tag text = Tag.of("div").add(Tag.of("h1").add(Tag.of("bdi", room.frame().title())));
        String description = room.blog().description();
        if (description != null && !description.isBlank()) {
            text.add(Tag.of("p.lead", description));
        }
        return Tag.of("header.intro").add(text.add(totals())).add(new YearBars(words).of(room.posts()));
    }

    private Html totals() {
        Tag totals = Tag.of("p.totals");
        List<OffsetDateTime> times = room.posts().stream()
                .map(Row::publishedAt)
                .filter(time -> time != null && time.getYear() >= Row.FIRST_YEAR)
                .toList();
        if (!times.isEmpty()) {
            totals.add(Tag.of("span", span(times.get(0), times.get(times.size() - 1))));
        }
        count(totals, "home.posts", room.posts().size());
        count(totals, "home.pictures.count", room.catalog().sum(Row::pictures));
        count(totals, "home.comments", room.catalog().sum(Row::comments));
        return totals;
    }

    private String span(OffsetDateTime first, OffsetDateTime last) {
        Period span = Period.between(first.toLocalDate(), last.toLocalDate());
        String form = span.getMonths() == 0
                ? span.getYears() == 0 ? "home.month" : "home.years"
                : span.getYears() == 0 ? "home.months" : "home.yearsAndMonths";
        return words.get(
                form, Integer.toString(first.getYear()), first.getMonthValue(), span.getYears(), span.getMonths());
    }

    private void count(Tag totals, String key, int number) {
        totals.add(Tag.of("span").text(words.get(key) + " ").add(Tag.of("b", words.number(number))));
    }

    private Html latest() {
        int size = room.posts().size();
        List<Row> latest = new ArrayList<>(room.posts().subList(Math.max(0, size - LATEST), size));
        Collections.reverse(latest);
        return Tag.of("section.latest")
                .add(Tag.of("div.title")
                        .add(Tag.of("h2", words.get("home.latest")))
                        .add(Tag.link(Numbered.newest("all", size), words.get("home.all"))))
                .add(
                        latest.isEmpty()
                                ? Tag.of("p.quiet", words.get("home.empty"))
                                : room.lists().of(latest, "", "h3"));
    }

    private Html beside() {
        Tag beside = Tag.of("div.aside")
                .add(Tag.of("section.days")
                        .with("hidden", "")
                        .with("data-days", words.get("days.ago", "{0}"))
                        .with("data-months", months())
                        .add(Tag.of("h2", words.get("days.title"))));
        if (!room.shelves().categories().isEmpty()) {
            beside.add(Tag.of("section")
                    .add(Tag.of("div.title").add(Tag.of("h2", words.get("nav.CATEGORIES"))))
                    .add(new ListPages(room).tree("")));
        }
        return beside.add(pictures()).add(new AboutPage(room).line());
    }

    /** Returns the months in which there are posts, for the script that looks for those of today's week. */
    private String months() {
        return room.posts().stream()
                .map(Row::month)
                .filter(Objects::nonNull)
                .map(month -> month.substring(month.length() - 2))
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private Html pictures() {
        Tag grid = Tag.of("ul.nine");
        int shown = 0;
        for (int i = room.posts().size() - 1; i >= 0 && shown < PICTURES; i--) {
            Row row = room.posts().get(i);
            Row.Picture cover = row.cover();
            if (cover != null) {
                grid.add(Tag.of("li")
                        .add(Tag.of("a")
                                .with("href", row.page())
                                .with("aria-label", room.lists().titleText(row))
                                .add(room.lists().picture(row, cover, ""))));
                shown++;
            }
        }
        return shown == 0
                ? Html.NONE
                : Tag.of("section")
                        .add(Tag.of("h2", words.get("home.pictures")))
                        .add(grid);
    }
}
