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
 * Marks comments that look like advertising; none is ever left out. A comment is marked when it has three links or more, when links are more than half of
 * its characters, or when its text of at least twelve characters (blanks aside) stands three times or more among the comments of the same post or guestbook. The
 * blog's owner writes no spam.
 */
public final class SpamMarker {
    private static final int MANY = 3;
    private static final int MIN_REPEATED_LENGTH = 12;
    private static final Pattern LINK = Pattern.compile("https?://\\S+|www\\.\\S+", Pattern.CASE_INSENSITIVE);

    private final Map<String, Integer> texts = new HashMap<>();

    private SpamMarker() {}

    public static List<Comment> marked(List<Comment> threads) {
        SpamMarker spam = new SpamMarker();
        threads.stream()
                .flatMap(Comment::withReplies)
                .map(comment -> same(comment.text()))
                .forEach(text -> spam.texts.merge(text, 1, Integer::sum));
        return threads.stream().map(spam::mark).toList();
    }

    private Comment mark(Comment comment) {
        return comment.marked(
                isSpam(comment) ? true : null,
                comment.replies().stream().map(this::mark).toList());
    }

    private boolean isSpam(Comment comment) {
        if (comment.text() == null || comment.author().role().equals(CommentAuthor.OWNER)) {
            return false;
        }
        String text = same(comment.text());
        int links = 0;
        int inLinks = 0;
        for (Matcher link = LINK.matcher(comment.text()); link.find(); links++) {
            inLinks += link.end() - link.start();
        }
        boolean isRepeated = text.length() >= MIN_REPEATED_LENGTH && texts.getOrDefault(text, 0) >= MANY;
        return isRepeated
                || links >= MANY
                || 2 * inLinks > comment.text().strip().length();
    }

    /** Texts that differ in blanks and capitals alone are the same. */
    private static String same(@Nullable String text) {
        return text == null ? "" : text.replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
    }
}
