package io.github.tistoryarchiver.site.gallery;

import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.html.Html;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import io.github.tistoryarchiver.site.page.Frame;
import io.github.tistoryarchiver.site.page.LongList;
import io.github.tistoryarchiver.site.page.Numbered;
import io.github.tistoryarchiver.site.page.Room;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** All pictures of the blog, in rows of equal height under the months of their posts. */
public final class GalleryPages implements LongList {
    private static final List<String> VIEWER = List.of("gallery.js");
    private static final int LEAST_RATIO = 4;
    private static final int GREATEST_RATIO = 40;

    private final Room room;
    private final Words words;
    private final List<Row> rows;
    private final int pictures;
    private final List<String> thumbnails;

    public GalleryPages(Room room) {
        this.room = room;
        this.words = room.words();
        this.rows = room.catalog().byTime().stream()
                .filter(row -> row.largePictures() > 0)
                .toList();
        this.pictures = room.catalog().sum(Row::largePictures);
        this.thumbnails = room.files().thumbnailPaths();
    }

    @Override
    public int count() {
        return (pictures + Room.PICTURES_A_PAGE - 1) / Room.PICTURES_A_PAGE;
    }

    @Override
    public List<String> paths(int number) {
        return Numbered.names(number, count()).stream()
                .map(name -> "gallery/" + name)
                .toList();
    }

    @Override
    public List<Object> sources(int number) {
        List<Object> sources = new ArrayList<>();
        sources.add(thumbnails);
        for (Part part : parts(number)) {
            sources.add(part.row().page() + part.from() + "-" + part.to()
                    + part.row().fingerprint());
        }
        return sources;
    }

    /** The pictures of a post that are on a page. */
    private record Part(Row row, int from, int to) {}

    /** Returns what is on a page, the oldest first. */
    private List<Part> parts(int number) {
        int first = (number - 1) * Room.PICTURES_A_PAGE;
        int end = first + Room.PICTURES_A_PAGE;
        List<Part> parts = new ArrayList<>();
        int at = 0;
        for (Row row : rows) {
            int next = at + row.largePictures();
            if (next > first && at < end) {
                parts.add(new Part(row, Math.max(first, at) - at, Math.min(end, next) - at));
            }
            at = next;
        }
        return parts;
    }

    @Override
    public String html(int number, String path) {
        Frame.Page page = new Frame.Page(path, words.get("nav.GALLERY"), Frame.Name.GALLERY, VIEWER);
        Tag head = Tag.of("header.head").add(Tag.of("h1", page.title()));
        if (number == count()) {
            head.add(Tag.of("p.facts", words.get("gallery.count", words.number(pictures))));
        }
        Tag all = Tag.of("div.gallery")
                .with(
                        "data-words",
                        String.join("\n", List.of(words.get("gallery.view").split("\\|"))));
        List<Part> newestFirst = new ArrayList<>(parts(number));
        Collections.reverse(newestFirst);
        String month = null;
        Tag list = Tag.of("ul");
        for (Part part : newestFirst) {
            String own = room.month(part.row());
            if (!own.equals(month)) {
                list = Tag.of("ul.justified");
                all.add(Tag.of("section").add(Tag.of("h2", own)).add(list));
                month = own;
            }
            list.add(pictures(part, page.root()));
        }
        return room.frame().html(page, head, all, Numbered.links(number, count(), words));
    }

    private List<Html> pictures(Part part, String root) {
        Row row = part.row();
        Post post =
                Objects.requireNonNull(room.archive().post(row.type(), row.id()).read());
        List<Asset> large = post.assets().stream().filter(Row::isLargePicture).toList();
        List<Html> items = new ArrayList<>();
        for (Asset asset : large.subList(Math.min(part.from(), large.size()), Math.min(part.to(), large.size()))) {
            items.add(picture(row, asset, root));
        }
        return items;
    }

    private Html picture(Row row, Asset asset, String root) {
        int width = Objects.requireNonNull(asset.width());
        int height = Objects.requireNonNull(asset.height());
        String file = root + room.files().file(row, String.valueOf(asset.file()));
        String caption = text(asset.caption());
        String name = caption.isEmpty() ? text(asset.alt()) : caption;
        long ratio = Math.max(LEAST_RATIO, Math.min(GREATEST_RATIO, Math.round(10.0 * width / height)));
        return Tag.of("li.ratio-" + ratio)
                .add(Tag.of("a")
                        .with("href", root + row.page())
                        .with("data-file", file)
                        .with("data-caption", caption)
                        .with("data-title", room.title(row))
                        .add(Tag.of("img")
                                .with("src", root + room.files().small(row, Row.Picture.of(asset)))
                                .with("alt", name.isEmpty() ? room.title(row) : name)
                                .with("width", width)
                                .with("height", height)
                                .with("loading", "lazy")
                                .with("decoding", "async")));
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
