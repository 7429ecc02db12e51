package io.github.tistoryarchiver.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What holds over days of virtual time. {@code -Dfleet.blogs=1000000 -Dfleet.days=30} for as many blogs as there may be.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FrontierOverDaysTest {
    private static final int BLOGS = Integer.getInteger("fleet.blogs", 20_000);
    private static final int DAYS = Integer.getInteger("fleet.days", 2);
    private static final int REQUESTS_OF_A_BLOG = 8;

    /** A third more than is needed to visit each blog once. */
    private static final double RATE = BLOGS * REQUESTS_OF_A_BLOG * 1.33 / (DAYS * 86_400.0);

    private static final Frontier.Policy POLICY = Frontier.Policy.usual(false);

    private final SimulatedFleet fleet = fleet(BLOGS, 1);

    private static SimulatedFleet fleet(int blogs, long seed) {
        Frontier frontier = new Frontier(RATE, POLICY);
        frontier.listed(SimulatedFleet.blogs(blogs, Duration.ofDays(30)), SimulatedFleet.START);
        return new SimulatedFleet(frontier, 20, seed);
    }

    /** Workers are lost and the frontier is restarted at random moments. */
    @BeforeAll
    void letDaysPass() {
        Random random = new Random(7);
        Instant end = SimulatedFleet.START.plus(Duration.ofDays(DAYS));
        while (fleet.now().isBefore(end) && fleet.now().plusSeconds(1).isBefore(end)) {
            fleet.runUntil(earlier(end, fleet.now().plus(Duration.ofMinutes(30 + random.nextInt(600)))));
            if (random.nextInt(8) == 0) {
                fleet.restart(POLICY);
            } else {
                fleet.loseWorkers(random.nextInt(5));
            }
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    @Test
    void noSecondHasMoreRequestsThanTheBudget() {
        assertThat(fleet.mostInASecond).isLessThanOrEqualTo((int) Math.ceil(RATE));
    }

    @Test
    void noBlogIsLeasedTwiceAtATime() {
        assertThat(fleet.heldTwice).isZero();
    }

    @Test
    void noBlogIsForgotten() {
        assertThat(new TreeSet<>(fleet.handedOut)).hasSize(BLOGS);
    }

    @Test
    void mostVisitsAreWhole() {
        assertThat(fleet.visits.size()).isGreaterThan((int) (BLOGS * 0.99));
    }

    @Test
    void noBlogIsVisitedBeforeItsTime() {
        assertThat(fleet.visits.values()).allMatch(visits -> visits == 1);
    }

    @Test
    void theBudgetIsUsedAndNoneWaitsForEverWhereThereIsMoreToDoThanItAllows() {
        Frontier frontier = new Frontier(1, POLICY);
        frontier.listed(SimulatedFleet.blogs(1000, Duration.ofHours(1)), SimulatedFleet.START);
        SimulatedFleet crowded = new SimulatedFleet(frontier, 5, 3);

        crowded.runUntil(SimulatedFleet.START.plus(Duration.ofHours(6)));

        assertThat(crowded.visits).hasSizeGreaterThanOrEqualTo(990);
        assertThat(crowded.requests).isBetween((long) (21_600 * 0.9), 21_600L);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void afterARestartTheSameLeasesFollowButForThoseInFlight(long seed) {
        SimulatedFleet small = fleet(300, seed);
        small.runUntil(SimulatedFleet.START.plus(Duration.ofMinutes(1 + new Random(seed).nextInt(90))));
        Frontier whole = small.frontier();
        Frontier restored = Frontier.restore(whole.state(), POLICY);
        Instant later = small.now().plus(Duration.ofDays(30));

        List<String> next = whole.tick(later, 1000).stream().map(Lease::blog).toList();
        List<String> again = restored.tick(later, 1000).stream()
                .map(Lease::blog)
                .filter(blog -> !small.held.contains(blog))
                .toList();

        assertThat(again).isEqualTo(next).isNotEmpty();
    }
}
