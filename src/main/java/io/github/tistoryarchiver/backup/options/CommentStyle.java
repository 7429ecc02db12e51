package io.github.tistoryarchiver.backup.options;

/**
 * How comments are stored.
 *
 * @param inMarkdown whether {@code post.md} contains them too, below the text
 */
public record CommentStyle(boolean inMarkdown, Redaction redaction) {
    public static final CommentStyle PLAIN = new CommentStyle(false, Redaction.NONE);
}
