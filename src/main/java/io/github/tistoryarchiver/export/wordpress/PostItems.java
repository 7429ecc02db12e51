package io.github.tistoryarchiver.export.wordpress;

import io.github.tistoryarchiver.export.dialect.WordPressText;
import io.github.tistoryarchiver.export.names.UniqueNames;
import io.github.tistoryarchiver.export.parts.ExportPost;
import io.github.tistoryarchiver.export.parts.FlatComment;
import io.github.tistoryarchiver.export.parts.Journey;
import io.github.tistoryarchiver.export.parts.PlacedFile;
import io.github.tistoryarchiver.export.parts.Remark;
import io.github.tistoryarchiver.markdown.HtmlElements;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Makes the items of a post and of its files. Posts keep their numbers; what has none gets one above all of them. */
public final class PostItems {
    private final UniqueNames titlesAndTimes = new UniqueNames();
    private final AtomicLong lastNumber;
    private final AtomicLong comments = new AtomicLong();
    private final Journey journey;
    private final Permalinks permalinks;
    private final Wxr wxr;

    public PostItems(Journey journey, Permalinks permalinks) {
        this.journey = journey;
        this.permalinks = permalinks;
        this.wxr = new Wxr(journey, permalinks.terms());
        this.lastNumber = new AtomicLong(journey.guestbookNumber());
    }

    /** Returns the start of a file with such items. */
    public String start() {
        return wxr.start();
    }

    /** Returns the items of a post: itself with its comments, and its files in the library. */
    public String of(ExportPost post) {
        Map<String, Long> numbers = new HashMap<>();
        StringBuilder attachments = new StringBuilder();
        WordPressTime time = time(post);
        long number = journey.number(post);
        for (PlacedFile file : post.files()) {
            String name = file.path().substring(file.path().lastIndexOf('/') + 1);
            if (MediaLibrary.takes(name, file.bytes())) {
                numbers.put(file.address(), lastNumber.incrementAndGet());
                attachments.append(attachment(file, name, number, time));
            }
        }
        return post(post, number, time, numbers.get(post.cover())) + attachments;
    }

    private WordPressTime time(ExportPost post) {
        if (post.date() == null && post.number() > 0) {
            journey.remark(Remark.Kind.NO_DATE, post.entry(), "");
        }
        OffsetDateTime known = post.number() == 0 ? firstComment(post) : post.date();
        WordPressTime time = WordPressTime.of(known, journey.zone());
        WordPressTime free = free(html(post.title()), time);
        if (!free.equals(time)) {
            journey.remark(Remark.Kind.SECOND, post.entry(), "");
        }
        return free;
    }

    /** Returns the time of the first entry of the guestbook, which itself has none. */
    private static @Nullable OffsetDateTime firstComment(ExportPost guestbook) {
        return guestbook.comments().stream()
                .map(FlatComment::date)
                .filter(Objects::nonNull)
                .map(OffsetDateTime::parse)
                .min(OffsetDateTime.timeLineOrder())
                .orElse(null);
    }

    /** Returns a time at which nothing else has a title; of two items with the same, the importer takes one. */
    private WordPressTime free(String title, WordPressTime wanted) {
        WordPressTime time = wanted;
        while (!titlesAndTimes.take(title + "\n" + time.local())) {
            time = time.nextSecond();
        }
        return time;
    }

    private String post(ExportPost post, long number, WordPressTime time, @Nullable Long cover) {
        Map<String, String> meta = new TreeMap<>();
        if (cover != null) {
            meta.put("_thumbnail_id", Long.toString(cover));
        }
        if (post.license() != null) {
            meta.put("tistory_license", post.license());
        }
        long undated = post.comments().stream()
                .filter(comment -> comment.date() == null)
                .count();
        if (undated > 0) {
            journey.remark(Remark.Kind.COMMENT_DATE, post.entry(), Long.toString(undated));
        }
        long before = comments.getAndAdd(post.comments().size());
        WxrItemBuilder item = WxrItem.numbered(number)
                .type(post.isPage() ? "page" : "post")
                .status(post.isDraft() ? "draft" : "publish")
                .title(html(post.title()))
                .link(journey.absolute(post.path()))
                .guid(post.address())
                .date(time)
                .modified(post.modified() == null ? time : WordPressTime.of(post.modified(), journey.zone()))
                .content(post.text())
                .excerpt(html(Objects.requireNonNullElse(post.description(), "")))
                .slug(permalinks.slug(post.entry()))
                .meta(meta)
                .comments(WxrComment.of(post, post.comments(), before, journey.zone()));
        if (!post.isPage()) {
            item.category(post.categories()).tags(post.tags());
        }
        return wxr.item(item.build());
    }

    private String attachment(PlacedFile file, String name, long parent, WordPressTime time) {
        long number = lastNumber.get();
        String title = html(name);
        WordPressTime own = free(title, time);
        return wxr.item(WxrItem.numbered(number)
                .type("attachment")
                .status("inherit")
                .title(title)
                .link(file.address())
                .guid(file.address())
                .date(own)
                .modified(own)
                .slug("file-" + parent + "-" + number)
                .parent(parent)
                .attachmentUrl(file.address())
                .build());
    }

    private static String html(String text) {
        return HtmlElements.escapeText(text.replaceAll("\\s+", " ").strip(), WordPressText.INSTANCE);
    }
}
