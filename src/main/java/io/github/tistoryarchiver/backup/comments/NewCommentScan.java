package io.github.tistoryarchiver.backup.comments;

import io.github.tistoryarchiver.archive.state.SeenPosts;
import io.github.tistoryarchiver.archive.state.SeenPosts.CommentCheck;
import io.github.tistoryarchiver.backup.options.BlogContext;
import io.github.tistoryarchiver.model.Comment;
import io.github.tistoryarchiver.model.PostType;
import io.github.tistoryarchiver.model.SidebarLink;
import io.github.tistoryarchiver.tistory.address.PostAddress;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import okhttp3.HttpUrl;

/**
 * Finds new comments on unchanged posts, since a comment does not change the sitemap. The number of posts that a run
 * checks is limited, and each costs one request. First come those for which the home page shows a comment that the
 * archive lacks; then, alternately, the newest ones and those not checked for the longest time.
 */
public final class NewCommentScan {
    private final BlogContext site;
    private final SeenPosts seen;
    private final CommentFetcher comments;
    private final OffsetDateTime now;

    /**
     * Creates a scan.
     *
     * @param now when the run began
     */
    public NewCommentScan(BlogContext site, SeenPosts seen, CommentFetcher comments, OffsetDateTime now) {
        this.site = site;
        this.seen = seen;
        this.comments = comments;
        this.now = now;
    }

    private record Candidate(PostAddress address, String url, long id) {}

    /**
     * Finds posts with new comments.
     *
     * @param unchanged posts that the run does not fetch otherwise
     * @param recent the newest comments as the home page shows them
     * @param maxRequests the maximum number of requests
     * @return posts to fetch again
     */
    public Set<PostAddress> look(List<PostAddress> unchanged, List<SidebarLink> recent, int maxRequests) {
        List<Candidate> candidates = new ArrayList<>();
        for (PostAddress address : unchanged) {
            String url = address.on(site.home()).toString();
            Long id = seen.id(url);
            if (id != null) {
                candidates.add(new Candidate(address, url, id));
            }
        }
        Set<PostAddress> changed = new LinkedHashSet<>();
        for (Candidate candidate : selected(candidates, recent, maxRequests)) {
            if (hasChanged(candidate)) {
                changed.add(candidate.address());
            }
        }
        return changed;
    }

    private List<Candidate> selected(List<Candidate> candidates, List<SidebarLink> recent, int maxRequests) {
        if (maxRequests <= 0) {
            return List.of();
        }
        Set<Candidate> selected = new LinkedHashSet<>();
        for (SidebarLink link : recent) {
            candidates.stream().filter(one -> isNewComment(link, one)).forEach(selected::add);
        }
        List<Candidate> newest = candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::id).reversed())
                .limit(maxRequests)
                .toList();
        List<Candidate> leastRecent = candidates.stream()
                .sorted(Comparator.comparing(this::lastCheckedAt).thenComparingLong(Candidate::id))
                .limit(maxRequests)
                .toList();
        for (int i = 0; i < newest.size(); i++) {
            selected.add(newest.get(i));
            selected.add(leastRecent.get(i));
        }
        return selected.stream().limit(maxRequests).toList();
    }

    private OffsetDateTime lastCheckedAt(Candidate candidate) {
        CommentCheck last = seen.commentCheck(candidate.url());
        return last == null ? OffsetDateTime.MIN : last.at();
    }

    /** Tells whether a link on the home page leads to a comment on this post that the archive lacks. */
    private boolean isNewComment(SidebarLink link, Candidate candidate) {
        HttpUrl url = HttpUrl.parse(link.url());
        PostAddress address = url == null ? null : PostAddress.of(url);
        String fragment = url == null ? null : url.fragment();
        return address != null
                && (address.equals(candidate.address()) || Objects.equals(address.id(), candidate.id()))
                && fragment != null
                && fragment.matches("comment\\d{1,18}")
                && !holds(candidate, Long.parseLong(fragment.substring("comment".length())));
    }

    private List<Comment> archived(Candidate candidate) {
        PostType type = candidate.address().type();
        return site.archive().post(type, candidate.id()).readComments();
    }

    private boolean holds(Candidate candidate, long id) {
        return archived(candidate).stream().flatMap(Comment::withReplies).anyMatch(comment -> comment.id() == id);
    }

    private boolean hasChanged(Candidate candidate) {
        CommentFetcher.Glimpse glimpse =
                comments.newest(candidate.id(), candidate.address().on(site.home()));
        if (glimpse == null) {
            return false;
        }
        CommentCheck last = seen.commentCheck(candidate.url());
        String digest = glimpse.digest();
        if (digest == null) {
            return last != null; // it could be read once: to be asked for in full, and missed where that fails too
        }
        seen.checkComments(candidate.url(), new CommentCheck(now, digest));
        boolean isNews = last == null
                ? CommentThreads.areNews(glimpse.comments(), archived(candidate))
                : !last.newest().equals(digest);
        return isNews || CommentThreads.tellTimes(glimpse.comments(), archived(candidate));
    }
}
