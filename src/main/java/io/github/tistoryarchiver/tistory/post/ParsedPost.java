package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.content.ledger.ServedText;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostCategory;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.body.parts.AssetReference;
import io.github.tistoryarchiver.tistory.comment.CommentsServed;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A post as read from its page, before its files are fetched.
 *
 * @param post all fields except {@code assets} and {@code cover}
 * @param bodyHtml the author's text as served, without the platform's parts; {@code null} for a protected post
 * @param readable the same as plain HTML of the standard elements; {@code null} for a protected post. It refers to
 *     files by {@link AssetReference#source()}
 * @param served what a reader of the page sees of the text; {@code null} for a protected post
 * @param assets the files that the text refers to, in its order
 * @param coverKey a part of the source of the representative image; {@code null} for none
 * @param comments threads printed in the page itself, as old skins do
 * @param commentsServed how the page requests the comments that it does not print
 * @param notes fields that were not found in their most reliable place
 * @param unknownBlocks the number of blocks of each kind that this tool does not know, by name; they stay in the body
 *     as HTML
 */
public record ParsedPost(
        Post post,
        @Nullable String bodyHtml,
        @Nullable Element readable,
        @Nullable ServedText served,
        List<AssetReference> assets,
        @Nullable String coverKey,
        List<Comment> comments,
        CommentsServed commentsServed,
        List<Note> notes,
        Map<String, Integer> unknownBlocks) {

    /** Returns the same parsed post with another {@link Post}. */
    public ParsedPost of(Post newPost) {
        return new ParsedPost(
                newPost, bodyHtml, readable, served, assets, coverKey, comments, commentsServed, notes, unknownBlocks);
    }

    /** Returns this post with the title of another source, if its page has none. */
    public ParsedPost titledBy(@Nullable String title, String source) {
        if (post.title() != null || title == null) {
            return this;
        }
        List<Note> all = new ArrayList<>(notes);
        all.removeIf(note -> note.field().equals("title"));
        all.add(new Note("title", source));
        return new ParsedPost(
                post.withTitle(title),
                bodyHtml,
                readable,
                served,
                assets,
                coverKey,
                comments,
                commentsServed,
                List.copyOf(all),
                unknownBlocks);
    }

    /** Returns this post with other references to files. */
    public ParsedPost withAssets(List<AssetReference> newAssets) {
        return new ParsedPost(
                post, bodyHtml, readable, served, newAssets, coverKey, comments, commentsServed, notes, unknownBlocks);
    }

    /** Returns this post with another {@link #coverKey}. */
    public ParsedPost withCover(@Nullable String newKey) {
        return new ParsedPost(
                post, bodyHtml, readable, served, assets, newKey, comments, commentsServed, notes, unknownBlocks);
    }

    /** Returns this post with other comments. */
    public ParsedPost withComments(List<Comment> newComments) {
        return new ParsedPost(
                post, bodyHtml, readable, served, assets, coverKey, newComments, commentsServed, notes, unknownBlocks);
    }

    /** Returns this post without its text. */
    public ParsedPost withoutText() {
        return new ParsedPost(
                post.withText(List.of(), List.of(), List.of(), List.of()),
                null,
                null,
                null,
                List.of(),
                coverKey,
                comments,
                commentsServed,
                notes,
                Map.of());
    }

    /** Whether there is a text, or rightly none. */
    public boolean hasBody() {
        return readable != null || post.visibility() == Visibility.PROTECTED;
    }

    /** Tells whether the post has everything that a public post has: body, title and publication time. */
    public boolean isWhole() {
        return hasBody() && post.title() != null && post.publishedAt() != null;
    }

    /** Returns the same post with missing fields taken from another source. */
    public ParsedPost completedBy(ParsedPost other) {
        boolean takesBody = !hasBody() && other.readable != null;
        ParsedPost text = takesBody ? other : this;
        return new ParsedPost(
                completedBy(other.post, text.post),
                text.bodyHtml,
                text.readable,
                text.served,
                text.assets,
                first(coverKey, other.coverKey),
                comments.isEmpty() ? other.comments : comments,
                commentsServed,
                notesWith(other, takesBody),
                text.unknownBlocks);
    }

    /**
     * Fills the fields of {@link #post}.
     *
     * @param text the post whose text is used
     */
    private Post completedBy(Post other, Post text) {
        return post.with()
                .permalink(first(post.permalink(), other.permalink()))
                .slug(first(post.slug(), other.slug()))
                .title(first(post.title(), other.title()))
                .author(post.author().name() != null ? post.author() : other.author())
                .category(isUnknown(post.category()) ? other.category() : post.category())
                .tags(post.tags().isEmpty() ? other.tags() : post.tags())
                .publishedAt(first(post.publishedAt(), other.publishedAt()))
                .modifiedAt(first(post.modifiedAt(), other.modifiedAt()))
                .summary(first(post.summary(), other.summary()))
                .license(first(post.license(), other.license()))
                .commentCount(first(post.commentCount(), other.commentCount()))
                .related(post.related().isEmpty() ? other.related() : post.related())
                .links(text.links())
                .videos(text.videos())
                .linkCards(text.linkCards())
                .codeBlocks(text.codeBlocks())
                .source(text.source())
                .build();
    }

    private List<Note> notesWith(ParsedPost other, boolean takesBody) {
        List<Note> all = new ArrayList<>(notes);
        String source = other.post.source().name().toLowerCase(Locale.ROOT);
        if (takesBody) {
            all.add(new Note("body", source));
        }
        if (post.title() == null && other.post.title() != null) {
            all.add(new Note("title", source));
        }
        if (post.publishedAt() == null && other.post.publishedAt() != null) {
            all.add(new Note("publishedAt", source));
        }
        return List.copyOf(all);
    }

    /** Tells whether a page does not say which category a post is in; number 0 says that it is in none. */
    public static boolean isUnknown(PostCategory category) {
        return category.path().isEmpty() && category.id() == null;
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    /**
     * Returns the names of the fields on which two sources of a post disagree. A field that one source lacks does not
     * count.
     */
    public List<String> disagreements(ParsedPost other) {
        List<String> fields = new ArrayList<>();
        OffsetDateTime mine = post.publishedAt();
        OffsetDateTime theirs = other.post.publishedAt();
        if (mine != null
                && theirs != null
                && Duration.between(mine, theirs).abs().toMinutes() > 0) {
            fields.add("publishedAt");
        }
        boolean bothFiled = !post.category().path().isEmpty()
                && !other.post.category().path().isEmpty();
        if (bothFiled && !post.category().path().equals(other.post.category().path())) {
            fields.add("category");
        }
        if (readable != null && other.readable != null) {
            int length = visibleLength(readable);
            if (Math.abs(length - visibleLength(other.readable)) > Math.max(2, length / 100)) {
                fields.add("text");
            }
        }
        return List.copyOf(fields);
    }

    /** Counts the characters of a body's text, without spaces. */
    public static int visibleLength(Element body) {
        return (int) body.wholeText()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0xa0)
                .count();
    }

    /**
     * A field that was not found in its most reliable place.
     *
     * @param place where it was found instead; {@code null} if it was not found at all
     */
    public record Note(String field, @Nullable String place) {}
}
