package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Lists of posts: all, by category, by tag, by month. */
public final class ListPages {
    private final Room room;
    private final Words words;

    public ListPages(Room room) {
        this.room = room;
        this.words = room.words();
    }

    /** Writes all lists. */
    public void write(Pages pages) {
        list("all", words.get("nav.POSTS"), Frame.Name.POSTS, room.posts(), pages);
        for (Shelves.Shelf shelf : room.shelves().categories()) {
            list(shelf.folder(), String.join(" › ", shelf.path()), Frame.Name.CATEGORIES, shelf.rows(), pages);
        }
        for (Shelves.Shelf shelf : room.shelves().tags()) {
            list(shelf.folder(), "#" + shelf.name(), Frame.Name.TAGS, shelf.rows(), pages);
        }
        if (!room.shelves().categories().isEmpty()) {
            pages.put("categories.html", categories());
        }
        if (!room.shelves().tags().isEmpty()) {
            pages.put("tags.html", tags());
        }
        months(pages);
    }

    private void list(String folder, String title, Frame.Name part, List<Row> rows, Pages pages) {
        int count = Numbered.pages(rows.size());
        for (int number = 1; number <= count; number++) {
            Html heading = number == count ? heading(title, rows.size()) : heading(title);
            Html apart = number == count && folder.equals("all") ? apart("../") : Html.NONE;
            Html list = room.lists().of(Numbered.page(rows, number), folder.replaceAll("[^/]+", "..") + "/", "h2");
            Html links = Numbered.links(number, count, words);
            for (String name : Numbered.names(number, count)) {
                Frame.Page page = new Frame.Page(folder + "/" + name, title, part);
                pages.put(page.path(), room.frame().html(page, heading, apart, list, links));
            }
        }
    }

    /** Returns the heading of a page that does not change with each new post: without their number. */
    private static Html heading(String title) {
        return Tag.of("header.head").add(Tag.of("h1").add(Tag.of("bdi", title)));
    }

    private Html heading(String title, int count) {
        return Tag.of("header.head")
                .add(Tag.of("h1").add(Tag.of("bdi", title)))
                .add(Tag.of("p.facts", words.get("count.posts", words.number(count))));
    }

    /** Lists notices and pages, which are in no list of posts. */
    private Html apart(String root) {
        Tag list = Tag.of("ul.apart");
        boolean isEmpty = true;
        for (PostType type : List.of(PostType.NOTICE, PostType.PAGE)) {
            for (Row row : room.catalog().byTime(type)) {
                list.add(Tag.of("li")
                        .add(Tag.of("span.badge", words.get("type." + type)))
                        .add(Tag.of("a")
                                .with("href", root + row.page())
                                .add(room.lists().title(row))));
                isEmpty = false;
            }
        }
        return isEmpty ? Html.NONE : list;
    }

    private String categories() {
        Frame.Page page = new Frame.Page("categories.html", words.get("nav.CATEGORIES"), Frame.Name.CATEGORIES);
        return room.frame().html(page, Tag.of("h1", page.title()), tree(""));
    }

    /** Returns the tree of categories; depth is shown by how far a name is moved in. */
    Html tree(String root) {
        Tag list = Tag.of("ul.tree");
        for (Shelves.Shelf shelf : room.shelves().categories()) {
            list.add(Tag.of("li.depth-" + Math.min(3, shelf.path().size() - 1))
                    .add(Tag.of("a").with("href", root + shelf.newest()).add(Tag.of("bdi", shelf.name())))
                    .add(Tag.of("span.count", words.number(shelf.rows().size()))));
        }
        return list;
    }

    private String tags() {
        Frame.Page page = new Frame.Page("tags.html", words.get("nav.TAGS"), Frame.Name.TAGS);
        Tag list = Tag.of("ul.tags");
        for (Shelves.Shelf shelf : room.shelves().tags()) {
            list.add(Tag.of("li")
                    .add(Tag.of("a")
                            .with("href", shelf.newest())
                            .add(Tag.of("bdi", shelf.name()))
                            .add(Tag.of(
                                    "span.count",
                                    " " + words.number(shelf.rows().size())))));
        }
        return room.frame().html(page, Tag.of("h1", page.title()), list);
    }

    private void months(Pages pages) {
        SortedMap<String, List<Row>> months = new TreeMap<>(room.posts().stream()
                .filter(row -> row.month() != null)
                .collect(Collectors.groupingBy(row -> Objects.requireNonNull(row.month()))));
        months.forEach((month, rows) -> pages.put("m/" + month + ".html", month(month, rows)));
        pages.put("years.html", years(months));
    }

    private String month(String month, List<Row> oldestFirst) {
        Frame.Page page = new Frame.Page("m/" + month + ".html", title(month), Frame.Name.YEARS);
        List<Row> rows = new ArrayList<>(oldestFirst);
        Collections.reverse(rows);
        return room.frame()
                .html(page, heading(page.title(), rows.size()), room.lists().of(rows, page.root(), "h2"));
    }

    private String title(String month) {
        int dash = month.lastIndexOf('-');
        return words.get("month.title", month.substring(0, dash), words.get("month." + month.substring(dash + 1)));
    }

    private String years(SortedMap<String, List<Row>> months) {
        Frame.Page page = new Frame.Page("years.html", words.get("nav.YEARS"), Frame.Name.YEARS);
        SortedMap<String, SortedMap<String, Integer>> years = new TreeMap<>(Collections.reverseOrder());
        months.forEach((month, rows) -> years.computeIfAbsent(
                        month.substring(0, month.lastIndexOf('-')), year -> new TreeMap<>())
                .put(month, rows.size()));
        Tag all = Tag.of("div.years");
        years.forEach((year, own) -> all.add(year(year, own)));
        return room.frame().html(page, Tag.of("h1", page.title()), all);
    }

    private Html year(String year, Map<String, Integer> months) {
        int posts = months.values().stream().mapToInt(Integer::intValue).sum();
        Tag list = Tag.of("ul.months");
        months.forEach((month, count) -> list.add(Tag.of("li")
                .add(Tag.of("a")
                        .with("href", "m/" + month + ".html")
                        .text(words.get("month." + month.substring(month.lastIndexOf('-') + 1)))
                        .add(Tag.of("span.count", " " + words.number(count))))));
        return Tag.of("section.year")
                .with("id", "y" + year)
                .add(Tag.of("h2", year).add(Tag.of("span.count", " " + words.get("count.posts", words.number(posts)))))
                .add(list);
    }
}
