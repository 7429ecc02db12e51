package io.github.tistoryarchiver.backup.posts;

import io.github.tistoryarchiver.archive.PostFolder;
import io.github.tistoryarchiver.backup.fetch.Fetched;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.backup.report.Repair;
import io.github.tistoryarchiver.http.Request;
import io.github.tistoryarchiver.model.Post;
import io.github.tistoryarchiver.tistory.comment.Reactions;
import java.util.Map;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Determines the number of likes of a post: as the blog shows it, else as an earlier run stored it. */
public final class ReactionCounts {
    /** The source of the number. */
    public enum Source {
        /** The blog, with one request per post. */
        BLOG,
        /** The archive, as an earlier run left it. */
        ARCHIVE
    }

    private final BlogContext site;
    private final Source source;
    private final Repair repair;

    public ReactionCounts(BlogContext site, Source source, Repair repair) {
        this.site = site;
        this.source = source;
        this.repair = repair;
    }

    /** Returns the number of likes, or {@code null} if it is unknown. */
    @Nullable
    Integer of(long post, HttpUrl page, PostFolder folder) {
        Integer count = source == Source.BLOG ? fetch(post, page) : null;
        if (count != null || repair.isDamaged(folder + "/post.json")) {
            return count;
        }
        Post before = folder.readOrNull();
        return before == null ? null : before.reactionCount();
    }

    /**
     * Fetches the number from the blog. A missing answer is not a problem: a number that changes every day is not
     * needed for a complete archive.
     */
    private @Nullable Integer fetch(long post, HttpUrl page) {
        Request request = Request.reading(Reactions.ofPost(site.home(), post), page, Map.of());
        byte[] answer = Fetched.bytes(site.fetcher(), request).orNull();
        return answer == null ? null : Reactions.parse(answer);
    }
}
