package io.github.tistoryarchiver.backup.options;

import io.github.tistoryarchiver.archive.Archive;
import io.github.tistoryarchiver.archive.state.StateFiles;
import java.util.Objects;

/**
 * How comments are stored.
 *
 * @param inMarkdown whether {@code post.md} contains them too, below the text
 */
public record CommentStyle(boolean inMarkdown, Redaction redaction) {
    public static final CommentStyle PLAIN = new CommentStyle(false, Redaction.NONE);

    /** Returns how an archive stores comments. */
    public static CommentStyle of(Archive archive) {
        return Objects.requireNonNullElse(archive.state().read(StateFiles.COMMENT_STYLE, CommentStyle.class), PLAIN);
    }

    /** Tells whether an archive hides who wrote its comments, so that it keeps no responses. */
    public static boolean hidesReaders(Archive archive) {
        return of(archive).redaction() != Redaction.NONE;
    }
}
