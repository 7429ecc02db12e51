package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments that old skins print into the page (until about 2022), and entries of the guestbook, which are {@code
 * li#guestbookN} there or as comments are. Only {@code li#commentN} and its {@code rp_}
 * classes are reliable; a reply is nested, or flat with {@code re_reply}. Names, times and texts have the skin's own
 * classes.
 */
public final class CommentReader {
    private static final String ITEM = "li[id~=^(?:comment|guestbook)\\d{1,18}$]";
    private static final Pattern ID = Pattern.compile("commentId=(\\d{1,18})");
    private static final String REPORT_LINK = "a[href*=commentId=]";

    private final Element box;
    private final @Nullable Instant shownAt;

    private CommentReader(Element box, @Nullable Instant shownAt) {
        this.box = box;
        this.shownAt = shownAt;
    }

    /**
     * Returns the threads of a post in document order; empty if the page prints none. Comments that the owner has
     * commented out in the HTML do not count.
     */
    public static List<Comment> read(Page page, long postId) {
        Element box = page.landmarks().byId("entry" + postId + "Comment");
        return box == null ? List.of() : read(box, null);
    }

    /**
     * Returns the threads in an element.
     *
     * @param shownAt the time of the answer that the element is part of; {@code null} if it is not known
     */
    public static List<Comment> read(Element box, @Nullable Instant shownAt) {
        CommentReader reader = new CommentReader(box, shownAt);
        List<Comment> threads = reader.thread(box, null);
        return threads.isEmpty() ? reader.byReportLinks() : threads;
    }

    /**
     * Returns comments found by the platform's link to report one, which contains its id, for skins with markup of
     * their own.
     */
    private List<Comment> byReportLinks() {
        Map<Long, Comment> comments = new LinkedHashMap<>();
        boolean isOnlyOne = idsIn(box) == 1;
        for (Element reportLink : box.select(Css.of(REPORT_LINK))) {
            Matcher id = ID.matcher(reportLink.attr("href"));
            if (id.find() && !comments.containsKey(Long.valueOf(id.group(1)))) {
                long number = Long.parseLong(id.group(1));
                comments.put(number, around(reportLink, number, isOnlyOne));
            }
        }
        return List.copyOf(comments.values());
    }

    /**
     * Reads the comment around a link to report it: the largest element that contains no other comment. If there is only
     * one comment, it is the smallest element with a name, a time and a text, because the list contains no other either.
     */
    private Comment around(Element reportLink, long id, boolean isOnlyOne) {
        Element item = reportLink;
        Comment comment = printed(withWhatFollows(item), id);
        while (item.parent() != null && item.parent() != box && idsIn(item.parent()) == 1) {
            if (isOnlyOne
                    && comment.writtenText() != null
                    && comment.text() != null
                    && comment.author().name() != null) {
                return comment;
            }
            item = item.parent();
            comment = printed(item.clone(), id);
        }
        return comment.text() == null && !comment.secret() ? printed(withWhatFollows(item), id) : comment;
    }

    /** Returns an element and those after it up to the next that belongs to another comment. */
    private static Element withWhatFollows(Element item) {
        Element both = new Element("div").appendChild(item.clone());
        for (Element next = item.nextElementSibling(); next != null; next = next.nextElementSibling()) {
            if (idsIn(next) > 0) {
                break;
            }
            both.appendChild(next.clone());
        }
        return both;
    }

    private Comment printed(Element own, long id) {
        return new PrintedComment(own, id, shownAt).read(null, List.of());
    }

    private static long idsIn(Element element) {
        return element.select(Css.of(REPORT_LINK)).stream()
                .map(reportLink -> ID.matcher(reportLink.attr("href")))
                .filter(Matcher::find)
                .map(id -> id.group(1))
                .distinct()
                .count();
    }

    private List<Comment> thread(Element within, @Nullable Long parent) {
        List<Comment> comments = new ArrayList<>();
        for (Element item : topItems(within)) {
            Comment comment = comment(item, parent);
            boolean flatReply = parent == null && item.hasClass("re_reply") && !comments.isEmpty();
            if (flatReply) {
                Comment last = comments.remove(comments.size() - 1);
                comments.add(withReply(last, comment(item, last.id())));
            } else {
                comments.add(comment);
            }
        }
        return List.copyOf(comments);
    }

    private static List<Element> topItems(Element box) {
        return box.select(Css.of(ITEM)).stream()
                .filter(item -> item != box)
                .filter(item -> {
                    Element outer = item.parent() == null ? null : item.parent().closest(Css.of(ITEM));
                    return outer == null || outer == box;
                })
                .toList();
    }

    private static Comment withReply(Comment comment, Comment reply) {
        List<Comment> replies = new ArrayList<>(comment.replies());
        replies.add(reply);
        return comment.withReplies(replies);
    }

    private Comment comment(Element item, @Nullable Long parent) {
        long id = Long.parseLong(item.id().replaceFirst("^\\D+", ""));
        Element own = item.clone();
        own.select(Css.of(ITEM)).remove();
        return new PrintedComment(own, id, shownAt).read(parent, thread(item, id));
    }
}
