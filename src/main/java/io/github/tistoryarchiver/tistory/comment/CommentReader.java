package io.github.tistoryarchiver.tistory.comment;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import io.github.tistoryarchiver.model.CommentBuilder;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.tistory.page.Page;
import io.github.tistoryarchiver.tistory.values.Css;
import io.github.tistoryarchiver.tistory.values.Texts;
import io.github.tistoryarchiver.tistory.values.TimeParser;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Reads comments that old skins print into the page (until about 2022). Only {@code li#commentN} and its {@code rp_}
 * classes are reliable; a reply is nested, or flat with {@code re_reply}. Names, times and texts have the skin's own
 * classes.
 */
public final class CommentReader {
    private static final String ITEM = "li[id~=^comment\\d{1,18}$]";
    private static final List<String> NAME =
            List.of(".tit_nickname", ".nickname", ".name", ".author", ".writer", "[class*=author]", "[class*=nick]");
    private static final List<String> DATE = List.of(".txt_date", ".date", ".time", "[class*=date]");
    private static final List<String> TEXT =
            List.of(".txt_reply", ".reply_text", ".text", ".desc", "p", "[class*=text]", "[class*=content]");
    private static final Pattern ID = Pattern.compile("commentId=(\\d{1,18})");
    private static final String REPORT_LINK = "a[href*=commentId=]";
    private static final String SECRET_MARK = "[비밀댓글]";
    private static final String SECRET_TEXT = "비밀댓글입니다";

    private CommentReader() {}

    /**
     * Returns the threads of a post in document order; empty if the page prints none. Comments that the owner has
     * commented out in the HTML do not count.
     */
    public static List<Comment> read(Page page, long postId) {
        Element box = page.landmarks().byId("entry" + postId + "Comment");
        return box == null ? List.of() : read(box);
    }

    /** Returns the threads in an element. */
    public static List<Comment> read(Element box) {
        List<Comment> threads = thread(box, null);
        return threads.isEmpty() ? byReportLinks(box) : threads;
    }

    /**
     * Returns comments found by the platform's link to report one, which contains its id, for skins with markup of
     * their own.
     */
    private static List<Comment> byReportLinks(Element box) {
        Map<Long, Comment> comments = new LinkedHashMap<>();
        for (Element reportLink : box.select(Css.of(REPORT_LINK))) {
            Matcher id = ID.matcher(reportLink.attr("href"));
            if (id.find() && !comments.containsKey(Long.valueOf(id.group(1)))) {
                Element item = reportLink;
                while (item.parent() != null && item.parent() != box && idsIn(item.parent()) == 1) {
                    item = item.parent();
                }
                comments.put(Long.valueOf(id.group(1)), comment(item, Long.parseLong(id.group(1)), null, List.of()));
            }
        }
        return List.copyOf(comments.values());
    }

    private static long idsIn(Element element) {
        return element.select(Css.of(REPORT_LINK)).stream()
                .map(reportLink -> ID.matcher(reportLink.attr("href")))
                .filter(Matcher::find)
                .map(id -> id.group(1))
                .distinct()
                .count();
    }

    private static List<Comment> thread(Element box, @Nullable Long parent) {
        List<Comment> comments = new ArrayList<>();
        for (Element item : topItems(box)) {
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

    private static Comment comment(Element item, @Nullable Long parent) {
        long id = Long.parseLong(item.id().substring("comment".length()));
        return comment(item, id, parent, thread(item, id));
    }

    private static Comment comment(Element item, long id, @Nullable Long parent, List<Comment> replies) {
        Element copy = item.clone();
        copy.select(Css.of(ITEM)).remove();
        copy.select("a[href*=/toolbar/popup/abuseReport/], button, form, script")
                .remove();
        Element name = first(copy, NAME);
        Element link = name == null ? null : name.is("a") ? name : name.selectFirst("a[href^=http]");
        Element date = first(copy, DATE);
        Element body = first(copy, TEXT);
        String text = body == null ? "" : lines(body);
        boolean secret = isOrHolds(copy, ".rp_secret, .hiddenComment") || text.endsWith(SECRET_MARK);
        String homepage = link == null || link.attr("href").matches("https?:/*") ? null : link.attr("href");
        return CommentBuilder.builder()
                .id(id)
                .parentId(parent)
                .author(new CommentAuthor(
                        name == null ? null : Texts.emptyToNull(name.text().strip()),
                        homepage,
                        image(copy),
                        isOrHolds(copy, ".rp_admin") ? CommentAuthor.OWNER : CommentAuthor.GUEST))
                .writtenAt(date == null ? null : TimeParser.parseShown(date.text()))
                .writtenText(date == null ? null : Texts.emptyToNull(date.text().strip()))
                .secret(secret)
                .text(
                        secret && text.contains(SECRET_TEXT)
                                ? null
                                : Texts.emptyToNull(
                                        text.replace(SECRET_MARK, "").strip()))
                .replies(replies)
                .state(PostState.LIVE)
                .build();
    }

    /** Returns the address of the author's image, or {@code null} for none. */
    private static @Nullable String image(Element copy) {
        Element image = copy.selectFirst(Css.of("img[src*=kakaocdn.net], img[src*=daumcdn.net], img[class*=profile]"));
        String address = image == null ? "" : image.attr("abs:src");
        return address.startsWith("http") ? address : null;
    }

    /** Returns the first match of the first selector that has one, or {@code null} if none has. */
    private static @Nullable Element first(Element element, List<String> selectors) {
        return selectors.stream()
                .map(selector -> element.selectFirst(Css.of(selector)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static boolean isOrHolds(Element element, String selector) {
        return element.is(selector) || element.selectFirst(selector) != null;
    }

    private static String lines(Element text) {
        Element copy = text.clone();
        copy.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        return copy.wholeText()
                .lines()
                .map(String::strip)
                .collect(Collectors.joining("\n"))
                .strip();
    }
}
