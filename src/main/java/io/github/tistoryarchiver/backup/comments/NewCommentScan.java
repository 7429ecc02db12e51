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
 * Finds new comments under posts that did not change: a comment changes nothing in the sitemap. A run may look at so many posts only, one
 * request each: first those of which the home page shows a comment that the archive lacks, then the newest ones and those that were not
 * looked at for the longest time, by turns.
 */
public final class NewCommentScan {
    private final BlogContext site;
    private final SeenPosts seen;
    private final CommentFetcher comments;
    private final OffsetDateTime now;

    /** @param now when the run began */
    public NewCommentScan(BlogContext site, SeenPosts seen, CommentFetcher comments, OffsetDateTime now) {
        this.site = site;
        this.seen = seen;
        this.comments = comments;
        this.now = now;
    }

    private record Candidate(PostAddress address, String url, long id) {}

    /**
     * Looks.
     *
     * @param unchanged posts that the run need not fetch otherwise
     * @param recent the newest comments as the home page shows them
     * @param most how many requests this may cost
     * @return posts that are to be fetched again
     */
    public Set<PostAddress> look(List<PostAddress> unchanged, List<SidebarLink> recent, int most) {
        List<Candidate> candidates = new ArrayList<>();
        for (PostAddress address : unchanged) {
            String url = address.on(site.home()).toString();
            Long id = seen.id(url);
            if (id != null) {
                candidates.add(new Candidate(address, url, id));
            }
        }
        Set<PostAddress> changed = new LinkedHashSet<>();
        for (Candidate candidate : chosen(candidates, recent, most)) {
            if (hasChanged(candidate)) {
                changed.add(candidate.address());
            }
        }
        return changed;
    }

    private List<Candidate> chosen(List<Candidate> candidates, List<SidebarLink> recent, int most) {
        if (most <= 0) {
            return List.of();
        }
        Set<Candidate> chosen = new LinkedHashSet<>();
        for (SidebarLink link : recent) {
            candidates.stream().filter(one -> isNews(link, one)).forEach(chosen::add);
        }
        List<Candidate> newest = candidates.stream()
                .sorted(Comparator.comparingLong(Candidate::id).reversed())
                .limit(most)
                .toList();
        List<Candidate> longest = candidates.stream()
                .sorted(Comparator.comparing(this::lastLookedAt).thenComparingLong(Candidate::id))
                .limit(most)
                .toList();
        for (int i = 0; i < newest.size(); i++) {
            chosen.add(newest.get(i));
            chosen.add(longest.get(i));
        }
        return chosen.stream().limit(most).toList();
    }

    private OffsetDateTime lastLookedAt(Candidate candidate) {
        CommentCheck last = seen.commentCheck(candidate.url());
        return last == null ? OffsetDateTime.MIN : last.at();
    }

    /** Whether a link of the home page leads to a comment of a post that the archive lacks. */
    private boolean isNews(SidebarLink link, Candidate candidate) {
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
