package io.github.tistoryarchiver.wayback;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.tistoryarchiver.archive.state.CaptureLog;
import io.github.tistoryarchiver.wayback.machine.Capture;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BisectionTest {
    private static final int NOTHING = -1;

    private final List<Integer> looked = new ArrayList<>();

    private static List<Capture> row(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> Objects.requireNonNull(Capture.of(new CaptureLog.Line(
                        "20200101" + String.format("%06d", i % 60 + i / 60 * 100),
                        "http://a.example/" + i,
                        "text/html",
                        200,
                        "D" + i,
                        null))))
                .toList();
    }

    private Bisection<Integer> over(int[] versions) {
        return new Bisection<>(
                capture -> {
                    int at = Integer.parseInt(capture.url().pathSegments().get(0));
                    looked.add(at);
                    return versions[at] == NOTHING ? null : versions[at];
                },
                Integer::equals);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyVersionIsSeenWhereverItBegins(long seed) {
        Random random = new Random(seed);
        int[] versions = new int[1 + random.nextInt(200)];
        for (int i = 1; i < versions.length; i++) {
            versions[i] = versions[i - 1] + (random.nextInt(12) == 0 ? 1 : 0);
        }

        over(versions).run(row(versions.length));

        TreeSet<Integer> seen = new TreeSet<>();
        looked.forEach(at -> seen.add(versions[at]));
        assertThat(seen)
                .containsExactlyElementsOf(
                        new TreeSet<>(IntStream.of(versions).boxed().toList()));
    }

    @Test
    void aRowOfOneVersionTakesTwoLooks() {
        over(new int[1000]).run(row(1000));

        assertThat(looked).containsExactlyInAnyOrder(999, 0);
    }

    @Test
    void capturesThatShowNothingArePassedByOnBothSides() {
        over(new int[] {NOTHING, 1, 1, NOTHING, NOTHING, 2, 2, NOTHING}).run(row(8));

        assertThat(looked).contains(6, 1).anyMatch(at -> at == 2 || at == 5);
    }

    @Test
    void theNewestIsGivenUpAfterThreeTries() {
        Integer newest = over(new int[] {1, NOTHING, NOTHING, NOTHING}).newest(row(4));

        assertThat(newest).isNull();
        assertThat(looked).containsExactly(3, 2, 1);
    }

    @Test
    void anEmptyRowTakesNoLook() {
        over(new int[0]).run(List.of());

        assertThat(looked).isEmpty();
    }
}
