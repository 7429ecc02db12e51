package io.github.tistoryarchiver.tistory.post;

import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.model.PostBuilder;
import io.github.tistoryarchiver.model.Visibility;
import io.github.tistoryarchiver.tistory.body.AssetReference;
import io.github.tistoryarchiver.tistory.comment.CommentsServed;
import io.github.tistoryarchiver.tistory.page.FieldSources;
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
 * @param post everything but {@code assets} and {@code cover}
 * @param bodyHtml the author's text as served, without the platform's parts; {@code null} for a protected post
 * @param readable the same as plain HTML of the standard elements; {@code null} for a protected post. It names files by
 *     {@link AssetReference#source()}
 * @param assets the files that the text needs, in its order
 * @param coverKey a part of the source of the representative image
 * @param comments threads that the page itself prints, as old skins do
 * @param commentsServed how the page asks for those that it does not print
 * @param notes fields that were not where they are surest
 * @param unknownBlocks names of blocks that this tool does not know, and how many of each; they stay in the body as HTML
 */
public record ParsedPost(
        Post post,
        @Nullable String bodyHtml,
        @Nullable Element readable,
        List<AssetReference> assets,
        @Nullable String coverKey,
        List<Comment> comments,
        CommentsServed commentsServed,
        List<Note> notes,
        Map<String, Integer> unknownBlocks) {

    /** The same, of which something else is known. */
    public ParsedPost of(Post newPost) {
        return new ParsedPost(
                newPost, bodyHtml, readable, assets, coverKey, comments, commentsServed, notes, unknownBlocks);
    }

    /** Whether there is a text, or rightly none. */
    public boolean hasBody() {
        return readable != null || post.visibility() == Visibility.PROTECTED;
    }

    /** Whether something that every public post has was not found. */
    public boolean isWhole() {
        return hasBody() && post.title() != null && post.publishedAt() != null;
    }

    /** The same post, with what is missing taken from another source of it. */
    public ParsedPost completedBy(ParsedPost other) {
        List<Note> all = new ArrayList<>(notes);
        String name = other.post.source().name().toLowerCase(Locale.ROOT);
        Post mine = post;
        Post theirs = other.post;
        boolean body = !hasBody() && other.readable != null;
        if (body) {
            all.add(new Note("body", name));
        }
        if (mine.title() == null && theirs.title() != null) {
            all.add(new Note("title", name));
        }
        if (mine.publishedAt() == null && theirs.publishedAt() != null) {
            all.add(new Note("publishedAt", name));
        }
        Post from = body ? theirs : mine;
        Post merged = PostBuilder.builder()
                .id(mine.id())
                .blog(mine.blog())
                .type(mine.type())
                .url(mine.url())
                .permalink(first(mine.permalink(), theirs.permalink()))
                .slug(first(mine.slug(), theirs.slug()))
                .title(first(mine.title(), theirs.title()))
                .author(mine.author().name() != null ? mine.author() : theirs.author())
                .category(
                        mine.category().path().isEmpty() && mine.category().id() == null
                                ? theirs.category()
                                : mine.category())
                .tags(mine.tags().isEmpty() ? theirs.tags() : mine.tags())
                .publishedAt(first(mine.publishedAt(), theirs.publishedAt()))
                .modifiedAt(first(mine.modifiedAt(), theirs.modifiedAt()))
                .visibility(mine.visibility())
                .summary(first(mine.summary(), theirs.summary()))
                .license(first(mine.license(), theirs.license()))
                .commentCount(first(mine.commentCount(), theirs.commentCount()))
                .reactionCount(mine.reactionCount())
                .cover(mine.cover())
                .related(mine.related().isEmpty() ? theirs.related() : mine.related())
                .assets(mine.assets())
                .links(from.links())
                .videos(from.videos())
                .linkCards(from.linkCards())
                .codeBlocks(from.codeBlocks())
                .state(mine.state())
                .goneSince(mine.goneSince())
                .source(from.source())
                .build();
        return new ParsedPost(
                merged,
                body ? other.bodyHtml : bodyHtml,
                body ? other.readable : readable,
                body ? other.assets : assets,
                first(coverKey, other.coverKey),
                comments.isEmpty() ? other.comments : comments,
                commentsServed,
                List.copyOf(all),
                body ? other.unknownBlocks : unknownBlocks);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one != null ? one : other;
    }

    /** Names of the fields on which two sources of a post do not agree; a field that one lacks is none. */
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

    private static int visibleLength(Element body) {
        return (int) body.wholeText()
                .codePoints()
                .filter(c -> !Character.isWhitespace(c) && c != 0xa0)
                .count();
    }

    /**
     * A field that was not where it is surest.
     *
     * @param place where it was found instead; {@code null} where it was not found at all
     */
    public record Note(String field, @Nullable String place) {
        static Note of(FieldSources.Note note) {
            return new Note(note.field(), note.place());
        }
    }
}
