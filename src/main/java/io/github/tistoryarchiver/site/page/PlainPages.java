package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.util.List;

/** Pages that say the same for every blog: the search, and that there is no such page. */
public final class PlainPages {
    private final Room room;
    private final Words words;

    public PlainPages(Room room) {
        this.room = room;
        this.words = room.words();
    }

    /** Writes the pages. */
    public void write(Pages pages) {
        Frame.Page missing = new Frame.Page("404.html", words.get("404.title"), Frame.Name.NONE);
        pages.put(
                missing.path(),
                room.frame()
                        .html(
                                missing,
                                Tag.of("div.lost")
                                        .add(Tag.of("h1", missing.title()))
                                        .add(Tag.of("p", words.get("404.text")))
                                        .add(Tag.of("p").add(Tag.link("index.html", words.get("404.home"))))));
        Frame.Page search =
                new Frame.Page("search.html", words.get("search.title"), Frame.Name.NONE, List.of("search.js"));
        pages.put(search.path(), room.frame().html(search, search(search.title())));
    }

    private Tag search(String title) {
        Tag form = Tag.of("form.search")
                .with("role", "search")
                .add(Tag.of("label", title).with("for", "q").with("class", "hidden"))
                .add(Tag.of("input")
                        .with("id", "q")
                        .with("type", "search")
                        .with("name", "q")
                        .with("autocomplete", "off")
                        .with("spellcheck", "false")
                        .with("placeholder", words.get("find")))
                .add(Tag.of("div.chips").with("hidden", "").add(choices()));
        return Tag.of("div.finder")
                .with("data-words", words.get("search.words"))
                .add(Tag.of("h1.hidden", title))
                .add(form)
                .add(Tag.of("p.help", words.get("search.help")))
                .add(Tag.of("noscript").add(Tag.of("p.banner", words.get("search.noScript"))))
                .add(Tag.of("p.status").with("role", "status").with("aria-live", "polite"))
                .add(Tag.of("div.hits-by-year"))
                .add(Tag.of("ol.rows").with("id", "hits"))
                .add(Tag.of("button.more", words.get("search.more"))
                        .with("type", "button")
                        .with("hidden", ""));
    }

    private List<Tag> choices() {
        return List.of(
                select("kind", "search.kind", List.of("", "post", "page", "notice", "guestbook", "comment")),
                select("category", "search.category", List.of("")),
                select("order", "search.order", List.of("", "new", "old")));
    }

    private Tag select(String name, String key, List<String> values) {
        Tag select = Tag.of("select").with("id", name).with("aria-label", words.get(key));
        values.forEach(value -> select.add(Tag.of("option", words.get(key + (value.isEmpty() ? ".any" : "." + value)))
                .with("value", value)));
        return select;
    }
}
