package io.github.tistoryarchiver.site.gallery;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Frame;
import io.github.tistoryarchiver.site.page.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The files that posts offer to download, the newest posts first. */
public final class FilesPage {
    private static final long KILO = 1024;

    private final Room room;
    private final Words words;
    private final List<Row> rows;

    public FilesPage(Room room) {
        this.room = room;
        this.words = room.words();
        this.rows = room.catalog().byTime().stream()
                .filter(row -> row.attachments() > 0)
                .toList();
    }

    public String path() {
        return "files.html";
    }

    /** Returns what the page is made from; empty if there is no such file, and so no page. */
    public List<Object> sources() {
        return rows.stream().<Object>map(row -> row.page() + row.fingerprint()).toList();
    }

    /** Returns the page. */
    public String html() {
        Frame.Page page = new Frame.Page(path(), words.get("nav.FILES"), Frame.Name.FILES);
        Tag head = Tag.of("tr");
        for (String key : List.of("files.name", "files.kind", "files.size", "files.post")) {
            head.add(Tag.of("th", words.get(key)).with("scope", "col"));
        }
        List<Tag> lines = new ArrayList<>();
        List<Row> newestFirst = new ArrayList<>(rows);
        Collections.reverse(newestFirst);
        newestFirst.forEach(row -> lines.addAll(lines(row)));
        return room.frame()
                .html(
                        page,
                        Tag.of("header.head")
                                .add(Tag.of("h1", page.title()))
                                .add(Tag.of("p.facts", words.get("files.count", words.number(lines.size())))),
                        Tag.of("div.table.files")
                                .with("tabindex", "0")
                                .with("role", "group")
                                .with("aria-label", page.title())
                                .add(Tag.of("table")
                                        .add(Tag.of("thead").add(head))
                                        .add(Tag.of("tbody").add(lines))));
    }

    private List<Tag> lines(Row row) {
        Post post =
                Objects.requireNonNull(room.archive().post(row.type(), row.id()).read());
        return post.assets().stream()
                .filter(Row::isAttachment)
                .map(asset -> Tag.of("tr")
                        .add(Tag.of("td").add(file(row, asset)))
                        .add(Tag.of("td", kind(asset)))
                        .add(Tag.of("td", size(asset.bytes())))
                        .add(Tag.of("td").add(Tag.link(row.page(), room.title(row)))))
                .toList();
    }

    /** Returns a link to the file; its name and why it is missing if the archive does not have it. */
    private Html file(Row row, Asset asset) {
        String file = asset.file();
        return file == null
                ? Tag.of("span", name(asset))
                        .add(Tag.of("br"))
                        .add(Tag.of(
                                "small",
                                words.get("missing." + asset.status(), asset.problem() == null ? "" : asset.problem())))
                : Tag.of("a").with("href", room.files().file(row, file)).add(Tag.of("bdi", name(asset)));
    }

    private static String name(Asset asset) {
        String name = asset.name() != null && !asset.name().isBlank() ? asset.name() : asset.file();
        return name == null ? asset.source() : name.substring(name.lastIndexOf('/') + 1);
    }

    private static String kind(Asset asset) {
        String name = name(asset);
        int dot = name.lastIndexOf('.');
        String type = asset.mediaType();
        return dot > 0 && name.length() - dot <= 6 ? name.substring(dot + 1) : type == null ? "" : type;
    }

    private String size(@Nullable Long bytes) {
        if (bytes == null) {
            return "–";
        }
        return bytes < KILO
                ? words.number(bytes) + " B"
                : bytes < KILO * KILO
                        ? words.number(bytes / KILO) + " kB"
                        : words.number(bytes / (KILO * KILO)) + " MB";
    }
}
