package io.github.tistoryarchiver.site;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.archive.ProgressListener;
import io.github.tistoryarchiver.content.PostContent;
import io.github.tistoryarchiver.model.Asset;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.sink.Sink;
import io.github.tistoryarchiver.site.catalog.Key;
import io.github.tistoryarchiver.site.catalog.Row;
import io.github.tistoryarchiver.site.catalog.Threads;
import io.github.tistoryarchiver.site.gallery.FilesPage;
import io.github.tistoryarchiver.site.gallery.GalleryPages;
import io.github.tistoryarchiver.site.page.AboutPage;
import io.github.tistoryarchiver.site.page.CommentPages;
import io.github.tistoryarchiver.site.page.GuestbookPages;
import io.github.tistoryarchiver.site.page.HomePage;
import io.github.tistoryarchiver.site.page.ListPages;
import io.github.tistoryarchiver.site.page.LongList;
import io.github.tistoryarchiver.site.page.PlainPages;
import io.github.tistoryarchiver.site.page.PostPage;
import io.github.tistoryarchiver.site.page.Room;
import io.github.tistoryarchiver.site.page.StoredPost;
import io.github.tistoryarchiver.site.revisions.RevisionsPage;
import io.github.tistoryarchiver.site.search.SearchIndex;
import io.github.tistoryarchiver.site.stats.StatsPages;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes the pages of a site. A page that is made from the same as before is neither made nor written. */
final class SiteWriter {
    /** Changes where the program makes other pages from the same. */
    static final String VERSION = "4";

    /** How many posts are made into pages at a time, on all processors; they are in memory together. */
    private static final int TOGETHER = 32;

    private final Room room;
    private final Sink sink;
    private final ProgressListener progress;
    private final Set<String> copied = new HashSet<>();

    SiteWriter(Room room, Sink sink, ProgressListener progress) {
        this.room = room;
        this.progress = progress;
        this.sink = sink;
    }

    void write() {
        Resources.NAMES.forEach(name -> sink.write("r/" + name, Resources.read(name)));
        findFragments();
        posts();
        revisions();
        list(new CommentPages(room));
        list(new GalleryPages(room));
        files();
        new ListPages(room).write(sink::write);
        new GuestbookPages(room).write(sink::write);
        new HomePage(room).write(sink::write);
        new AboutPage(room).write(sink::write);
        new PlainPages(room).write(sink::write);
        new StatsPages(room).write(sink::write);
        new DayScripts(room).write(sink::write);
        if (room.frame().archive() == null) {
            room.catalog().rows().forEach(this::copyFiles);
        }
    }

    /** Finds out which of the fragments that other posts ask for a post has. */
    private void findFragments() {
        for (Row row : room.catalog().rows()) {
            Set<String> asked = room.catalog().fragments().of(row.id());
            if (!asked.isEmpty()) {
                PostFolder folder = folder(row);
                Set<String> found = new HashSet<>();
                PostContent content = PostContent.of(Objects.requireNonNull(folder.read()), folder.readBody(), asked);
                if (content != null) {
                    found.addAll(content.fragments());
                }
                Threads.shown(folder.readComments(), room.isPublic())
                        .forEach(shown -> found.add("comment" + shown.comment().id()));
                room.catalog().fragments().keep(row.id(), found);
            }
        }
    }

    private PostFolder folder(Row row) {
        return room.archive().post(row.type(), row.id());
    }

    /** Writes the pages of posts and the index of the search, for which each post is read once. */
    private void posts() {
        SearchScripts search = new SearchScripts(room, sink);
        IdentityHashMap<Row, Stale> stale = stalePages();
        List<Row> rows = room.catalog().rows().stream()
                .filter(row -> !search.isKept() || stale.containsKey(row))
                .toList();
        progress.begins(ProgressListener.Step.POSTS, rows.size());
        for (int from = 0; from < rows.size(); from += TOGETHER) {
            rows.subList(from, Math.min(rows.size(), from + TOGETHER)).parallelStream()
                    .map(row -> made(row, stale.get(row), search))
                    .toList()
                    .forEach(made -> take(made, search));
        }
        search.finish();
    }

    private IdentityHashMap<Row, Stale> stalePages() {
        IdentityHashMap<Row, Stale> stale = new IdentityHashMap<>();
        List<Row> posts = room.posts();
        for (int i = 0; i < posts.size(); i++) {
            Row older = i == 0 ? null : posts.get(i - 1);
            Row newer = i + 1 == posts.size() ? null : posts.get(i + 1);
            addStale(posts.get(i), new PostPage(room, posts.get(i), older, newer), stale);
        }
        for (PostType type : List.of(PostType.PAGE, PostType.NOTICE)) {
            room.catalog().byTime(type).forEach(row -> addStale(row, new PostPage(room, row, null, null), stale));
        }
        return stale;
    }

    private void addStale(Row row, PostPage page, IdentityHashMap<Row, Stale> stale) {
        String fingerprint = Key.fingerprint(VERSION, page.fingerprint());
        if (!sink.keep(page.path(), fingerprint)) {
            stale.put(row, new Stale(page, fingerprint));
        }
    }

    /** A page to make. */
    private record Stale(PostPage page, String fingerprint) {}

    private Made made(Row row, @Nullable Stale stale, SearchScripts search) {
        StoredPost stored = StoredPost.read(room, row);
        return new Made(
                row.title(),
                stale,
                stale == null ? new byte[0] : stale.page().html(stored).getBytes(StandardCharsets.UTF_8),
                search.isKept() ? null : search.entry(row, stored));
    }

    private record Made(@Nullable String title, @Nullable Stale page, byte[] html, SearchIndex.@Nullable Entry entry) {}

    private void take(Made made, SearchScripts search) {
        progress.done(made.html().length, made.title());
        Stale stale = made.page();
        if (stale != null) {
            sink.write(stale.page().path(), made.html(), stale.fingerprint());
        }
        if (made.entry() != null) {
            search.add(made.entry());
        }
    }

    private void revisions() {
        for (Row row : room.catalog().rows()) {
            List<String> names = room.revisions(row);
            if (!names.isEmpty()) {
                String fingerprint = Key.fingerprint(
                        VERSION,
                        room.fingerprint(),
                        row.fingerprint(),
                        names,
                        names.stream().map(name -> digest(row, name)).toList());
                if (!sink.keep(row.revisionsPage(), fingerprint)) {
                    byte[] html = new RevisionsPage(room, row).html(names).getBytes(StandardCharsets.UTF_8);
                    sink.write(row.revisionsPage(), html, fingerprint);
                }
            }
        }
    }

    private String digest(Row row, String revision) {
        PostFolder version = folder(row).revision(revision);
        return version.digest("post.json") + version.digest("body.html");
    }

    private void list(LongList pages) {
        for (int number = 1; number <= pages.count(); number++) {
            String fingerprint =
                    Key.fingerprint(VERSION, room.fingerprint(), pages.count() - number < 2, pages.sources(number));
            for (String path : pages.paths(number)) {
                if (!sink.keep(path, fingerprint)) {
                    sink.write(path, pages.html(number, path).getBytes(StandardCharsets.UTF_8), fingerprint);
                }
            }
        }
    }

    private void files() {
        FilesPage page = new FilesPage(room);
        String fingerprint = Key.fingerprint(VERSION, room.fingerprint(), page.sources());
        if (!page.sources().isEmpty() && !sink.keep(page.path(), fingerprint)) {
            sink.write(page.path(), page.html().getBytes(StandardCharsets.UTF_8), fingerprint);
        }
    }

    private void copyFiles(Row row) {
        PostFolder folder = folder(row);
        for (Asset asset : Objects.requireNonNull(folder.read()).assets()) {
            String file = asset.file();
            String path = "files/" + row.folder() + "/" + file;
            if (file != null
                    && asset.bytes() != null
                    && asset.sha256() != null
                    && copied.add(path)
                    && folder.has(file)) {
                sink.copy(
                        path,
                        room.archive().folder().resolve(row.folder()).resolve(file),
                        asset.bytes(),
                        asset.sha256());
            }
        }
    }
}
