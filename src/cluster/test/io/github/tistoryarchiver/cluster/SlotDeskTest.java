package io.github.tistoryarchiver.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.fleet.Frontier;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotDeskTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private final List<String> sent = new ArrayList<>();
    private final Frontier frontier = new Frontier(2, Frontier.Policy.usual(true));
    private final SlotDesk desk = new SlotDesk(frontier, (reader, signal) -> sent.add(reader + " " + signal));

    private static Instant after(long millis) {
        return NOW.plusMillis(millis);
    }

    @Test
    void theNextSlotIsCountedFromTheUseOfTheOneBefore() {
        desk.wanted(0, new Signal.Wanted(1, null), NOW);
        desk.wanted(1, new Signal.Wanted(1, null), NOW);
        desk.tick(after(2000));
        assertThat(sent).containsExactly("0 Granted[ticket=1]");

        desk.used(0, 1, after(2000));
        desk.tick(after(2500));
        assertThat(sent).hasSize(1);

        desk.tick(after(2530));
        assertThat(sent).containsExactly("0 Granted[ticket=1]", "1 Granted[ticket=1]");
    }

    @Test
    void theSlotOfALostReaderCountsAsUsed() {
        desk.wanted(0, new Signal.Wanted(1, null), NOW);
        desk.wanted(1, new Signal.Wanted(1, null), NOW);
        desk.lost(0, after(100));

        desk.tick(after(600));
        assertThat(sent).hasSize(1);
        desk.tick(after(630));
        assertThat(sent).hasSize(2);
    }

    @Test
    void aReaderThatSaysNothingHoldsOthersForSecondsOnly() {
        desk.wanted(0, new Signal.Wanted(1, null), NOW);
        desk.wanted(1, new Signal.Wanted(1, null), NOW);

        desk.tick(after(11_000));
        desk.tick(after(12_000));

        assertThat(sent).hasSize(2);
    }

    @Test
    void nothingIsGrantedDuringAPause() {
        frontier.operatorSaid(429, Duration.ofMinutes(5), NOW);
        desk.wanted(0, new Signal.Wanted(1, null), NOW);

        desk.tick(after(299_000));
        assertThat(sent).isEmpty();
        desk.tick(after(300_100));
        desk.tick(after(300_700));
        assertThat(sent).hasSize(1);
    }

    @Test
    void hostsOfFilesDoNotWaitForTheOperator() {
        desk.wanted(0, new Signal.Wanted(1, null), NOW);
        desk.wanted(0, new Signal.Wanted(2, "img.example"), NOW);

        assertThat(sent).hasSize(2);
    }
}
