package io.github.tistoryarchiver.fleet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Decides which blog is worked on next, and when each request may be sent. It only calculates: the caller says what time
 * it is and what happened. It is not for several threads at a time.
 */
public final class Frontier {
    private final Map<String, FrontierBlog> blogs = new HashMap<>();
    private final Map<Long, String> leases = new HashMap<>();
    private final TreeSet<FrontierBlog> waiting = new TreeSet<>(FrontierBlog.BY_TIME);
    private final TreeSet<FrontierBlog> due = new TreeSet<>(FrontierBlog.BY_TURN);
    private final Policy policy;
    private final Restraint restraint;
    private final Budget budget;
    private double rate;
    private long lastLease;
    private @Nullable Instant wishedPause;

    /**
     * How blogs are visited.
     *
     * @param once whether each blog is visited only once, whole or in vain, and then the frontier is done
     * @param requests after how many a lease ends; {@code null} for no limit
     * @param time after how long a lease ends; {@code null} for no limit
     */
    public record Policy(
            boolean once, @Nullable Long requests, @Nullable Duration time) {
        public static final long REQUESTS = 50;
        public static final Duration TIME = Duration.ofMinutes(10);

        /** Returns leases of the usual size. */
        public static Policy usual(boolean once) {
            return new Policy(once, REQUESTS, TIME);
        }

        /** Returns leases that end with the blog, for fewer blogs than workers. */
        public static Policy undivided() {
            return new Policy(true, null, null);
        }
    }

    /**
     * All of a frontier as a value, from which {@link #restore} makes it again.
     *
     * @param rate the requests a second that were asked for
     * @param lastLease the number of the last lease
     * @param restraint what the operator's refusals led to
     * @param blogs in no particular order
     */
    public record State(double rate, long lastLease, Restraint.State restraint, List<FrontierBlog> blogs) {}

    /**
     * Creates a frontier without blogs.
     *
     * @param rate requests a second for all blogs together
     */
    public Frontier(double rate, Policy policy) {
        this(rate, policy, new Restraint());
    }

    private Frontier(double rate, Policy policy, Restraint restraint) {
        this.rate = rate;
        this.policy = policy;
        this.restraint = restraint;
        this.budget = new Budget(rate * restraint.share());
    }

    /** Makes a frontier again. Leases that were open are void: their blogs are due at once. */
    public static Frontier restore(State state, Policy policy) {
        Frontier frontier = new Frontier(state.rate(), policy, Restraint.of(state.restraint()));
        frontier.lastLease = state.lastLease();
        state.blogs().forEach(blog -> frontier.put(blog.returned()));
        return frontier;
    }

    /** Returns all of this frontier as a value. */
    public State state() {
        return new State(rate, lastLease, restraint.state(), List.copyOf(blogs.values()));
    }

    /** Takes over a list: new blogs are due now, those that it does not name are forgotten when their lease ends. */
    public void listed(Collection<ListedBlog> list, Instant now) {
        Set<String> named = new HashSet<>();
        for (ListedBlog listed : list) {
            named.add(listed.key());
            FrontierBlog known = blogs.get(listed.key());
            put(known == null ? FrontierBlog.of(listed, now) : known.as(listed, policy.once()));
        }
        for (String blog : List.copyOf(blogs.keySet())) {
            if (!named.contains(blog)) {
                forget(blog);
            }
        }
    }

    private void forget(String blog) {
        FrontierBlog known = Objects.requireNonNull(blogs.get(blog));
        if (known.lease() == null) {
            remove(known);
        } else {
            put(FrontierBlogBuilder.builder(known).over(true).build());
        }
    }

    /**
     * Hands out leases.
     *
     * @param places how many more can be worked on
     */
    public List<Lease> tick(Instant now, int places) {
        restraint.tick(now);
        budget.rate(rate * restraint.share());
        while (!waiting.isEmpty() && !waiting.first().due().isAfter(now)) {
            due.add(Objects.requireNonNull(waiting.pollFirst()));
        }
        List<Lease> handed = new ArrayList<>();
        while (handed.size() < places && !due.isEmpty() && pausedUntil(now) == null) {
            FrontierBlog next = Objects.requireNonNull(due.pollFirst());
            lastLease++;
            put(next.leased(lastLease, now));
            handed.add(lease(next, lastLease));
        }
        return handed;
    }

    private Lease lease(FrontierBlog blog, long number) {
        long factor = 1L << blog.doublings();
        return new Lease(
                number,
                blog.blog(),
                policy.requests() == null ? null : policy.requests() * factor,
                policy.time() == null ? null : policy.time().multipliedBy(factor));
    }

    /** Takes note of the end of a lease. The end of one that is void means nothing. */
    public void leaseEnded(Lease lease, LeaseEnd end, Instant now) {
        FrontierBlog blog = holder(lease);
        if (blog == null) {
            return;
        }
        if (end.kind() == LeaseEnd.Kind.REFUSED) {
            operatorSaid(429, null, now);
        }
        boolean forgotten = blog.over() && !policy.once();
        put(blog.after(end, now, policy.once()));
        if (forgotten) {
            forget(blog.blog());
        }
    }

    /** Makes leases void whose worker was lost; their blogs are due at once. */
    public void workerLost(Collection<Lease> lost) {
        for (Lease lease : lost) {
            FrontierBlog blog = holder(lease);
            if (blog != null) {
                put(blog.returned());
            }
        }
    }

    private @Nullable FrontierBlog holder(Lease lease) {
        String blog = leases.get(lease.number());
        return blog == null ? null : blogs.get(blog);
    }

    /** Changes the requests a second, from the next slot on. */
    public void budgetChanged(double changed) {
        rate = changed;
        budget.rate(changed * restraint.share());
    }

    /**
     * Takes note that the operator answered with 429 or 503, which is meant for all blogs.
     *
     * @param wish how long it wants to be left alone; {@code null} if it does not say
     * @return whether it refuses, in a way that was not counted yet
     */
    public boolean operatorSaid(int status, @Nullable Duration wish, Instant now) {
        boolean refused = restraint.said(status, wish, now);
        budget.rate(rate * restraint.share());
        Instant until = restraint.pausedUntil(now);
        if (until != null) {
            budget.pause(until);
        }
        return refused;
    }

    /**
     * Sends the operator no request before a time, as the user asks.
     *
     * @param until {@code null} for no such pause any more
     */
    public void pause(@Nullable Instant until) {
        wishedPause = until;
    }

    /** Returns when the operator may be asked again; {@code null} for now. */
    public @Nullable Instant pausedUntil(Instant now) {
        Instant refused = restraint.pausedUntil(now);
        if (wishedPause == null || !now.isBefore(wishedPause)) {
            return refused;
        }
        return refused == null || refused.isBefore(wishedPause) ? wishedPause : refused;
    }

    /**
     * Reserves the time of a request.
     *
     * @param host the host of files that is asked; {@code null} for the operator of the blogs
     * @return the time until then
     */
    public Duration reserve(@Nullable String host, Instant now) {
        return budget.reserve(host == null ? Budget.OPERATOR : host, now);
    }

    /** Takes note that a request was sent, perhaps later than at its time. */
    public void sent(@Nullable String host, Instant now) {
        budget.sent(host == null ? Budget.OPERATOR : host, now);
    }

    /** Returns the requests a second that the operator is sent at present at most. */
    public double rate() {
        return budget.rate();
    }

    /** Returns when the next blog is due, be it in the past; {@code null} if none is waiting. */
    public @Nullable Instant nextDue() {
        if (!due.isEmpty()) {
            return due.first().due();
        }
        return waiting.isEmpty() ? null : waiting.first().due();
    }

    /** Returns the number of open leases. */
    public int open() {
        return leases.size();
    }

    /** Tells whether no blog needs a visit any more. */
    public boolean isOver() {
        return leases.isEmpty() && due.isEmpty() && waiting.isEmpty();
    }

    private void put(FrontierBlog blog) {
        FrontierBlog known = blogs.get(blog.blog());
        if (known != null) {
            remove(known);
        }
        blogs.put(blog.blog(), blog);
        Long number = blog.lease();
        if (number != null) {
            leases.put(number, blog.blog());
        } else if (!blog.over()) {
            waiting.add(blog);
        }
    }

    private void remove(FrontierBlog blog) {
        blogs.remove(blog.blog());
        waiting.remove(blog);
        due.remove(blog);
        if (blog.lease() != null) {
            leases.remove(blog.lease());
        }
    }
}
