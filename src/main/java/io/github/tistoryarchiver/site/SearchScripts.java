package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.site.catalog.Key;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.catalog.Threads;
import io.github.tistoryarchiver.site.page.GuestbookPages;
import io.github.tistoryarchiver.site.page.Room;
import io.github.tistoryarchiver.site.page.StoredPost;
import io.github.tistoryarchiver.site.search.Document;
import io.github.tistoryarchiver.site.search.SearchIndex;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Writes the index of the search, if anything that can be found changed. */
final class SearchScripts {
    private static final String FOLDER = "s/";
    private static final String VERSION = "2";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);

    private final Room room;
    private final GuestbookPages guestbook;
    private final boolean isKept;
    private final SearchIndex index;

    SearchScripts(Room room, Sink sink) {
        this.room = room;
        this.guestbook = new GuestbookPages(room);
        String fingerprint = Key.fingerprint(
                VERSION,
                room.fingerprint(),
                room.catalog().rows().stream().map(Row::fingerprint).toList(),
                guestbook.threads());
        this.isKept = sink.keepAll(FOLDER, fingerprint);
        this.index = new SearchIndex(
                (name, text) -> sink.write(FOLDER + name, text.getBytes(StandardCharsets.UTF_8), fingerprint));
    }

    /** Tells whether the index stays as it is; else all posts must be added. */
    boolean isKept() {
        return isKept;
    }

    /** Finds the terms of a post. */
    SearchIndex.Entry entry(Row row, StoredPost stored) {
        return index.entry(document(row, stored));
    }

    /** Adds a post, in the order of the catalog's rows. */
    void add(SearchIndex.Entry entry) {
        index.add(entry);
    }

    /** Adds the guestbook, and writes what is not written yet. */
    void finish() {
        if (!isKept) {
            for (int i = 0; i < guestbook.threads().size(); i++) {
                index.add(index.entry(entry(guestbook.threads().get(i), guestbook.place(i))));
            }
            index.finish();
        }
    }

    private Document document(Row row, StoredPost stored) {
        PostContent content = stored.content();
        Row.Picture cover = row.cover();
        return new Document(
                switch (row.type()) {
                    case POST -> 'p';
                    case PAGE -> 'g';
                    case NOTICE -> 'n';
                },
                row.page(),
                day(row.publishedAt()),
                row.category(),
                row.title() == null ? "" : row.title(),
                row.tags(),
                cover == null ? "" : room.files().file(row, cover.file()),
                content == null ? "" : content.text(),
                content == null ? "" : captions(stored.post(), content),
                said(stored.comments()));
    }

    private static String day(@Nullable OffsetDateTime time) {
        return time == null ? "" : DAY.format(time);
    }

    /** Returns what is said of pictures and not in the text. */
    private static String captions(Post post, PostContent content) {
        Set<String> said = new LinkedHashSet<>();
        post.assets().forEach(asset -> {
            said.add(Objects.requireNonNullElse(asset.alt(), ""));
            said.add(Objects.requireNonNullElse(asset.caption(), ""));
            said.add(Objects.requireNonNullElse(asset.name(), ""));
        });
        for (Element image : content.tree().select("img[alt]")) {
            said.add(image.attr("alt"));
        }
        return said.stream().filter(text -> !text.isBlank()).collect(Collectors.joining("\n"));
    }

    private String said(List<Comment> threads) {
        return Threads.shown(threads, room.isPublic()).stream()
                .map(Threads.Shown::comment)
                .map(comment -> Objects.requireNonNullElse(comment.author().name(), "") + "\n"
                        + Objects.requireNonNullElse(comment.text(), ""))
                .collect(Collectors.joining("\n"));
    }

    private Document entry(Comment thread, String place) {
        return new Document(
                'b',
                place,
                day(thread.writtenAt()),
                List.of(),
                Objects.requireNonNullElse(thread.author().name(), ""),
                List.of(),
                "",
                said(List.of(thread)),
                "",
                "");
    }
}
