package io.github.tistoryarchiver.fleet;

import io.github.tistoryarchiver.tistory.address.BlogAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** Workers, blogs and an operator in virtual time, around a real frontier. */
final class SimulatedFleet {
    static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    final Map<String, Integer> visits = new HashMap<>();
    final List<String> handedOut = new ArrayList<>();
    final Set<String> held = new HashSet<>();
    int heldTwice;
    int mostInASecond;
    long requests;

    private final Random random;
    private final int places;
    private final Deque<Long> lastSecond = new ArrayDeque<>();
    private final PriorityQueue<Step> steps = new PriorityQueue<>();
    private final Map<Long, Work> open = new HashMap<>();
    private Frontier frontier;
    private Instant now = START;

    private record Step(Instant at, long lease, boolean send) implements Comparable<Step> {
        @Override
        public int compareTo(Step other) {
            int byTime = at.compareTo(other.at);
            return byTime == 0 ? Long.compare(lease, other.lease) : byTime;
        }
    }

    private static final class Work {
        final Lease lease;
        final Instant start;
        long left;
        long sent;

        Work(Lease lease, Instant start, long left) {
            this.lease = lease;
            this.start = start;
            this.left = left;
        }
    }

    private final Map<String, Long> todo = new HashMap<>();

    SimulatedFleet(Frontier frontier, int places, long seed) {
        this.frontier = frontier;
        this.places = places;
        this.random = new Random(seed);
    }

    static List<ListedBlog> blogs(int number, Duration every) {
        return IntStream.range(0, number)
                .mapToObj(i -> blog("blog" + i, every, 1 + i % 3))
                .toList();
    }

    static ListedBlog blog(String name, Duration every, int priority) {
        try {
            return new ListedBlog(BlogAddress.parse(name), every, priority);
        } catch (BlogAddress.NotABlogException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Lets time pass until a moment, or until nothing happens any more. */
    void runUntil(Instant end) {
        while (now.isBefore(end) && !frontier.isOver()) {
            if (open.size() < places) {
                frontier.tick(now, places - open.size()).forEach(this::begin);
            }
            Step next = steps.peek();
            Instant due = open.size() < places ? frontier.nextDue() : null;
            Instant paused = frontier.pausedUntil(now);
            if (due != null && paused != null && paused.isAfter(due)) {
                due = paused;
            }
            if (next == null && due == null) {
                return;
            }
            if (next == null || (due != null && due.isAfter(now) && due.isBefore(next.at()))) {
                now = due;
            } else {
                steps.poll();
                now = next.at();
                take(next);
            }
        }
    }

    private void begin(Lease lease) {
        heldTwice += held.add(lease.blog()) ? 0 : 1;
        handedOut.add(lease.blog());
        long left = todo.computeIfAbsent(lease.blog(), this::requestsOfVisit);
        Work work = new Work(lease, now, left);
        open.put(lease.number(), work);
        ask(work);
    }

    /** Most blogs need a few requests, some very many. */
    private long requestsOfVisit(String blog) {
        return random.nextInt(1000) == 0 ? 5000 : 1 + random.nextInt(5);
    }

    private void ask(Work work) {
        Duration wait = frontier.reserve(null, now);
        steps.add(new Step(now.plus(wait), work.lease.number(), true));
    }

    private void take(Step step) {
        Work work = open.get(step.lease());
        if (work == null) {
            return; // its worker was lost
        }
        if (step.send()) {
            send(work);
        } else if (work.left == 0 || isSpent(work)) {
            end(work);
        } else {
            ask(work);
        }
    }

    private void send(Work work) {
        frontier.sent(null, now);
        requests++;
        long nanos = Duration.between(START, now).toNanos();
        lastSecond.addLast(nanos);
        while (nanos - lastSecond.getFirst() >= 1_000_000_000L) {
            lastSecond.removeFirst();
        }
        mostInASecond = Math.max(mostInASecond, lastSecond.size());
        work.left--;
        work.sent++;
        steps.add(new Step(now.plusMillis(50 + random.nextInt(2000)), work.lease.number(), false));
    }

    private boolean isSpent(Work work) {
        Long most = work.lease.requests();
        Duration time = work.lease.time();
        return (most != null && work.sent >= most) || (time != null && !now.isBefore(work.start.plus(time)));
    }

    private void end(Work work) {
        open.remove(work.lease.number());
        held.remove(work.lease.blog());
        todo.put(work.lease.blog(), work.left);
        LeaseEnd.Kind kind = work.left > 0
                ? LeaseEnd.Kind.CUT
                : random.nextInt(500) == 0 ? LeaseEnd.Kind.FAILED : LeaseEnd.Kind.WHOLE;
        if (work.left == 0) {
            todo.remove(work.lease.blog());
        }
        if (kind == LeaseEnd.Kind.WHOLE) {
            visits.merge(work.lease.blog(), 1, Integer::sum);
        }
        frontier.leaseEnded(
                work.lease, new LeaseEnd(kind, work.sent, work.sent, Duration.between(work.start, now)), now);
    }

    /** Ends workers: their leases come back. */
    void loseWorkers(int number) {
        List<Work> lost = open.values().stream().limit(number).toList();
        for (Work work : lost) {
            open.remove(work.lease.number());
            held.remove(work.lease.blog());
            todo.put(work.lease.blog(), work.left);
        }
        frontier.workerLost(lost.stream().map(work -> work.lease).toList());
    }

    /** Replaces the frontier by one that is made of its state, as after a crash of all. */
    void restart(Frontier.Policy policy) {
        loseWorkers(open.size());
        frontier = Frontier.restore(frontier.state(), policy);
    }

    Frontier frontier() {
        return frontier;
    }

    Instant now() {
        return now;
    }
}
