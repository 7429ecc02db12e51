package io.github.tistoryarchiver.export.source;

import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostState;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.Visibility;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which posts are exported. */
record Selection(ExportOptions options) {

    /** Returns why a post is left out; {@code null} if it is exported. */
    LeftOut.@Nullable Reason leavesOut(Post post) {
        if (!isChosen(post)) {
            return LeftOut.Reason.NOT_CHOSEN;
        }
        if (post.visibility() == Visibility.PRIVATE && !options.include().contains(Inclusion.PRIVATE)) {
            return LeftOut.Reason.PRIVATE;
        }
        if (post.visibility() == Visibility.PROTECTED && !options.include().contains(Inclusion.PROTECTED)) {
            return LeftOut.Reason.PROTECTED;
        }
        if (post.visibility() == Visibility.UNKNOWN && !options.include().contains(Inclusion.UNKNOWN)) {
            return LeftOut.Reason.UNKNOWN;
        }
        return post.state() == PostState.GONE && !options.include().contains(Inclusion.GONE)
                ? LeftOut.Reason.GONE
                : null;
    }

    private boolean isChosen(Post post) {
        boolean ofType = options.only().contains(post.type())
                && (post.type() != PostType.NOTICE || options.notices() != ExportOptions.NoticePlace.SKIP);
        List<String> path = post.category().path();
        boolean inCategory = path.size() >= options.category().size()
                && path.subList(0, options.category().size()).equals(options.category());
        boolean tagged = options.tag() == null || post.tags().contains(options.tag());
        return ofType && inCategory && tagged && isInTime(post);
    }

    private boolean isInTime(Post post) {
        LocalDate day = post.publishedAt() == null ? null : post.publishedAt().toLocalDate();
        LocalDate since = options.since();
        LocalDate until = options.until();
        return day == null
                ? since == null && until == null
                : (since == null || !day.isBefore(since)) && (until == null || !day.isAfter(until));
    }

    /** Tells whether an exported post must not be published. */
    static boolean isDraft(Post post) {
        return post.visibility() != Visibility.PUBLIC;
    }
}
