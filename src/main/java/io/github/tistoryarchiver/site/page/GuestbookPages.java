package io.github.tistoryarchiver.site.page;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.site.catalog.Threads;
import io.github.tistoryarchiver.site.html.Tag;
import io.github.tistoryarchiver.site.html.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** The guestbook, the newest entries first. */
public final class GuestbookPages {
    private static final Comparator<Comment> BY_TIME = Comparator.comparing((Comment entry) ->
                    entry.writtenAt() == null ? Instant.MIN : entry.writtenAt().toInstant())
            .thenComparing(Comment::id);

    private final Room room;
    private final Words words;
    private final List<Comment> threads;

    public GuestbookPages(Room room) {
        this.room = room;
        this.words = room.words();
        this.threads = threads(room.archive(), room.isPublic());
    }

    /** Returns the threads that the pages show, the oldest first. */
    static List<Comment> threads(Archive archive, boolean isPublic) {
        return archive.readGuestbook().stream()
                .filter(entry -> !Threads.shown(List.of(entry), isPublic).isEmpty())
                .sorted(BY_TIME)
                .toList();
    }

    /** Returns the threads, the oldest first. */
    public List<Comment> threads() {
        return threads;
    }

    /** Returns the path of the page that shows a thread, with its fragment. */
    public String place(int thread) {
        return path(thread / Numbered.A_PAGE + 1)
                + "#"
                + CommentList.fragment(threads.get(thread).id());
    }

    private static String path(int number) {
        return "guestbook/" + number + ".html";
    }

    /** Writes all pages; none for an empty guestbook. */
    public void write(Pages pages) {
        int count = threads.isEmpty() ? 0 : Numbered.pages(threads.size());
        for (int number = 1; number <= count; number++) {
            List<Threads.Shown> shown = Threads.shown(Numbered.page(threads, number), room.isPublic());
            for (String name : Numbered.names(number, count)) {
                Frame.Page page = new Frame.Page("guestbook/" + name, words.get("nav.GUESTBOOK"), Frame.Name.GUESTBOOK);
                pages.put(
                        page.path(),
                        room.frame()
                                .html(
                                        page,
                                        head(page.title()),
                                        new CommentList(words).threads(shown),
                                        Numbered.links(number, count, words)));
            }
        }
    }

    private Tag head(String title) {
        return Tag.of("header.head")
                .add(Tag.of("h1", title))
                .add(Tag.of("p.facts", words.get("count.entries", words.number(threads.size()))));
    }
}
