package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.backup.report.Outcome;
import io.github.tistoryarchiver.tistory.post.ParsedPost;
import io.github.tistoryarchiver.tistory.post.PostReader;
import org.jspecify.annotations.Nullable;

/** Finds edits that took most of a post's text away. */
final class TextLosses {
    private TextLosses() {}

    /**
     * Compares two versions of a post.
     *
     * @param before the archived body; {@code null} if there is none
     * @return {@code null} unless most of the text is gone
     */
    static Outcome.@Nullable TextLoss between(@Nullable String before, ParsedPost now) {
        if (before == null || now.readable() == null || before.equals(now.bodyHtml())) {
            return null;
        }
        Outcome.TextLoss loss = new Outcome.TextLoss(
                ParsedPost.visibleLength(PostReader.fragment(before)), ParsedPost.visibleLength(now.readable()));
        return loss.isLarge() ? loss : null;
    }
}
