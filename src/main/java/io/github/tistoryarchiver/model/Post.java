package io.github.tistoryarchiver.model;

import static io.github.tistoryarchiver.model.Required.require;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A post, as stored in {@code post.json}.
 *
 * @param id the post's number, which never changes; posts, pages and notices share one sequence
 * @param blog the Tistory name of the blog, such as {@code dtslib1k}
 * @param url the address that the blog itself uses for the post; numeric or {@code /entry/…}
 * @param permalink the numeric address, valid whatever the slug is
 * @param slug the decoded last segment of an {@code /entry/…} address
 * @param title as written, including brackets
 * @param publishedAt with the blog's own offset, never converted
 * @param modifiedAt the last edit; equal to {@code publishedAt} for a post that was never edited
 * @param summary the platform's excerpt, about 400 characters, usually ending with two dots
 * @param commentCount number of comments in {@code comments.json} that the blog still shows; if they were not read
 *     completely, the number that the page shows, which many current skins do not
 * @param reactionCount number of readers who liked the post, when it was last written
 * @param cover the file, one of {@code assets}, that represents the post in lists
 * @param related the rows of the platform's "other posts of the category" table, in the order of the page, when the post
 *     was last written; without the post itself
 * @param assets in the order of the body, each file once
 * @param losses what the page shows and the archive does not; {@code null} where nothing is lost, and in archives of versions that
 *     did not look
 * @param goneSince the day of the run that first missed the post; {@code null} while the blog has it
 * @param source where its text was read from
 * @param sources what was merged into it, where an import had a part in it; else {@code null}
 */
@RecordBuilder
public record Post(
        long id,
        String blog,
        PostType type,
        String url,
        @Nullable String permalink,
        @Nullable String slug,
        @Nullable String title,
        Author author,
        PostCategory category,
        List<String> tags,
        @Nullable OffsetDateTime publishedAt,
        @Nullable OffsetDateTime modifiedAt,
        Visibility visibility,
        @Nullable String summary,
        @Nullable License license,
        @Nullable Integer commentCount,
        @Nullable Integer reactionCount,
        @Nullable String cover,
        List<RelatedPost> related,
        List<Asset> assets,
        List<Link> links,
        List<Video> videos,
        List<LinkCard> linkCards,
        List<CodeBlock> codeBlocks,
        @Nullable List<Loss> losses,
        PostState state,
        @Nullable LocalDate goneSince,
        Source source,
        @Nullable List<Provenance> sources)
        implements PostBuilder.With {

    /** Checks that required components are present. */
    public Post {
        require(blog, "blog");
        require(type, "type");
        require(url, "url");
        require(author, "author");
        require(category, "category");
        require(tags, "tags");
        require(visibility, "visibility");
        require(related, "related");
        require(assets, "assets");
        require(links, "links");
        require(videos, "videos");
        require(linkCards, "linkCards");
        require(codeBlocks, "codeBlocks");
        require(state, "state");
        require(source, "source");
    }

    /** Returns this post with other assets and cover. */
    public Post withAssets(List<Asset> newAssets, @Nullable String newCover) {
        return with().assets(newAssets).cover(newCover).build();
    }

    /** Returns this post with another visibility, and with values that its page does not show taken from elsewhere. */
    public Post seenBy(
            Visibility newVisibility,
            PostCategory otherCategory,
            @Nullable String otherTitle,
            @Nullable OffsetDateTime otherPublishedAt,
            @Nullable OffsetDateTime otherModifiedAt) {
        return with().title(title != null ? title : otherTitle)
                .category(category.path().isEmpty() && category.id() == null ? otherCategory : category)
                .publishedAt(publishedAt != null ? publishedAt : otherPublishedAt)
                .modifiedAt(modifiedAt != null ? modifiedAt : otherModifiedAt)
                .visibility(newVisibility)
                .build();
    }

    /** Returns this post with what its archive lacks of its page. */
    public Post losing(List<Loss> lost) {
        return withLosses(lost.isEmpty() ? null : lost);
    }

    /** Returns this post as protected by a password. */
    public Post protectedByPassword() {
        return withVisibility(Visibility.PROTECTED);
    }

    /** Returns this post with other contents of its text. */
    public Post withText(
            List<Link> newLinks, List<Video> newVideos, List<LinkCard> newLinkCards, List<CodeBlock> newCodeBlocks) {
        return with().links(newLinks)
                .videos(newVideos)
                .linkCards(newLinkCards)
                .codeBlocks(newCodeBlocks)
                .build();
    }

    /**
     * Returns the earlier version of this post if nothing else differs than what changes by itself: related posts,
     * likes, and the number of comments. Else returns this post. Likes that were not known before are a difference.
     */
    public Post orUnchanged(Post earlier) {
        Post quiet = with().related(earlier.related)
                .reactionCount(earlier.reactionCount != null ? earlier.reactionCount : reactionCount)
                .commentCount(earlier.commentCount)
                .build();
        return quiet.equals(earlier) ? earlier : this;
    }

    /** Returns this post, marked as deleted from the blog. */
    public Post goneSince(LocalDate day) {
        return with().state(PostState.GONE).goneSince(day).build();
    }
}
