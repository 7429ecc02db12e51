package io.github.tistoryarchiver.site.stats;

import io.github.tistoryarchiver.site.chart.Value;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.List;

/** A drawing with its title, a sentence that says what it shows, and a table of its numbers behind it. */
record Section(Words words, String key) {

    String title() {
        return words.get("stats." + key);
    }

    Tag of(String sentence, Html drawing, Html table) {
        return Tag.of("section")
                .add(Tag.of("h2", title()))
                .add(Tag.of("p.says", sentence))
                .add(drawing)
                .add(fold(table));
    }

    Html fold(Html table) {
        return Tag.of("details.numbers")
                .add(Tag.of("summary", words.get("stats.table")))
                .add(table);
    }

    /** Returns a table of names and numbers. */
    Html table(String name, String number, List<Value> values) {
        return table(
                List.of(words.get(name), words.get(number)),
                values.stream()
                        .map(value -> List.of(Html.text(value.name()), Html.text(value.shown())))
                        .toList());
    }

    /** Returns a table whose first column names its rows. */
    Html table(List<String> columns, List<List<Html>> rows) {
        Tag head = Tag.of("tr");
        columns.forEach(column -> head.add(Tag.of("th", column).with("scope", "col")));
        List<Tag> lines = new ArrayList<>();
        for (List<Html> row : rows) {
            Tag line = Tag.of("tr").add(Tag.of("th").with("scope", "row").add(row.get(0)));
            row.subList(1, row.size()).forEach(cell -> line.add(Tag.of("td").add(cell)));
            lines.add(line);
        }
        return Tag.of("div.table")
                .with("tabindex", "0")
                .with("role", "group")
                .with("aria-label", title())
                .add(Tag.of("table")
                        .add(Tag.of("thead").add(head))
                        .add(Tag.of("tbody").add(lines)));
    }
}
