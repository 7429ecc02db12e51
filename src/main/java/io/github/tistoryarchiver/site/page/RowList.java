package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.site.catalog.FilePlaces;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.ArrayList;
import java.util.List;

/** Posts in a list: title, first words, picture, category, date and numbers. */
final class RowList {
    private final Words words;
    private final FilePlaces files;
    private final Shelves shelves;

    /**
     * Creates lists.
     *
     */
    RowList(Words words, FilePlaces files, Shelves shelves) {
        this.words = words;
        this.files = files;
        this.shelves = shelves;
    }

    /**
     * Returns a list.
     *
     * @param root the path from the page to the site's folder
     * @param heading the rank of the titles, such as {@code h2}
     */
    Html of(List<Row> rows, String root, String heading) {
        Tag list = Tag.of("ol.rows");
        rows.forEach(row -> list.add(item(row, root, heading)));
        return list;
    }

    private Html item(Row row, String root, String heading) {
        Tag text = Tag.of("div.text")
                .add(Tag.of(heading)
                        .add(Tag.of("a").with("href", root + row.page()).add(title(row))));
        if (!row.excerpt().isEmpty()) {
            text.add(Tag.of("p.excerpt", row.excerpt()));
        }
        Tag item = Tag.of("li").add(text.add(facts(row, root)));
        Row.Picture cover = row.cover();
        if (cover != null) {
            item.add(Tag.of("a.thumb")
                    .with("href", root + row.page())
                    .with("tabindex", "-1")
                    .with("aria-hidden", "true")
                    .add(picture(row, cover, root)));
        }
        return item;
    }

    /** Returns a title; a dash and its number for a post without one. */
    Html title(Row row) {
        return Tag.of("bdi", titleText(row));
    }

    String titleText(Row row) {
        return row.title() == null || row.title().isBlank()
                ? words.get("post.untitled", Long.toString(row.id()))
                : row.title();
    }

    /** Returns the picture of a post for lists, which says nothing by itself. */
    Tag picture(Row row, Row.Picture cover, String root) {
        return Tag.of("img")
                .with("src", root + files.small(row, cover))
                .with("alt", "")
                .with("width", cover.width())
                .with("height", cover.height())
                .with("loading", "lazy")
                .with("decoding", "async");
    }

    private Html facts(Row row, String root) {
        Tag facts = Tag.of("p.facts");
        if (!row.category().isEmpty()) {
            facts.add(shelves.link(row, root));
        }
        facts.add(Tag.of("time", words.day(row.publishedAt()))
                .with(
                        "datetime",
                        row.publishedAt() == null ? null : row.publishedAt().toString()));
        if (row.comments() > 0) {
            facts.add(Tag.of("span", words.get("facts.comments", words.number(row.comments()))));
        }
        if (row.pictures() > 0) {
            facts.add(Tag.of("span", words.get("facts.pictures", words.number(row.pictures()))));
        }
        badges(row).forEach(facts::add);
        return facts;
    }

    /** Returns what is particular about a post: who may read it on the blog, and whether it is still there. */
    private List<Tag> badges(Row row) {
        List<Tag> badges = new ArrayList<>();
        if (row.isClosed()) {
            badges.add(Tag.of("span.badge.lock", words.get("visibility." + row.visibility())));
        }
        if (row.state() == PostState.GONE) {
            badges.add(Tag.of("span.badge.gone", words.get("post.gone")));
        }
        return badges;
    }
}
