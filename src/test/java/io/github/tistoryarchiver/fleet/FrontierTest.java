package io.github.tistoryarchiver.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FrontierTest {
    private static final Instant NOW = SimulatedFleet.START;
    private static final Duration WEEK = Duration.ofDays(7);

    private static Frontier frontier(Frontier.Policy policy, String... names) {
        Frontier frontier = new Frontier(2, policy);
        frontier.listed(
                Stream.of(names)
                        .map(name -> SimulatedFleet.blog(name, WEEK, name.equals("dear") ? 3 : 1))
                        .toList(),
                NOW);
        return frontier;
    }

    private static Frontier goingOn(String... names) {
        return frontier(Frontier.Policy.usual(false), names);
    }

    private static LeaseEnd end(LeaseEnd.Kind kind, long requests, long stored) {
        return new LeaseEnd(kind, requests, stored, Duration.ofSeconds(requests));
    }

    private static List<String> names(List<Lease> leases) {
        return leases.stream()
                .map(lease -> lease.blog().replaceAll("https://|\\.tistory\\.com/", ""))
                .toList();
    }

    private static Lease only(Frontier frontier, Instant now) {
        return frontier.tick(now, 1).get(0);
    }

    @Test
    void leasesAreHandedOutByPriorityThenByName() {
        assertThat(names(goingOn("b", "dear", "a").tick(NOW, 5))).containsExactly("dear", "a", "b");
    }

    @Test
    void aBlogThatWasWorkedOnLetsOthersPass() {
        Frontier frontier = goingOn("a", "b");
        Lease first = only(frontier, NOW);
        frontier.leaseEnded(first, end(LeaseEnd.Kind.CUT, 50, 50), NOW.plusSeconds(25));

        assertThat(names(frontier.tick(NOW.plusSeconds(25), 5))).containsExactly("b", "a");
    }

    @Test
    void anOpenLeaseIsNotHandedOutAgain() {
        Frontier frontier = goingOn("a");
        only(frontier, NOW);

        assertThat(frontier.tick(NOW.plus(WEEK).plus(WEEK), 5)).isEmpty();
    }

    @Test
    void aWholeBlogIsDueAgainAfterItsTime() {
        Frontier frontier = goingOn("a");
        frontier.leaseEnded(only(frontier, NOW), end(LeaseEnd.Kind.WHOLE, 5, 5), NOW.plusSeconds(60));

        assertThat(frontier.nextDue()).isEqualTo(NOW.plus(WEEK));
    }

    @Test
    void aBlogThatFailsWaitsTwiceAsLongEachTimeUpToAWeek() {
        Frontier frontier = goingOn("a");
        Instant now = NOW;
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 20; i++) {
            frontier.leaseEnded(only(frontier, now), end(LeaseEnd.Kind.FAILED, 1, 0), now);
            Instant next = frontier.nextDue();
            wait = Duration.between(now, next);
            assertThat(wait).isEqualTo(i > 9 ? WEEK : Duration.ofMinutes(10L << i));
            now = next;
        }
        assertThat(wait).isEqualTo(WEEK);
    }

    @Test
    void theLeaseOfALostWorkerIsHandedOutAtOnceAndWhatItStillSaysMeansNothing() {
        Frontier frontier = goingOn("a");
        Lease lost = only(frontier, NOW);
        frontier.workerLost(List.of(lost));
        Lease second = only(frontier, NOW);

        frontier.leaseEnded(lost, end(LeaseEnd.Kind.WHOLE, 5, 5), NOW);

        assertThat(second.number()).isGreaterThan(lost.number());
        assertThat(frontier.tick(NOW, 5)).isEmpty();
        assertThat(frontier.open()).isEqualTo(1);
    }

    @Test
    void aLeaseThatStoresNothingIsFollowedByALongerOne() {
        Frontier frontier = goingOn("a");
        Lease first = only(frontier, NOW);
        frontier.leaseEnded(first, end(LeaseEnd.Kind.CUT, 50, 0), NOW);

        assertThat(only(frontier, NOW).requests()).isEqualTo(100);
    }

    @Test
    void aVisitOfOneKindIsOverWhenEachBlogIsWholeOrFailed() {
        Frontier frontier = frontier(Frontier.Policy.usual(true), "a", "b");
        List<Lease> both = frontier.tick(NOW, 5);
        frontier.leaseEnded(both.get(0), end(LeaseEnd.Kind.WHOLE, 5, 5), NOW);
        assertThat(frontier.isOver()).isFalse();
        frontier.leaseEnded(both.get(1), end(LeaseEnd.Kind.FAILED, 5, 5), NOW);

        assertThat(frontier.isOver()).isTrue();
    }

    @Test
    void aRefusalHalvesTheBudgetAndAnHourWithoutOneDoublesIt() {
        Frontier frontier = goingOn("a");

        assertThat(frontier.operatorSaid(429, null, NOW)).isTrue();
        assertThat(frontier.rate()).isEqualTo(1);
        frontier.tick(NOW.plusSeconds(3600), 1);
        assertThat(frontier.rate()).isEqualTo(2);
    }

    @Test
    void refusalsWithinAMinuteAreOne() {
        Frontier frontier = goingOn("a");
        frontier.operatorSaid(429, null, NOW);

        assertThat(frontier.operatorSaid(429, null, NOW.plusSeconds(59))).isFalse();
        assertThat(frontier.rate()).isEqualTo(1);
    }

    @Test
    void threeRefusalsWithinAnHourPauseForAnHour() {
        Frontier frontier = goingOn("a", "b");
        for (int minutes : new int[] {0, 20, 40}) {
            frontier.operatorSaid(429, null, NOW.plusSeconds(minutes * 60L));
        }
        Instant now = NOW.plusSeconds(40 * 60);

        assertThat(frontier.pausedUntil(now)).isEqualTo(now.plusSeconds(3600));
        assertThat(frontier.tick(now, 5)).isEmpty();
        assertThat(frontier.reserve(null, now)).isEqualTo(Duration.ofHours(1));
        assertThat(frontier.tick(now.plusSeconds(3600), 5)).hasSize(2);
    }

    @Test
    void aWishOfTheOperatorIsHeldForAllWithoutSlowingThem() {
        Frontier frontier = goingOn("a");

        assertThat(frontier.operatorSaid(503, Duration.ofSeconds(90), NOW)).isFalse();

        assertThat(frontier.rate()).isEqualTo(2);
        assertThat(frontier.reserve(null, NOW)).isEqualTo(Duration.ofSeconds(90));
    }

    @Test
    void aWishForAYearIsHeldForADay() {
        Frontier frontier = goingOn("a");
        frontier.operatorSaid(429, Duration.ofDays(365), NOW);

        assertThat(frontier.pausedUntil(NOW)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void theBudgetCanBeChangedAtAnyTime() {
        Frontier frontier = goingOn("a");
        frontier.reserve(null, NOW);
        frontier.budgetChanged(1);
        frontier.reserve(null, NOW);
        Duration third = frontier.reserve(null, NOW);

        assertThat(third).isBetween(Duration.ofMillis(1500), Duration.ofMillis(1600));
    }

    @Test
    void hostsOfFilesHaveBudgetsOfTheirOwn() {
        Frontier frontier = goingOn("a");
        frontier.reserve(null, NOW);
        frontier.reserve("img.example", NOW);

        assertThat(frontier.reserve("img.example", NOW)).isEqualTo(Duration.ofMillis(105));
        assertThat(frontier.reserve("other.example", NOW)).isZero();
    }

    @Test
    void aRequestThatIsLateMovesTheNext() {
        Frontier frontier = goingOn("a");
        frontier.reserve(null, NOW);
        frontier.sent(null, NOW.plusMillis(400));

        assertThat(frontier.reserve(null, NOW.plusMillis(400))).isEqualTo(Duration.ofMillis(525));
    }

    @Test
    void aChangedListBringsNewBlogsAndForgetsOthersWhenTheirLeaseEnds() {
        Frontier frontier = goingOn("a", "b");
        Lease first = only(frontier, NOW);
        frontier.listed(List.of(SimulatedFleet.blog("c", WEEK, 1)), NOW);

        assertThat(names(frontier.tick(NOW, 5))).containsExactly("c");
        frontier.leaseEnded(first, end(LeaseEnd.Kind.CUT, 5, 5), NOW);
        assertThat(frontier.tick(NOW, 5)).isEmpty();
        assertThat(frontier.state().blogs()).hasSize(1);
    }
}
