package io.github.tistoryarchiver.fleet;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * What the frontier knows of a blog.
 *
 * @param blog the address of the home page
 * @param every the time between two visits
 * @param priority its share of the work
 * @param due when it may be visited
 * @param visited when the visit began that is not over yet; {@code null} between visits
 * @param spent the work of this visit so far, in requests or seconds of a worker, whichever is more
 * @param failures how many visits failed in a row
 * @param doublings how often its leases were doubled, because they ended before a post was stored
 * @param lease the number of its open lease; {@code null} for none
 * @param over whether it needs no visit any more
 * @param last how its last lease ended; {@code null} if none did
 */
@RecordBuilder
public record FrontierBlog(
        String blog,
        Duration every,
        int priority,
        Instant due,
        @Nullable Instant visited,
        long spent,
        int failures,
        int doublings,
        @Nullable Long lease,
        boolean over,
        LeaseEnd.@Nullable Kind last) {
    private static final Duration HELD_WAIT = Duration.ofSeconds(10);
    private static final Duration FIRST_WAIT = Duration.ofMinutes(10);
    private static final Duration LONGEST_WAIT = Duration.ofDays(7);
    private static final int MAX_DOUBLINGS = 10;

    /** A tenth of the requests of a lease should store posts; the rest finds them, and counts in every lease. */
    private static final int LEAST_YIELD = 10;

    /** By the time at which they may be visited. */
    static final Comparator<FrontierBlog> BY_TIME =
            Comparator.comparing(FrontierBlog::due).thenComparing(FrontierBlog::blog);

    /**
     * The order in which blogs get leases. Each unit of work puts a blog back by a second, divided by its priority: a
     * large blog lets others pass, and none waits for ever, since those that become due later come after it.
     */
    static final Comparator<FrontierBlog> BY_TURN = Comparator.comparing(FrontierBlog::turn)
            .thenComparing(FrontierBlog::priority, Comparator.reverseOrder())
            .thenComparing(FrontierBlog::blog);

    static FrontierBlog of(ListedBlog listed, Instant now) {
        return new FrontierBlog(listed.key(), listed.every(), listed.priority(), now, null, 0, 0, 0, null, false, null);
    }

    private Instant turn() {
        return due.plusMillis(spent * 1000 / priority);
    }

    /**
     * Returns this blog with the settings of a list.
     *
     * @param once whether a blog that is over stays so
     */
    FrontierBlog as(ListedBlog listed, boolean once) {
        return FrontierBlogBuilder.builder(this)
                .every(listed.every())
                .priority(listed.priority())
                .over(over && once)
                .build();
    }

    FrontierBlog leased(long number, Instant now) {
        return FrontierBlogBuilder.builder(this)
                .lease(number)
                .visited(visited == null ? now : visited)
                .build();
    }

    /** Returns this blog without its lease, whose worker was lost: it is due at once. */
    FrontierBlog returned() {
        return FrontierBlogBuilder.builder(this).lease(null).build();
    }

    /**
     * Returns this blog after a lease.
     *
     * @param once whether each blog is visited only once
     */
    FrontierBlog after(LeaseEnd end, Instant now, boolean once) {
        FrontierBlog next = next(end, now, once);
        return FrontierBlogBuilder.builder(next).last(end.kind()).build();
    }

    private FrontierBlog next(LeaseEnd end, Instant now, boolean once) {
        return switch (end.kind()) {
            case CUT -> goingOn(end).failures(0).build();
            case HELD -> goingOn(end).due(now.plus(HELD_WAIT)).build();
            case SLOW ->
                goingOn(end)
                        .due(now.plus(waitAfter(failures + 1)))
                        .failures(failures + 1)
                        .build();
            case WHOLE, INCOMPLETE, SAME_BLOG -> visitOver(nextVisit(now), 0, once);
            case FAILED, REFUSED -> visitOver(now.plus(waitAfter(failures + 1)), failures + 1, once);
        };
    }

    private FrontierBlogBuilder goingOn(LeaseEnd end) {
        boolean barren = end.kind() == LeaseEnd.Kind.CUT && end.stored() * LEAST_YIELD < end.requests();
        return FrontierBlogBuilder.builder(this)
                .lease(null)
                .spent(spent + Math.max(end.requests(), end.held().toSeconds()))
                .doublings(barren ? Math.min(doublings + 1, MAX_DOUBLINGS) : doublings);
    }

    private FrontierBlog visitOver(Instant next, int failed, boolean once) {
        return FrontierBlogBuilder.builder(this)
                .lease(null)
                .due(next)
                .visited(null)
                .spent(0)
                .failures(failed)
                .over(once)
                .build();
    }

    private Instant nextVisit(Instant now) {
        Instant next = (visited == null ? now : visited).plus(every);
        return next.isBefore(now) ? now : next;
    }

    private static Duration waitAfter(int failures) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(failures - 1, 20));
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }
}
