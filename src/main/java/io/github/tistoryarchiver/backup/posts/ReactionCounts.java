package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.http.Response;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.comment.Reactions;
import java.io.IOException;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** How many readers like a post: as the blog says, else as an earlier run was told. */
final class ReactionCounts {
    private final BlogContext site;
    private final boolean asked;
    private final Repair repair;

    /** @param asked whether the blog is asked, one request a post */
    ReactionCounts(BlogContext site, boolean asked, Repair repair) {
        this.site = site;
        this.asked = asked;
        this.repair = repair;
    }

    /** {@code null} where nobody told it. */
    @Nullable
    Integer of(long post, HttpUrl page, PostFolder folder) {
        Integer count = asked ? ofBlog(post, page) : null;
        if (count != null || repair.isDamaged(folder + "/post.json")) {
            return count;
        }
        Post before = folder.readOrNull();
        return before == null ? null : before.reactionCount();
    }

    private @Nullable Integer ofBlog(long post, HttpUrl page) {
        Request request = Request.reading(Reactions.ofPost(site.home(), post), page, Map.of());
        try (Response response = site.fetcher().fetch(request)) {
            return response.isSuccess() ? Reactions.parse(response.body().bytes()) : null;
        } catch (IOException e) {
            return null; // a number that changes every day is no part of a whole archive
        }
    }
}
