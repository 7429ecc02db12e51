package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.CommentAuthor;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Marks comments that look like advertising, but removes none. A comment is marked if it has three or more links, if
 * links make up more than half of its characters, or if its text has at least twelve characters (without white space)
 * and occurs three or more times among the comments of the same post or guestbook. Comments of the blog's owner are
 * never marked.
 */
public final class SpamMarker {
    private static final int THRESHOLD = 3;
    private static final int MIN_REPEATED_LENGTH = 12;
    private static final Pattern LINK = Pattern.compile("https?://\\S+|www\\.\\S+", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> texts = new HashMap<>();

    private SpamMarker() {}

    public static List<Comment> marked(List<Comment> threads) {
        SpamMarker spam = new SpamMarker();
        threads.stream()
                .flatMap(Comment::withReplies)
                .map(comment -> normalized(comment.text()))
                .forEach(text -> spam.texts.merge(text, 1, Integer::sum));
        return threads.stream().map(spam::mark).toList();
    }

    private Comment mark(Comment comment) {
        return comment.marked(
                (isSpam(comment) || isFiltered(comment)) ? true : null,
                comment.replies().stream().map(this::mark).toList());
    }

    /** Whether a backup, whose comments have negative numbers, says that the platform held it back. */
    private static boolean isFiltered(Comment comment) {
        return comment.id() < 0 && Boolean.TRUE.equals(comment.spam());
    }

    private boolean isSpam(Comment comment) {
        if (comment.text() == null || comment.author().role().equals(CommentAuthor.OWNER)) {
            return false;
        }
        String text = normalized(comment.text());
        int links = 0;
        int inLinks = 0;
        for (Matcher link = LINK.matcher(comment.text()); link.find(); links++) {
            inLinks += link.end() - link.start();
        }
        boolean isRepeated = text.length() >= MIN_REPEATED_LENGTH && texts.getOrDefault(text, 0) >= THRESHOLD;
        return isRepeated
                || links >= THRESHOLD
                || 2 * inLinks > comment.text().strip().length();
    }

    /** Returns a text without differences in white space and letter case. */
    private static String normalized(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
