package io.github.tistoryarchiver.backup.options;

/**
 * How comments are kept.
 *
 * @param inMarkdown whether they stand below the text in {@code post.md} too
 */
public record CommentStyle(boolean inMarkdown, Redaction redaction) {
    public static final CommentStyle PLAIN = new CommentStyle(false, Redaction.NONE);
}
